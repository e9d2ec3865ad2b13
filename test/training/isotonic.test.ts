import fc from 'fast-check'
import { expect, test } from 'vitest'
import { between } from '../../src/extract/quotes/choice/sureness.ts'
import { fitIsotonic } from '../../training/isotonic.ts'

const beliefs = fc.array(fc.record({ belief: fc.double({ min: 0, max: 1, noNaN: true }), isRight: fc.boolean() }), {
  minLength: 40,
  maxLength: 400,
})

test('a fitted line rises, and stays between 0 and 1', () => {
  fc.assert(
    fc.property(beliefs, (all) => {
      const line = fitIsotonic(all, 10)
      expect(line.map(([at]) => at)).toEqual(line.map(([at]) => at).toSorted((one, other) => one - other))
      expect(line.map(([, height]) => height)).toEqual(line.map(([, height]) => height).toSorted((a, b) => a - b))
      expect(line.every(([, height]) => height >= 0 && height <= 1)).toBe(true)
    }),
  )
})

test('where belief is right as often as it says, so the line says', () => {
  const all = [0.2, 0.8].flatMap((belief) =>
    Array.from({ length: 100 }, (_, at) => ({ belief, isRight: at % 10 < belief * 10 })),
  )
  const line = fitIsotonic(all, 100)
  expect([between(line, 0.2), between(line, 0.5), between(line, 0.8)]).toEqual([0.2, 0.5, 0.8])
})

test.each([
  [[], 0.5, 0],
  [[[0.5, 0.7]], 0.1, 0.7],
  [
    [
      [0.2, 0.4],
      [0.6, 0.8],
    ],
    0.4,
    0.6,
  ],
  [
    [
      [0.2, 0.4],
      [0.6, 0.8],
    ],
    0.9,
    0.8,
  ],
] as const)('the line %j at %f is %f high', (line, at, height) => {
  expect(between(line, at)).toBeCloseTo(height)
})

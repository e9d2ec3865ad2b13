import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readClusters } from '../../src/extract/names/tagger/clusters.ts'
import { decoder } from '../../src/extract/names/tagger/decode.ts'
import { LABELS, labelOf, mayClose, mayFollow, mayOpen, OUTSIDE } from '../../src/extract/names/tagger/labels.ts'
import { readWeights, type Weights } from '../../src/extract/names/tagger/weights.ts'
import { gradients } from '../../training/gradients.ts'
import { packClusters, packWeights } from '../../training/pack.ts'

const allLabels = Array.from({ length: LABELS }, (_, label) => label)

function weightsOf(transitions: Float32Array): Weights {
  return { transitions, unit: 1, rows: new Int8Array(), rowOf: () => -1 }
}

/** Every sequence of labels of a length that a sentence may have. */
function paths(length: number): number[][] {
  if (length === 0) return [[]]
  return paths(length - 1).flatMap((path) =>
    allLabels
      .filter((label) => (path.length === 0 ? mayOpen(label) : mayFollow(label, path.at(-1) ?? OUTSIDE)))
      .map((label) => [...path, label]),
  )
}

const transitions = fc
  .array(fc.integer({ min: -5, max: 5 }), { minLength: (LABELS + 1) * LABELS, maxLength: (LABELS + 1) * LABELS })
  .map((values) => Float32Array.from(values))
const sums = (length: number) =>
  fc
    .array(fc.integer({ min: -20, max: 20 }), { minLength: length * LABELS, maxLength: length * LABELS })
    .map((values) => Int32Array.from(values))

describe('labels', () => {
  test('a name goes on in its own type until its last token', () => {
    expect(mayFollow(labelOf('L', 'PER'), labelOf('B', 'PER'))).toBe(true)
    expect(mayFollow(labelOf('L', 'ORG'), labelOf('B', 'PER'))).toBe(false)
    expect(mayFollow(OUTSIDE, labelOf('B', 'PER'))).toBe(false)
    expect(mayFollow(labelOf('B', 'LOC'), labelOf('U', 'PER'))).toBe(true)
    expect(mayOpen(labelOf('I', 'PER'))).toBe(false)
    expect(mayClose(labelOf('I', 'PER'))).toBe(false)
  })
})

describe('decoding', () => {
  test('finds a path that no other allowed one is worth more than', () => {
    const worth = (path: readonly number[], worths: Float32Array, own: Int32Array) =>
      path.reduce((sum, label, at) => {
        const before = at === 0 ? LABELS : (path[at - 1] ?? OUTSIDE)
        return sum + (worths[before * LABELS + label] ?? 0) + (own[at * LABELS + label] ?? 0)
      }, 0)
    const every = paths(3).filter((path) => mayClose(path.at(-1) ?? OUTSIDE))
    fc.assert(
      fc.property(transitions, sums(3), (worths, own) => {
        const path = [...decoder(weightsOf(worths))(own, 3, true)]
        expect(every).toContainEqual(path)
        expect(worth(path, worths, own)).toBeCloseTo(Math.max(...every.map((other) => worth(other, worths, own))))
      }),
      { numRuns: 20 },
    )
  })
})

describe('learning', () => {
  test('gradients are the slopes of the loss', () => {
    const labels = Int32Array.from([labelOf('B', 'PER'), labelOf('L', 'PER'), OUTSIDE])
    fc.assert(
      fc.property(
        transitions,
        sums(3),
        fc.nat(3 * LABELS - 1),
        fc.nat((LABELS + 1) * LABELS - 1),
        (worths, own, at, step) => {
          const scores = Float64Array.from(own, (value) => value / 10)
          const small = worths.map((value) => value / 10)
          const lossAt = (score: number, transition: number) => {
            const [moved, steps] = [scores.slice(), small.slice()]
            moved[at] = (moved[at] ?? 0) + score
            steps[step] = (steps[step] ?? 0) + transition
            return gradients(moved, steps, labels).loss
          }
          const { emissions, steps } = gradients(scores, small, labels)
          const size = 1 / 64
          expect(-(lossAt(size, 0) - lossAt(-size, 0)) / (2 * size)).toBeCloseTo(emissions[at] ?? 0, 3)
          expect(-(lossAt(0, size) - lossAt(0, -size)) / (2 * size)).toBeCloseTo(steps[step] ?? 0, 3)
        },
      ),
      { numRuns: 50 },
    )
  })
})

describe('packing', () => {
  test('gives back each weight to within half a unit, and no row for other features', () => {
    const weight = fc.double({ min: -3, max: 3, noNaN: true })
    const row = fc.array(weight, { minLength: LABELS, maxLength: LABELS })
    const model = fc.uniqueArray(fc.tuple(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), row), {
      selector: ([hash]) => hash,
      maxLength: 50,
    })
    fc.assert(
      fc.property(model, transitions, (entries, worths) => {
        const hashes = Int32Array.from(entries, ([hash]) => hash)
        const values = Float32Array.from(entries.flatMap(([, values]) => values))
        const weights = readWeights(packWeights({ hashes, values, transitions: worths }, 0.001))
        expect(weights.transitions).toEqual(worths)
        for (const [hash, expected] of entries) {
          const from = weights.rowOf(hash)
          for (const label of allLabels) {
            const got = from < 0 ? 0 : (weights.rows[from + label] ?? 0) * weights.unit
            expect(Math.abs(got - (expected[label] ?? 0))).toBeLessThanOrEqual(weights.unit * 0.51)
          }
        }
        const unknown = [1, 2, 3, 4].filter((hash) => !hashes.includes(hash))
        expect(unknown.map((hash) => weights.rowOf(hash))).toEqual(unknown.map(() => -1))
      }),
    )
  })

  test('gives back the classes of a word, of its last part and of any number', () => {
    const clusters = readClusters(
      packClusters([
        ['mill', 1, 2, 3],
        ['backed', 4, 5, 6],
        ['0', 7, 8, 9],
      ]),
    )
    expect(['mill', 'mill.', 'mill-backed', '1,500', 'rice'].map((word) => clusters.of(word))).toEqual([
      [2, 3, 4],
      [2, 3, 4],
      [5, 6, 7],
      [8, 9, 10],
      [0, 0, 0],
    ])
  })
})

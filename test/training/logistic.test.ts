import { expect, test } from 'vitest'
import { readLinear, worthOf } from '../../src/extract/learned/linear.ts'
import { bytesOfLinear, learnLinear } from '../../training/logistic.ts'

const SETTINGS = { bits: 10, epochs: 20, learningRate: 0.1, decay: 1e-5, dropout: 0.2, smallest: 0.03, seed: 7 }
/** Two features a row; the first alone tells what is true. */
const ROWS = Array.from({ length: 200 }, (_, row) => [row % 2 === 0 ? 11 : 12, 20 + (row % 7)])
const SET = {
  features: Int32Array.from(ROWS.flat()),
  bounds: Int32Array.from({ length: ROWS.length + 1 }, (_, row) => 2 * row),
  truths: ROWS.map(([first]) => (first === 11 ? 1 : 0)),
  groups: null,
}

test('learns which feature tells, alone and against the rows of its group', () => {
  const pairs = Int32Array.from({ length: ROWS.length / 2 + 1 }, (_, group) => 2 * group)
  for (const groups of [null, pairs]) {
    const model = learnLinear({ ...SET, groups }, SETTINGS)
    const worths = [11, 12].map((feature) => worthOf(model, [feature], 0, 1))
    expect((worths[0] ?? 0) - (worths[1] ?? 0)).toBeGreaterThan(1)
  }
})

test('the same rows give the same bytes, and these the same model', () => {
  const [one, other] = [learnLinear(SET, SETTINGS), learnLinear(SET, SETTINGS)]
  expect(bytesOfLinear(one)).toEqual(bytesOfLinear(other))
  expect(readLinear(bytesOfLinear(one)).weights).toEqual(one.weights)
})

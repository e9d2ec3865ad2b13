import { expect, test } from 'vitest'
import { probability, scoreOf, shares } from '../../src/extract/learned/trees.ts'
import { boost } from '../../training/boosting.ts'
import { newRandom } from '../../training/random.ts'

const SETTINGS = { trees: 40, leaves: 8, learningRate: 0.2, leastWeight: 5, decay: 1 }
const FEATURES = ['first', 'second', 'third']
const rows = randomRows(4000)

test('trees learn what no single number tells: one of two, not both', () => {
  const truths = rows.map(([first = 0, second = 0]) => (first > 0.5 !== second > 0.3 ? 1 : 0))
  const trees = boost({ features: FEATURES, rows, truths, groups: null }, SETTINGS)
  const right = rows.filter((row, at) => probability(scoreOf(trees, row)) > 0.5 === (truths[at] === 1))
  expect(right.length / rows.length).toBeGreaterThan(0.97)
})

test('trees learn to choose in a group: the row with the highest first number', () => {
  const groups = Array.from({ length: rows.length / 5 }, () => 5)
  const truths = rows.map((_, at) => (highestOf(at - (at % 5)) === at ? 1 : 0))
  const trees = boost({ features: FEATURES, rows, truths, groups }, SETTINGS)
  const chosen = groups.map((_, group) => {
    const odds = shares(rows.slice(5 * group, 5 * group + 5).map((row) => scoreOf(trees, row)))
    return 5 * group + odds.indexOf(Math.max(...odds))
  })
  expect(chosen.filter((row) => truths[row] === 1).length / groups.length).toBeGreaterThan(0.95)
})

test('the same in gives the same trees', () => {
  const set = { features: FEATURES, rows, truths: rows.map(([first = 0]) => Math.round(first)), groups: null }
  expect(JSON.stringify(boost(set, SETTINGS))).toBe(JSON.stringify(boost(set, SETTINGS)))
})

function randomRows(count: number): number[][] {
  const random = newRandom(7)
  return Array.from({ length: count }, () => FEATURES.map(() => random() / 2 ** 32))
}

function highestOf(first: number): number {
  const own = rows.slice(first, first + 5).map(([number = 0]) => number)
  return first + own.indexOf(Math.max(...own))
}

import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'

/**
 * Boosted decision trees (Friedman 2001): what they say of a row of numbers is the sum of one leaf a tree. `features`
 * names the numbers of a row, in their order.
 */
export interface Trees {
  readonly features: readonly string[]
  /** The score before any tree speaks. */
  readonly base: number
  readonly trees: readonly Tree[]
}

/**
 * A tree as parallel lists, the root first. A node whose number `feature[node]` is at most `limit[node]` goes on at
 * `low[node]`, else at `low[node] + 1`; a leaf has the feature -1 and its worth in `limit`.
 */
export interface Tree {
  readonly feature: readonly number[]
  readonly limit: readonly number[]
  readonly low: readonly number[]
}

const MODELS = new URL('../models/', import.meta.url)

/** Reads the trees `models/<name>.json.br`; throws where `features`, in order, are not those that they learned from. */
export function loadTrees(name: string, features: readonly string[]): Trees {
  const trees = JSON.parse(brotliDecompressSync(readFileSync(new URL(`${name}.json.br`, MODELS))).toString()) as Trees // made by training/
  if (trees.features.join() === features.join()) return trees
  throw new Error(`models/${name}.json.br: expected trees for ${features.join()}, got for ${trees.features.join()}`)
}

/** What trees say of a row: log odds, or a score to hold against those of other rows, as they were trained. */
export function scoreOf({ base, trees }: Trees, row: ArrayLike<number>): number {
  let score = base
  for (const tree of trees) score += leafOf(tree, row)
  return score
}

function leafOf({ feature, limit, low }: Tree, row: ArrayLike<number>): number {
  let node = 0
  for (let asked = feature[0] ?? -1; asked >= 0; asked = feature[node] ?? -1) {
    node = (low[node] ?? 0) + ((row[asked] ?? 0) <= (limit[node] ?? 0) ? 0 : 1)
  }
  return limit[node] ?? 0
}

/** Log odds as a probability. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

/** The scores of things of which one is right, as probabilities. */
export function shares(scores: readonly number[]): number[] {
  const highest = Math.max(...scores)
  const odds = scores.map((score) => Math.exp(score - highest))
  const sum = odds.reduce((total, each) => total + each, 0)
  return odds.map((each) => each / sum)
}

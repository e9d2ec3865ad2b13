import type { Tree, Trees } from '../src/extract/learned/trees.ts'
import { type Bins, binRows } from './bins.ts'
import { type Derivatives, type GrowingSettings, growTree } from './growing.ts'

/** Rows of numbers, all of one length, with what is true of each: 1 or 0. */
export interface BoostingSet {
  readonly features: readonly string[]
  readonly rows: readonly ArrayLike<number>[]
  readonly truths: readonly number[]
  /**
   * How many rows after one another belong together: of such a group one is to be chosen, and `truths` has 1 for every
   * row that would be right (at least one). Null where each row is a question of its own.
   */
  readonly groups: readonly number[] | null
}

export interface BoostingSettings extends GrowingSettings {
  readonly trees: number
}

/**
 * Learns boosted trees as LightGBM does (Ke et al. 2017): numbers are put in bins, and each tree grows leaf by leaf
 * where that lowers the loss most; the loss is the logistic one, or softmax within groups. No chance is involved: the
 * same in gives the same out.
 */
export function boost(set: BoostingSet, settings: BoostingSettings): Trees {
  const bins = binRows(set.rows, set.features.length)
  const base = set.groups === null ? logOdds(set.truths) : 0
  const scores = new Float64Array(set.rows.length).fill(base)
  const trees = Array.from({ length: settings.trees }, () => addTree(set, settings, bins, scores))
  return { features: set.features, base, trees }
}

function logOdds(truths: readonly number[]): number {
  const share = truths.reduce((sum, truth) => sum + truth, 0) / truths.length
  return Math.log(share / (1 - share))
}

function addTree(set: BoostingSet, settings: BoostingSettings, bins: Bins, scores: Float64Array): Tree {
  const derivatives = set.groups === null ? logistic(set.truths, scores) : softmax(set.truths, set.groups, scores)
  const { tree, worths } = growTree(bins, derivatives, settings)
  for (let row = 0; row < scores.length; row++) scores[row] = (scores[row] ?? 0) + (worths[row] ?? 0)
  return tree
}

/** A curve of nothing would make a leaf's worth endless. */
const LEAST_CURVE = 1e-6

function logistic(truths: readonly number[], scores: Float64Array): Derivatives {
  const [slopes, curves] = [new Float64Array(scores.length), new Float64Array(scores.length)]
  for (let row = 0; row < scores.length; row++) {
    const chance = 1 / (1 + Math.exp(-(scores[row] ?? 0)))
    slopes[row] = chance - (truths[row] ?? 0)
    curves[row] = Math.max(chance * (1 - chance), LEAST_CURVE)
  }
  return { slopes, curves }
}

/** The loss is the logarithm of the probability that all right rows of a group have together. */
function softmax(truths: readonly number[], groups: readonly number[], scores: Float64Array): Derivatives {
  const [slopes, curves] = [new Float64Array(scores.length), new Float64Array(scores.length)]
  let first = 0
  for (const size of groups) {
    const odds = oddsOf(scores.subarray(first, first + size))
    const sum = odds.reduce((total, each) => total + each, 0)
    const right = odds.reduce((total, each, at) => total + each * (truths[first + at] ?? 0), 0)
    for (let at = 0; at < size; at++) {
      const chance = (odds[at] ?? 0) / sum
      slopes[first + at] = chance - ((odds[at] ?? 0) * (truths[first + at] ?? 0)) / right
      curves[first + at] = Math.max(chance * (1 - chance), LEAST_CURVE)
    }
    first += size
  }
  return { slopes, curves }
}

function oddsOf(scores: Float64Array): Float64Array {
  const highest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY)
  return scores.map((score) => Math.exp(score - highest))
}

import type { Linear } from '../src/extract/learned/linear.ts'
import { newRandom, type Random, shuffled } from './random.ts'

/** Rows of hashed features, laid end to end, with what is true of each: 1 or 0. */
export interface LinearSet {
  readonly features: Int32Array
  /** Where each row's features begin, and after the last where they end. */
  readonly bounds: Int32Array
  readonly truths: ArrayLike<number>
  /**
   * Where each group of rows begins, and after the last where it ends: of a group one is to be chosen, and `truths` has 1
   * for every row that would be right (at least one). Null where each row is a question of its own.
   */
  readonly groups: Int32Array | null
}

export interface LinearSettings {
  /** The table has 2 to the power of `bits` weights. */
  readonly bits: number
  readonly epochs: number
  readonly learningRate: number
  /** Of weights, towards zero. */
  readonly decay: number
  /** Share of features that are left out at random each time, from 0 to 1. */
  readonly dropout: number
  /** Weights under it are left out of the model. */
  readonly smallest: number
  readonly seed: number
}

/** What AdaGrad keeps of a weight's gradients begins here, so that the first steps are not too long. */
const FIRST_SQUARE = 1e-2
/** An error this small teaches nothing. */
const NEGLIGIBLE = 1e-4
/** Weights beyond are cut off. */
const LARGEST = 4

/**
 * Learns logistic regression, or conditional logit within groups (McFadden 1974), row by row with AdaGrad (Duchi et al.
 * 2011). The same in gives the same out.
 */
export function learnLinear(set: LinearSet, settings: LinearSettings): Linear {
  const table = newTable(settings)
  const groups = set.groups ?? Int32Array.from({ length: set.bounds.length }, (_, row) => row)
  const random = newRandom(settings.seed)
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    const rate = settings.learningRate * (1 - epoch / settings.epochs)
    for (const group of shuffled(groups.length - 1, random)) {
      const rows = { first: groups[group] ?? 0, last: groups[group + 1] ?? 0 }
      learnRows(set, rows, table, { ...settings, rate, random })
    }
  }
  return packed(table.weights, settings.smallest)
}

interface Table {
  readonly mask: number
  readonly weights: Float32Array
  /** Of each weight, the sum of the squares of its gradients so far. */
  readonly squares: Float32Array
}

interface Step {
  readonly rate: number
  readonly decay: number
  readonly dropout: number
  readonly random: Random
}

function newTable({ bits }: LinearSettings): Table {
  const size = 2 ** bits
  return { mask: size - 1, weights: new Float32Array(size), squares: new Float32Array(size).fill(FIRST_SQUARE) }
}

function learnRows(set: LinearSet, { first, last }: { first: number; last: number }, table: Table, step: Step): void {
  const start = set.bounds[first] ?? 0
  const places = set.features.slice(start, set.bounds[last] ?? 0)
  const threshold = step.dropout * 2 ** 32
  for (let at = 0; at < places.length; at++) {
    places[at] = step.random() < threshold ? -1 : (places[at] ?? 0) & table.mask
  }
  const scores = new Float64Array(last - first)
  const rowOf = (row: number) => places.subarray((set.bounds[row] ?? 0) - start, (set.bounds[row + 1] ?? 0) - start)
  for (let row = first; row < last; row++) {
    for (const place of rowOf(row))
      if (place >= 0) scores[row - first] = (scores[row - first] ?? 0) + (table.weights[place] ?? 0)
    scores[row - first] = (scores[row - first] ?? 0) / (1 - step.dropout)
  }
  const errors = set.groups === null ? logistic(set, first, scores) : softmax(set, first, scores)
  for (let row = first; row < last; row++) move(rowOf(row), errors[row - first] ?? 0, table, step)
}

function logistic({ truths }: LinearSet, first: number, scores: Float64Array): Float64Array {
  return scores.map((score, at) => (truths[first + at] ?? 0) - 1 / (1 + Math.exp(-score)))
}

/** The loss is the logarithm of the probability that all right rows of a group have together. */
function softmax({ truths }: LinearSet, first: number, scores: Float64Array): Float64Array {
  const highest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY)
  const odds = scores.map((score) => Math.exp(score - highest))
  const sum = odds.reduce((total, each) => total + each, 0)
  const right = odds.reduce((total, each, at) => total + each * (truths[first + at] ?? 0), 0)
  return odds.map((each, at) => (each * (truths[first + at] ?? 0)) / right - each / sum)
}

function move(places: Int32Array, error: number, { weights, squares }: Table, { rate, decay }: Step): void {
  if (Math.abs(error) < NEGLIGIBLE) return
  for (const place of places) {
    if (place < 0) continue
    const value = weights[place] ?? 0
    const gradient = error - decay * value
    const square = (squares[place] ?? 0) + gradient * gradient
    squares[place] = square
    weights[place] = value + (rate * gradient) / Math.sqrt(square)
  }
}

function packed(weights: Float32Array, smallest: number): Linear {
  const unit = LARGEST / 127
  const kept = (weight: number) =>
    Math.abs(weight) < smallest ? 0 : Math.max(-127, Math.min(127, Math.round(weight / unit)))
  return { unit, weights: Int8Array.from(weights, kept) }
}

/** The bytes of a model as src/extract/learned/linear.ts reads them. */
export function bytesOfLinear({ unit, weights }: Linear): Uint8Array {
  const bytes = new Uint8Array(4 + weights.length)
  new DataView(bytes.buffer).setFloat32(0, unit, true)
  bytes.set(new Uint8Array(weights.buffer), 4)
  return bytes
}

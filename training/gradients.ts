import { LABELS } from '../src/extract/names/tagger/labels.ts'

/** Where the labels of a sentence are too likely or not likely enough: the truth less what the model expects. */
export interface Gradients {
  /** Negative log-likelihood of the true labels. */
  readonly loss: number
  /** By token and label. */
  readonly emissions: Float64Array
  /** By label before and label, the last row for the sentence's start. */
  readonly steps: Float64Array
}

/** Forward and backward over a sentence (Rabiner 1989, with its scaling): `scores` by token and label. */
export function gradients(scores: Float64Array, transitions: Float32Array, labels: Int32Array): Gradients {
  const length = labels.length
  const worths = Float64Array.from(transitions, Math.exp)
  const { odds, shift } = oddsOf(scores, length)
  const { forward, scales } = runForward(odds, worths, length)
  const backward = runBackward(odds, worths, scales, length)
  const emissions = new Float64Array(length * LABELS)
  const steps = new Float64Array(transitions.length)
  let likelihood = -shift - scales.reduce((sum, scale) => sum + Math.log(scale), 0)
  for (let at = 0; at < emissions.length; at++) emissions[at] = -(forward[at] ?? 0) * (backward[at] ?? 0)
  let before = LABELS
  for (const [token, label] of labels.entries()) {
    const at = token * LABELS + label
    const step = before * LABELS + label
    likelihood += (scores[at] ?? 0) + (transitions[step] ?? 0)
    emissions[at] = (emissions[at] ?? 0) + 1
    steps[step] = (steps[step] ?? 0) + 1
    before = label
  }
  expectSteps(steps, { forward, backward, odds, worths, scales }, length)
  return { loss: -likelihood, emissions, steps }
}

/** Scores as odds; each token's highest is taken off first, and `shift` is what was taken off in all. */
function oddsOf(scores: Float64Array, length: number): { odds: Float64Array; shift: number } {
  const odds = new Float64Array(scores.length)
  let shift = 0
  for (let token = 0; token < length; token++) {
    const row = token * LABELS
    let highest = Number.NEGATIVE_INFINITY
    for (let label = 0; label < LABELS; label++) highest = Math.max(highest, scores[row + label] ?? 0)
    for (let label = 0; label < LABELS; label++) odds[row + label] = Math.exp((scores[row + label] ?? 0) - highest)
    shift += highest
  }
  return { odds, shift }
}

function runForward(odds: Float64Array, worths: Float64Array, length: number) {
  const forward = new Float64Array(odds.length)
  const scales = new Float64Array(length)
  for (let token = 0; token < length; token++) {
    const row = token * LABELS
    if (token === 0) forward.set(worths.subarray(LABELS * LABELS), 0)
    else advance(forward, worths, row)
    let sum = 0
    for (let label = 0; label < LABELS; label++) {
      const path = (forward[row + label] ?? 0) * (odds[row + label] ?? 0)
      forward[row + label] = path
      sum += path
    }
    for (let label = 0; label < LABELS; label++) forward[row + label] = (forward[row + label] ?? 0) / sum
    scales[token] = sum
  }
  return { forward, scales }
}

function advance(forward: Float64Array, worths: Float64Array, row: number): void {
  for (let before = 0; before < LABELS; before++) {
    const path = forward[row - LABELS + before] ?? 0
    for (let label = 0; label < LABELS; label++) {
      forward[row + label] = (forward[row + label] ?? 0) + path * (worths[before * LABELS + label] ?? 0)
    }
  }
}

function runBackward(odds: Float64Array, worths: Float64Array, scales: Float64Array, length: number): Float64Array {
  const backward = new Float64Array(odds.length)
  backward.fill(1, (length - 1) * LABELS)
  const ahead = new Float64Array(LABELS)
  for (let token = length - 2; token >= 0; token--) {
    const row = token * LABELS
    lookAhead(ahead, odds, backward, row + LABELS, scales[token + 1] ?? 1)
    for (let label = 0; label < LABELS; label++) {
      let sum = 0
      for (let next = 0; next < LABELS; next++) sum += (worths[label * LABELS + next] ?? 0) * (ahead[next] ?? 0)
      backward[row + label] = sum
    }
  }
  return backward
}

function lookAhead(ahead: Float64Array, odds: Float64Array, backward: Float64Array, row: number, scale: number): void {
  for (let label = 0; label < LABELS; label++) {
    ahead[label] = ((odds[row + label] ?? 0) * (backward[row + label] ?? 0)) / scale
  }
}

interface Lattice {
  readonly forward: Float64Array
  readonly backward: Float64Array
  readonly odds: Float64Array
  readonly worths: Float64Array
  readonly scales: Float64Array
}

/** Takes off `steps` how often the model expects each. */
function expectSteps(steps: Float64Array, { forward, backward, odds, worths, scales }: Lattice, length: number): void {
  for (let label = 0; label < LABELS; label++) {
    const start = LABELS * LABELS + label
    steps[start] = (steps[start] ?? 0) - (forward[label] ?? 0) * (backward[label] ?? 0)
  }
  const ahead = new Float64Array(LABELS)
  for (let token = 1; token < length; token++) {
    const row = token * LABELS
    lookAhead(ahead, odds, backward, row, scales[token] ?? 1)
    for (let before = 0; before < LABELS; before++) {
      const path = forward[row - LABELS + before] ?? 0
      for (let label = 0; label < LABELS; label++) {
        const step = before * LABELS + label
        steps[step] = (steps[step] ?? 0) - path * (worths[step] ?? 0) * (ahead[label] ?? 0)
      }
    }
  }
}

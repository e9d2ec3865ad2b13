import { LABELS, mayClose, mayFollow, mayOpen, OUTSIDE } from './labels.ts'
import type { Weights } from './weights.ts'

/** A path's worth that no path has: what is not allowed is worth less than all that is. */
const NEVER = -1e9

/** Finds the best labels of a stretch of words. */
export type Decode = (sums: Int32Array, length: number, isSentenceStart: boolean) => Uint8Array

/**
 * Viterbi's algorithm over a model's transitions: takes what each word's features say (`LABELS` numbers a word, in the
 * model's units) and gives a label a word, only such as may follow each other. The words around a stretch are OUTSIDE.
 */
export function decoder({ transitions, unit }: Weights): Decode {
  const labels = Array.from({ length: LABELS }, (_, label) => label)
  const steps = labels.map((label) => stepsTo(label, transitions))
  return (sums, length, isSentenceStart) => {
    const best = new Float64Array(length * LABELS)
    const from = new Uint8Array(length * LABELS)
    const start = isSentenceStart ? LABELS : OUTSIDE
    for (const label of labels) {
      const worth = transitions[start * LABELS + label] ?? 0
      best[label] = mayOpen(label) ? worth + (sums[label] ?? 0) * unit : NEVER
    }
    for (let at = LABELS; at < length * LABELS; at += LABELS) {
      for (const step of steps) take(step, best, from, at, (sums[at + step.label] ?? 0) * unit)
    }
    return trace(best, from, length)
  }
}

/** The labels that a label may follow, and the worth of it after each. */
interface Steps {
  readonly label: number
  readonly before: Uint8Array
  readonly worths: Float64Array
}

function stepsTo(label: number, transitions: Float32Array): Steps {
  const before = Uint8Array.from({ length: LABELS }, (_, other) => other).filter((other) => mayFollow(label, other))
  return { label, before, worths: Float64Array.from(before, (other) => transitions[other * LABELS + label] ?? 0) }
}

/** Takes the best of the steps to a label at a word, which is worth `own` there by itself. */
function take({ label, before, worths }: Steps, best: Float64Array, from: Uint8Array, at: number, own: number): void {
  let highest = Number.NEGATIVE_INFINITY
  let chosen = 0
  for (let step = 0; step < before.length; step++) {
    const other = before[step] ?? 0
    const path = (best[at - LABELS + other] ?? NEVER) + (worths[step] ?? 0)
    if (path <= highest) continue
    highest = path
    chosen = other
  }
  best[at + label] = highest + own
  from[at + label] = chosen
}

function trace(best: Float64Array, from: Uint8Array, length: number): Uint8Array {
  const path = new Uint8Array(length)
  let label = OUTSIDE
  let highest = Number.NEGATIVE_INFINITY
  for (let last = 0; last < LABELS; last++) {
    const worth = best[(length - 1) * LABELS + last] ?? NEVER
    if (!mayClose(last) || worth <= highest) continue
    highest = worth
    label = last
  }
  for (let at = length - 1; at >= 0; at--) {
    path[at] = label
    label = from[at * LABELS + label] ?? OUTSIDE
  }
  return path
}

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
  const before = labels.map((label) => labels.filter((other) => mayFollow(label, other)))
  const worth = (label: number, other: number) => transitions[other * LABELS + label] ?? 0
  return (sums, length, isSentenceStart) => {
    const best = new Float64Array(length * LABELS)
    const from = new Uint8Array(length * LABELS)
    const start = isSentenceStart ? LABELS : OUTSIDE
    for (const label of labels) {
      best[label] = mayOpen(label) ? worth(label, start) + (sums[label] ?? 0) * unit : NEVER
    }
    for (let at = LABELS; at < length * LABELS; at += LABELS) {
      for (let label = 0; label < LABELS; label++) step(best, from, sums, at, label)
    }
    return trace(best, from, length)
  }

  function step(best: Float64Array, from: Uint8Array, sums: Int32Array, at: number, label: number): void {
    let highest = Number.NEGATIVE_INFINITY
    for (const other of before[label] ?? []) {
      const path = (best[at - LABELS + other] ?? NEVER) + worth(label, other)
      if (path <= highest) continue
      highest = path
      from[at + label] = other
    }
    best[at + label] = highest + (sums[at + label] ?? 0) * unit
  }
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

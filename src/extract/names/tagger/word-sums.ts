import { type Emit, featureHash } from './feature.ts'
import { LABELS } from './labels.ts'
import type { Weights } from './weights.ts'
import { PLACES, wordFeatures } from './word-features.ts'
import type { Word } from './words.ts'

/** What words say by themselves, summed over their features once and kept. */
export interface WordSums {
  /** Adds to `sums`, from `offset`, what a word says of the label of the one `PLACES[place]` words before it. */
  readonly add: (word: Word, place: number, sums: Int32Array, offset: number) => void
  /** Forgets all words. */
  readonly forget: () => void
}

/** Keeps the sums of words whose `id` is under `capacity`. */
export function newWordSums(weights: Weights, capacity: number): WordSums {
  const kept = new Int16Array(capacity * PLACES.length * LABELS)
  const isKept = new Uint8Array(capacity * PLACES.length)
  const scratch = new Int32Array(LABELS)
  const emit = adder(weights, scratch)
  const sum = (word: Word, place: number) => {
    scratch.fill(0)
    wordFeatures(word, PLACES[place] ?? 0, emit)
  }
  const add = (word: Word, place: number, sums: Int32Array, offset: number) => {
    const slot = word.id * PLACES.length + place
    if (word.id < 0) {
      sum(word, place)
      for (let label = 0; label < LABELS; label++)
        sums[offset + label] = (sums[offset + label] ?? 0) + (scratch[label] ?? 0)
      return
    }
    if (isKept[slot] !== 1) {
      sum(word, place)
      kept.set(scratch, slot * LABELS)
      isKept[slot] = 1
    }
    for (let label = 0; label < LABELS; label++) {
      sums[offset + label] = (sums[offset + label] ?? 0) + (kept[slot * LABELS + label] ?? 0)
    }
  }
  return { add, forget: () => void isKept.fill(0) }
}

/** Gives a function that adds the row of each feature that it is told to `sums`. */
export function adder({ rows, rowOf }: Weights, sums: Int32Array): Emit {
  return (template, value, other) => {
    const row = rowOf(featureHash(template, value, other))
    if (row < 0) return
    for (let label = 0; label < LABELS; label++) sums[label] = (sums[label] ?? 0) + (rows[row + label] ?? 0)
  }
}

import { newFeatureSums } from './feature-sums.ts'
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
  const features = newFeatureSums(weights)
  const keep = (word: Word, place: number, slot: number) => {
    scratch.fill(0)
    wordFeatures(word, PLACES[place] ?? 0, features.gather)
    features.addTo(scratch, 0)
    kept.set(scratch, slot * LABELS)
    isKept[slot] = 1
  }
  const add = (word: Word, place: number, sums: Int32Array, offset: number) => {
    if (word.id < 0) {
      wordFeatures(word, PLACES[place] ?? 0, features.gather)
      features.addTo(sums, offset)
      return
    }
    const slot = word.id * PLACES.length + place
    if (isKept[slot] !== 1) keep(word, place, slot)
    for (let label = 0; label < LABELS; label++) {
      sums[offset + label] = (sums[offset + label] ?? 0) + (kept[slot * LABELS + label] ?? 0)
    }
  }
  return { add, forget: () => void isKept.fill(0) }
}

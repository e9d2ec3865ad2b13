import { type Emit, featureHash } from './feature.ts'
import { LABELS } from './labels.ts'
import type { Weights } from './weights.ts'

/**
 * Sums what a model says of features. They are gathered first and looked up together, so that the processor fetches
 * many rows from memory at once.
 */
export interface FeatureSums {
  readonly gather: Emit
  /** Adds to `sums`, from `offset`, the rows of what was gathered, and forgets it. */
  readonly addTo: (sums: Int32Array, offset: number) => void
}

/** More features than any word has. */
const MOST = 512

/** Sums features by the rows of a model. */
export function newFeatureSums({ rows, rowOf }: Weights): FeatureSums {
  const places = new Int32Array(MOST)
  let size = 0
  const gather: Emit = (template, value, other) => {
    places[size++] = featureHash(template, value, other)
  }
  const addTo = (sums: Int32Array, offset: number) => {
    for (let at = 0; at < size; at++) places[at] = rowOf(places[at] ?? 0)
    for (let at = 0; at < size; at++) {
      const row = places[at] ?? -1
      if (row < 0) continue
      for (let label = 0; label < LABELS; label++) {
        sums[offset + label] = (sums[offset + label] ?? 0) + (rows[row + label] ?? 0)
      }
    }
    size = 0
  }
  return { gather, addTo }
}

import { placeOf } from '../src/extract/tagger/hash.ts'

/** The features that are learned: an index for each hash that is met often enough. */
export interface Dictionary {
  /** By index. */
  readonly hashes: Int32Array
  /** The features given, as indexes; -1 for those left out. */
  readonly indexes: Int32Array
}

/** Numbers the hashes that stand in `features` at least `least` times. */
export function newDictionary(features: Int32Array, least: number): Dictionary {
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, features.length / 2)))
  const keys = new Int32Array(size)
  const counts = new Int32Array(size).fill(-1)
  for (const hash of features) {
    const place = placeOf(keys, counts, hash)
    keys[place] = hash
    counts[place] = Math.max(0, counts[place] ?? 0) + 1
  }
  const ids = new Int32Array(size).fill(-1)
  let known = 0
  const hashes = new Int32Array(size)
  for (let place = 0; place < size; place++) {
    if ((counts[place] ?? 0) < least) continue
    hashes[known] = keys[place] ?? 0
    ids[place] = known++
  }
  const indexes = features.map((hash) => ids[placeOf(keys, counts, hash)] ?? -1)
  return { hashes: hashes.slice(0, known), indexes }
}

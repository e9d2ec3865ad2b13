import { placeOf } from '../src/extract/tagger/hash.ts'

/** The features that are learned: an index for each hash. */
export interface Dictionary {
  /** By index. */
  readonly hashes: Int32Array
  /** The features given, as indexes. */
  readonly indexes: Int32Array
}

/** Numbers the hashes that stand in `features`, in the order in which they come. */
export function newDictionary(features: Int32Array): Dictionary {
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, features.length / 2)))
  const keys = new Int32Array(size)
  const ids = new Int32Array(size).fill(-1)
  const hashes = new Int32Array(size)
  let known = 0
  const indexes = features.map((hash) => {
    const place = placeOf(keys, ids, hash)
    const id = ids[place] ?? -1
    if (id >= 0) return id
    keys[place] = hash
    ids[place] = known
    hashes[known] = hash
    return known++
  })
  return { hashes: hashes.slice(0, known), indexes }
}

import { newHashTable, numberOf, putNumber } from '../src/extract/names/tagger/hash-table.ts'

/** The features that are learned: an index for each hash. */
export interface Dictionary {
  /** By index. */
  readonly hashes: Int32Array
  /** The features given, as indexes. */
  readonly indexes: Int32Array
}

/** Numbers the hashes that stand in `features`, in the order in which they come. */
export function newDictionary(features: Int32Array): Dictionary {
  const ids = newHashTable(features.length / 4) // each feature comes several times
  const hashes = new Int32Array(ids.hashes.length)
  let known = 0
  const indexes = features.map((hash) => {
    const id = numberOf(ids, hash)
    if (id >= 0) return id
    putNumber(ids, hash, known)
    hashes[known] = hash
    return known++
  })
  return { hashes: hashes.slice(0, known), indexes }
}

import { LABELS } from './labels.ts'

/**
 * Rows of weights by a 32-bit hash, in open addressing: each row stands right behind its hash, so that a row that is
 * found is in the processor's cache already.
 */
export interface Rows {
  /** The same memory as `weights`, the hash of each place first. */
  readonly hashes: Int32Array
  readonly weights: Int8Array
  /** Number of the last place; there is a power of two of them. */
  readonly last: number
}

/** Bytes of a place: its hash in 4, its weights, and 1 in the byte after them where it is taken. */
const PLACE = 24
const HASH = 4
const TAKEN = HASH + LABELS
/** How many places there are at least for each row. */
const ROOM = 1.25

/** No rows yet, with room for so many. */
export function newRows(count: number): Rows {
  const places = 2 ** Math.ceil(Math.log2(Math.max(2, count * ROOM)))
  const memory = new ArrayBuffer(places * PLACE)
  return { hashes: new Int32Array(memory), weights: new Int8Array(memory), last: places - 1 }
}

/** Where the row of a hash begins in `weights`; -1 where there is none. */
export function rowOf(rows: Rows, hash: number): number {
  const place = placeOf(rows, hash)
  return rows.weights[place + TAKEN] === 1 ? place + HASH : -1
}

/** Takes a place for the row of a hash; gives where it begins in `weights`. */
export function takeRow(rows: Rows, hash: number): number {
  const place = placeOf(rows, hash)
  rows.hashes[place >> 2] = hash
  rows.weights[place + TAKEN] = 1
  return place + HASH
}

/** Where the place of a hash begins, or the free one where it would. */
function placeOf({ hashes, weights, last }: Rows, hash: number): number {
  let number = (Math.imul(hash, 0x9e3779b1) >>> 7) & last
  while (weights[number * PLACE + TAKEN] === 1 && hashes[(number * PLACE) >> 2] !== hash) number = (number + 1) & last
  return number * PLACE
}

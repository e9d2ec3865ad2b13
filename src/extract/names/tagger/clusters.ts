import { hashOf } from './hash.ts'
import { newHashTable, numberOf, putNumber } from './hash-table.ts'

/** The coarse, middle and fine class of a word, from 1; 0 for none. */
export type Classes = readonly [coarse: number, middle: number, fine: number]

/** Classes of words that stand in like company. */
export interface Clusters {
  /** The classes of a word in lower case. */
  readonly of: (lower: string) => Classes
}

const UNKNOWN: Classes = [0, 0, 0]

/**
 * Reads the bytes that training/pack.ts writes: the number of words; their hashes, ascending, as distances in 32 bits;
 * a column of 16 bits for each grain.
 *
 * A word without a class of its own is looked up as less of it: "corp." as "corp", "iran-backed" as "backed", a number
 * as "0".
 */
export function readClusters(bytes: Uint8Array): Clusters {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = view.getUint32(0, true)
  const entries = newHashTable(count)
  let hash = -(2 ** 31)
  for (let at = 0; at < count; at++) {
    hash += view.getUint32(4 + at * 4, true)
    putNumber(entries, hash, at)
  }
  const classOf = (grain: number, at: number) => view.getUint16(4 + count * (4 + 2 * grain) + at * 2, true) + 1
  const find = (word: string): Classes | null => {
    const at = numberOf(entries, hashOf(word))
    return at < 0 ? null : [classOf(0, at), classOf(1, at), classOf(2, at)]
  }
  return { of: (lower) => find(lower) ?? find(lessOf(lower)) ?? UNKNOWN }
}

function lessOf(lower: string): string {
  if (/^\p{N}/u.test(lower)) return '0'
  if (lower.endsWith('.')) return lower.slice(0, -1)
  return lower.slice(lower.lastIndexOf('-') + 1)
}

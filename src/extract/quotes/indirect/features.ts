import { mix } from '../../names/tagger/hash.ts'

/** Adds a feature to a row: what it is by the order of calls, what fills it by one or two numbers. */
export type Emit = (value: number, other?: number) => void

/** A row of features, as hashes, that is filled again and again. */
export interface Row {
  readonly hashes: Int32Array
  size: number
}

/** More than any row has. */
const LONGEST_ROW = 256

/** A row without features. */
export function newRow(): Row {
  return { hashes: new Int32Array(LONGEST_ROW), size: 0 }
}

/** What adds to a row features of a group; each group numbers its own, so that a change in one leaves the others. */
export function emitter(row: Row, group: number): Emit {
  let template = group << 8
  return (value, other = 0) => {
    row.hashes[row.size++] = mix(mix(Math.imul(++template, 0x9e3779b1), value), other)
  }
}

/** Two numbers as one. */
export function pair(one: number, other: number): number {
  return mix(Math.imul(one, 0x85ebca6b), other)
}

/** A distance in tokens as one of a few sizes. */
export function sizeOf(distance: number): number {
  if (distance < 6) return distance
  if (distance < 8) return 6
  if (distance < 11) return 7
  if (distance < 15) return 8
  if (distance < 20) return 9
  return distance < 28 ? 10 : 11
}

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
  const { hashes } = row
  let template = Math.imul(group, 0x9e3779b1)
  return (value, other = 0) => {
    template = (template + 0x3c6ef372) | 0
    hashes[row.size++] = hashOfThree(template, value, other)
  }
}

function hashOfThree(one: number, two: number, three: number): number {
  let mixed = Math.imul(one ^ two, 0x85ebca6b)
  mixed ^= mixed >>> 15
  mixed = Math.imul(mixed ^ Math.imul(three, 0x27d4eb2f), 0xc2b2ae35)
  return mixed ^ (mixed >>> 14)
}

/** Two numbers as one. */
export function pair(one: number, other: number): number {
  const mixed = Math.imul(one, 0x85ebca6b) ^ Math.imul(other, 0xc2b2ae35)
  return mixed ^ (mixed >>> 13)
}

const SIZES = Uint8Array.from({ length: 29 }, (_, distance) =>
  distance < 6 ? distance : [6, 8, 11, 15, 20, 28].findLastIndex((limit) => distance >= limit) + 6,
)

/** A distance in tokens as one of a few sizes. */
export function sizeOf(distance: number): number {
  return SIZES[Math.min(distance, 28)] ?? 0
}

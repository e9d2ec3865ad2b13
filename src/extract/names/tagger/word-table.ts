/**
 * Words by a 53-bit hash of their letters, numbered from 0: a hundred thousand of them are read from a file without a
 * string being made. Two of so few share a hash once in a million tables.
 */
export interface WordTable {
  /** Hashes by place, 0 for a free one; there are more places than words, so that a search ends. */
  readonly keys: Float64Array
  readonly ids: Int32Array
}

/** An empty table with room for so many words. */
export function wordTable(words: number): WordTable {
  const places = 2 ** Math.ceil(Math.log2(words * 2 + 1))
  return { keys: new Float64Array(places), ids: new Int32Array(places) }
}

/** The number of the word in `codes` from `start` to `end`, -1 where the table has none. */
export function idOfWord({ keys, ids }: WordTable, codes: Uint16Array, start = 0, end = codes.length): number {
  const key = keyOf(codes, start, end)
  const place = placeOf(keys, key)
  return keys[place] === key ? (ids[place] ?? -1) : -1
}

/** The number of a word that is put into the table with number `id` where it is not yet there. */
export function addWord({ keys, ids }: WordTable, codes: Uint16Array, start: number, end: number, id: number): number {
  const key = keyOf(codes, start, end)
  const place = placeOf(keys, key)
  if (keys[place] === key) return ids[place] ?? -1
  keys[place] = key
  ids[place] = id
  return id
}

/** The UTF-16 code units of a word. */
export function codesOf(word: string): Uint16Array {
  const codes = new Uint16Array(word.length)
  for (let at = 0; at < word.length; at++) codes[at] = word.charCodeAt(at)
  return codes
}

/** Two hashes of 32 and 21 bits side by side; never 0. */
function keyOf(codes: Uint16Array, start: number, end: number): number {
  let high = 0x811c9dc5 | 0
  let low = 0x9747b28c | 0
  for (let at = start; at < end; at++) {
    const code = codes[at] ?? 0
    high = Math.imul(high ^ code, 0x01000193)
    low = Math.imul(low ^ code, 0x5bd1e995)
    low ^= low >>> 15
  }
  return (high >>> 0) * 2 ** 21 + (low >>> 11) + 1
}

/** Where a key stands, or the free place where it would. */
function placeOf(keys: Float64Array, key: number): number {
  const mask = keys.length - 1
  let place = Math.floor(key / 2 ** 21) & mask
  while (keys[place] !== 0 && keys[place] !== key) place = (place + 1) & mask
  return place
}

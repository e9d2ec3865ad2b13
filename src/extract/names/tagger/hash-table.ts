/** Numbers by a 32-bit hash, in open addressing: two arrays, where a Map of half a million would be slow to fill. */
export interface HashTable {
  readonly hashes: Int32Array
  /** The number of each hash; -1 at a free place. */
  readonly numbers: Int32Array
}

/** An empty table with room for so many hashes. */
export function newHashTable(count: number): HashTable {
  const places = 2 ** Math.ceil(Math.log2(Math.max(2, count * 2)))
  return { hashes: new Int32Array(places), numbers: new Int32Array(places).fill(-1) }
}

/** The number of a hash; -1 where the table has none. */
export function numberOf(table: HashTable, hash: number): number {
  return table.numbers[placeOf(table, hash)] ?? -1
}

/** Puts a number, from 0, into a table under a hash. */
export function putNumber(table: HashTable, hash: number, number: number): void {
  const place = placeOf(table, hash)
  table.hashes[place] = hash
  table.numbers[place] = number
}

/** Where a hash stands, or the free place where it would. */
function placeOf({ hashes, numbers }: HashTable, hash: number): number {
  const mask = hashes.length - 1
  let place = (Math.imul(hash, 0x9e3779b1) >>> 7) & mask
  while (numbers[place] !== -1 && hashes[place] !== hash) place = (place + 1) & mask
  return place
}

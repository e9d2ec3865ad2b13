import { brotliCompressSync, constants } from 'node:zlib'

/**
 * Writes entries (words or phrases, with the set of lists that hold them) as `loadLists` reads them: sorted, each as
 * the length it shares with the one before and the rest, the columns apart, brotli over all. The same entries give the
 * same bytes.
 */
export function encode(entries: ReadonlyMap<string, number>): Uint8Array {
  const sorted = [...entries].sort(([one], [other]) => (one < other ? -1 : 1))
  const sets = byFrequency(sorted.map(([, set]) => set))
  const shared = sorted.map(([entry], index) => sharedLength(entry, sorted[index - 1]?.[0] ?? ''))
  const kinds = sorted.map(([, set]) => sets.indexOf(set))
  const head = [...sizes(sorted.map(([entry]) => entry.split(' '))), sorted.length, ...sets].join(' ')
  const rests = sorted.map(([entry], index) => entry.slice(shared[index])).join('\n')
  const columns = [shared, kinds.map((kind) => kind & 255), kinds.map((kind) => kind >> 8)].map((column) =>
    Buffer.from(column),
  )
  const bytes = Buffer.concat([Buffer.from(`${head}\n`), ...columns, Buffer.from(rests)])
  const params = { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  return brotliCompressSync(bytes, { params })
}

/** The numbers of words, and of nodes in the tree of the phrases: as many as they have different beginnings. */
function sizes(entries: readonly (readonly string[])[]): [number, number] {
  const phrases = entries.filter((words) => words.length > 1)
  const beginnings = phrases.flatMap((words) => words.map((_, at) => words.slice(0, at + 1).join(' ')))
  return [new Set(entries.flat()).size, new Set(beginnings).size]
}

function byFrequency(sets: readonly number[]): number[] {
  const counts = new Map<number, number>()
  for (const set of sets) counts.set(set, (counts.get(set) ?? 0) + 1)
  return [...counts].sort(([one, few], [other, many]) => many - few || one - other).map(([set]) => set)
}

function sharedLength(entry: string, before: string): number {
  let length = 0
  while (length < before.length && entry[length] === before[length]) length++
  return length
}

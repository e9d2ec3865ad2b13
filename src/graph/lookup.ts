import DataLoader from 'dataloader'
import type { Reader } from '../database.ts'

/** Finds a record by what names it; null where there is none. */
export type Lookup = <Key, Row>(
  read: (reader: Reader, keys: readonly Key[]) => ReadonlyMap<Key, Row>,
  key: Key,
) => Promise<Row | null>

/**
 * Lookups of one request. Root fields stand in no level that would tell what else is asked: here DataLoader gathers it,
 * so that what they ask, aliases and all, is one statement for each way of naming, and what they find is one level.
 */
export function createLookup(reader: Reader): Lookup {
  const loaders = new Map<unknown, unknown>()
  return <Key, Row>(read: (reader: Reader, keys: readonly Key[]) => ReadonlyMap<Key, Row>, key: Key) => {
    const readAll = async (keys: readonly Key[]) => {
      const found = read(reader, keys)
      return keys.map((one) => found.get(one) ?? null)
    }
    if (!loaders.has(read)) loaders.set(read, new DataLoader<Key, Row | null>(readAll))
    return (loaders.get(read) as DataLoader<Key, Row | null>).load(key) // made for what this function reads
  }
}

import DataLoader from 'dataloader'
import type { Reader } from '../database.ts'

type Read<Key, Row> = (reader: Reader, keys: readonly Key[], columns: readonly string[]) => ReadonlyMap<Key, Row>

/** Finds a record by what names it, with those columns that are asked for; null where there is none. */
export type Lookup = <Key, Row>(read: Read<Key, Row>, key: Key, columns: readonly string[]) => Promise<Row | null>

/**
 * Lookups of one request. Root fields stand in no level that would tell what else is asked: here DataLoader gathers it,
 * so that what they ask alike, aliases and all, is one statement for each way of naming, and what it finds is one level.
 */
export function createLookup(reader: Reader): Lookup {
  const loaders = new Map<unknown, Map<string, unknown>>()
  return <Key, Row>(read: Read<Key, Row>, key: Key, columns: readonly string[]) => {
    const readAll = async (keys: readonly Key[]) => {
      const found = read(reader, keys, columns)
      return keys.map((one) => found.get(one) ?? null)
    }
    const asked = columns.join()
    const byColumns = loaders.get(read) ?? new Map<string, unknown>()
    if (!byColumns.has(asked)) byColumns.set(asked, new DataLoader<Key, Row | null>(readAll))
    loaders.set(read, byColumns)
    return (byColumns.get(asked) as DataLoader<Key, Row | null>).load(key) // made for what this function reads
  }
}

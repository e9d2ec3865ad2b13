import DataLoader from 'dataloader'
import type { Reader } from '../database.ts'

type Read<Key, Row> = (reader: Reader, keys: readonly Key[], columns: readonly string[]) => ReadonlyMap<Key, Row>

/** Finds a record by what names it, with those columns that are asked for; null where there is none. */
export type Lookup = <Key, Row>(read: Read<Key, Row>, key: Key, columns: readonly string[]) => Promise<Row | null>

/**
 * Lookups of one request. A root field stands in no level that would tell what else is asked: here DataLoader gathers
 * what it asks, so that all ids of `nodes` are one statement for each type, and what it finds is one level. Two fields
 * are two levels, as what is asked below the one is not asked below the other: each has its own `columns`.
 */
export function createLookup(reader: Reader): Lookup {
  const loaders = new Map<unknown, Map<unknown, unknown>>()
  return <Key, Row>(read: Read<Key, Row>, key: Key, columns: readonly string[]) => {
    const readAll = async (keys: readonly Key[]) => {
      const found = read(reader, keys, columns)
      return keys.map((one) => found.get(one) ?? null)
    }
    const byColumns = loaders.get(read) ?? new Map<unknown, unknown>()
    if (!byColumns.has(columns)) byColumns.set(columns, new DataLoader<Key, Row | null>(readAll))
    loaders.set(read, byColumns)
    return (byColumns.get(columns) as DataLoader<Key, Row | null>).load(key) // made for what this function reads
  }
}

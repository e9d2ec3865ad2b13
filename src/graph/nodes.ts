import type { Reader } from '../database.ts'
import { columnsOf, type RecordType } from './columns.ts'
import { decodeId, type Family, keyOf } from './ids.ts'
import type { Lookup } from './lookup.ts'
import * as records from './records.ts'
import type { NodeRow } from './rows.ts'
import type { Info } from './selection.ts'

type ReadRecords = (reader: Reader, ids: readonly number[], columns?: readonly string[]) => ReadonlyMap<number, object>

const READS: Readonly<Record<Family, ReadRecords & { readonly type: RecordType }>> = {
  article: records.articles,
  entity: records.entities,
  mention: records.mentions,
  publisher: records.publishers,
  quote: records.quotes,
}

/** The record of any type that an id names; null where there is none. */
export async function lookupNode(lookup: Lookup, id: string, info: Info): Promise<NodeRow | null> {
  const decoded = decodeId(id)
  if (decoded === null) return null
  const read = READS[decoded.family]
  const row = await lookup(read, decoded.key, columnsOf(info, read.type))
  return row && named(decoded.family, row)
}

/** The record of one family that an id names; null where there is none. */
export async function lookupById<Row>(
  lookup: Lookup,
  read: (reader: Reader, ids: readonly number[], columns: readonly string[]) => ReadonlyMap<number, Row>,
  family: Family,
  id: string,
  columns: readonly string[],
): Promise<Row | null> {
  const key = keyOf(family, id)
  return key === null ? null : lookup(read, key, columns)
}

/** Names a record of any type. */
export interface Reference {
  readonly family: Family
  readonly id: number
}

/** The records that some references name, by `referenceKey`: one statement for each family among them. */
export function readNodes(reader: Reader, references: readonly Reference[], info: Info): Map<string, NodeRow> {
  const found = new Map<string, NodeRow>()
  for (const family of new Set(references.map((reference) => reference.family))) {
    const ids = references.filter((reference) => reference.family === family).map(({ id }) => id)
    const rows = READS[family](reader, [...new Set(ids)], columnsOf(info, READS[family].type))
    for (const [id, row] of rows) found.set(referenceKey({ family, id }), named(family, row))
  }
  return found
}

/** What tells a reference from every other. */
export function referenceKey({ family, id }: Reference): string {
  return `${family} ${id}`
}

function named(family: Family, row: object): NodeRow {
  return { ...row, __typename: READS[family].type } as NodeRow // read from the table of that type
}

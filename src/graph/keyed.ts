import sql, { raw, type Sql } from 'sql-template-tag'
import type { Reader } from '../database.ts'
import { columnList } from './columns.ts'
import { groupBy } from './groups.ts'
import { asLevel } from './level.ts'

// Statements that look up many keys at once, and what each key is given of their rows.

/** Ids of what is looked up. */
export type Keys = readonly number[]

/** Keys travel as one JSON array: the statement is the same for any number of them. */
export function keysTable(keys: readonly (number | string)[]): Sql {
  return sql`json_each(${JSON.stringify(keys)}) AS wanted`
}

/** Rows of `table` whose `column` is a key, by that; of several, the last. All columns, unless only some are wanted. */
export function oneEach<Row extends object, Key extends number | string>(
  reader: Reader,
  table: string,
  column: string,
  keys: readonly Key[],
  columns?: readonly string[],
): Map<Key, Row> {
  const rows = reader.all<Row & { readonly wantedKey: Key }>(sql`
    SELECT wanted.value AS wantedKey, ${columns === undefined ? raw('item.*') : columnList(columns)}
    FROM ${keysTable(keys)} CROSS JOIN ${raw(`${table} AS item ON item.${column}`)} = wanted.value`)
  return new Map(asLevel(rows).map((row) => [row.wantedKey, row]))
}

/** The rows of each key, in their order. */
export function manyEach<Row extends object>(rows: readonly (Row & { wantedKey: number })[]): Map<number, Row[]> {
  return groupBy<number, Row & { wantedKey: number }>(asLevel(rows), ({ wantedKey }) => wantedKey)
}

/** The rows of `table` whose `column` is a key, in the order of `orderBy`. */
export function listEach<Row extends object>(
  reader: Reader,
  table: string,
  column: string,
  orderBy: string,
  keys: Keys,
): Map<number, Row[]> {
  const rows = reader.all<Row & { wantedKey: number }>(sql`
    SELECT wanted.value AS wantedKey, record.*
    FROM ${keysTable(keys)} CROSS JOIN ${raw(table)} AS record ON ${raw(`record.${column}`)} = wanted.value
    ORDER BY wanted.key, ${raw(orderBy)}`)
  return manyEach(rows)
}

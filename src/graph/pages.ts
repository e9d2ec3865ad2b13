import sql, { empty, join, raw, type Sql } from 'sql-template-tag'
import type { Reader } from '../database.ts'
import { encodeCursor, type Place } from './cursor.ts'
import { readingOrder, stretchesOf } from './keyset.ts'
import type { Order } from './order.ts'
import type { Window } from './window.ts'

/**
 * A list of items, one for each parent: the quotes of each speaker. In its SQL the item's table is `item`, the
 * parent's key `parent.value`. `Field` names its orders, `Row` the shape of its items.
 */
export interface List<Row, Field extends string> {
  /** Names the list among all lists. */
  readonly name: string
  /** The table of the items. */
  readonly table: string
  /** The column that names the parent; null for a list that has none. */
  readonly parent: string | null
  /** A table, as `link`, that leads from the parent to the items and adds columns of its own to them. */
  readonly link?: { readonly table: string; readonly on: string; readonly columns?: string }
  /** What must hold for every item. */
  readonly where?: string
  /** The columns of each order; the last tells the items of a parent apart. */
  readonly orders: Readonly<Record<Field, readonly string[]>>
  /** The order whose first column is '' where nothing is known, which comes last in both directions. */
  readonly emptyLast?: Field
  /** Never there: it ties the list to the shape of its items. */
  readonly row?: Row
}

/** A list, whatever its orders are. */
export type AnyList<Row> = Omit<List<Row, string>, 'orders'>

/** Which items, and in which order. */
export interface Selection {
  readonly where: Sql | null
  readonly order: Order
}

/** Where a page stands in its list; cursors are null on an empty page. */
export interface PageInfo {
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
  readonly startCursor: string | null
  readonly endCursor: string | null
}

/** A part of a list, in the list's order. */
export interface Page<Row> {
  readonly edges: readonly { readonly node: Row; readonly cursor: string }[]
  readonly pageInfo: PageInfo
}

/**
 * The page of each parent, in the order of `parents`: one statement, which for each parent reads as many entries of
 * an index as the page is long.
 */
export function readPages<Row>(
  reader: Reader,
  list: AnyList<Row>,
  { where, order }: Selection,
  window: Window,
  parents: readonly number[],
): Page<Row>[] {
  const rows = reader.all<PlacedRow<Row>>(sql`
    SELECT parent.value AS parentKey, item.*${linkColumns(list)}, ${placeColumns(order)}
    FROM json_each(${JSON.stringify(parents)}) AS parent
    CROSS JOIN ${raw(list.table)} AS item ${outerLink(list)}
    WHERE item.id IN (${candidates(list, where, order, window)})
    ORDER BY parent.key, ${readingOrder(order)}`)
  const byParent = new Map<number, PlacedRow<Row>[]>(parents.map((parent) => [parent, []]))
  for (const row of rows) byParent.get(row.parentKey)?.push(row)
  return parents.map((parent) => pageOf(order, window, byParent.get(parent) ?? []))
}

/** How many items each parent has, in the order of `parents`: one statement. */
export function countItems(
  reader: Reader,
  list: AnyList<unknown>,
  where: Sql | null,
  parents: readonly number[],
): number[] {
  const rows = reader.all<{ count: number }>(sql`
    SELECT (SELECT count(*) FROM ${innerTables(list)} ${allOf(conditionsOf(list, where))}) AS count
    FROM json_each(${JSON.stringify(parents)}) AS parent
    ORDER BY parent.key`)
  return rows.map(({ count }) => count)
}

/** A row with the place that its cursor names: place0, place1, … */
type PlacedRow<Row> = Row & { readonly parentKey: number } & Readonly<Record<`place${number}`, string | number>>

function placeColumns({ columns }: Order): Sql {
  return join(columns.map((column, index) => sql`${column} AS ${raw(`place${index}`)}`))
}

/** Ids of a parent's items in the window, and of one more, which tells whether the list goes on. */
function candidates(list: AnyList<unknown>, where: Sql | null, order: Order, window: Window): Sql {
  const limit = window.limit + 1
  const stretches = stretchesOf(order, window).map(({ conditions, orderBy }) => {
    const all = allOf([...conditionsOf(list, where), ...conditions])
    return sql`SELECT item.id FROM ${innerTables(list)} ${all} ORDER BY ${orderBy} LIMIT ${limit}`
  })
  const [only, ...others] = stretches
  if (only === undefined) return sql`SELECT NULL WHERE FALSE` // after the last place and before the first
  if (others.length === 0) return only
  return sql`${join(
    stretches.map((stretch) => sql`SELECT * FROM (${stretch})`),
    ' UNION ALL ',
  )} LIMIT ${limit}`
}

/** The tables of a list's items. */
export function innerTables({ table, link }: AnyList<unknown>): Sql {
  return raw(
    link === undefined ? `${table} AS item` : `${link.table} AS link CROSS JOIN ${table} AS item ON ${link.on}`,
  )
}

function outerLink({ link, parent }: AnyList<unknown>): Sql {
  return link === undefined ? empty : raw(`CROSS JOIN ${link.table} AS link ON ${link.on} AND ${parent} = parent.value`)
}

function linkColumns({ link }: AnyList<unknown>): Sql {
  return link?.columns === undefined ? empty : raw(`, ${link.columns}`)
}

/** What holds for the items of the parent, and for those asked for. */
export function conditionsOf({ parent, where: always }: AnyList<unknown>, where: Sql | null): Sql[] {
  const ofParent = parent === null ? [] : [raw(`${parent} = parent.value`)]
  return [...ofParent, ...(always === undefined ? [] : [raw(always)]), ...(where === null ? [] : [where])]
}

function allOf(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? empty : sql`WHERE ${join([...conditions], ' AND ')}`
}

/** `rows` are in the list's order and may hold one item more than the window, at the end that it is read towards. */
function pageOf<Row>(order: Order, window: Window, rows: readonly PlacedRow<Row>[]): Page<Row> {
  const overflows = rows.length > window.limit
  const kept = window.backward ? rows.slice(-window.limit) : rows.slice(0, window.limit)
  const edges = kept.map((node) => ({ node, cursor: encodeCursor(order, placeOf(order, node)) }))
  return {
    edges,
    pageInfo: pageInfoOf(window, overflows, edges),
  }
}

/**
 * Where a page stands: what lies beyond it on the side it is read towards is told by one item more than the window, and
 * on either side by a cursor, whose own item lies there.
 */
export function pageInfoOf(
  window: Window,
  overflows: boolean,
  edges: readonly { readonly cursor: string }[],
): PageInfo {
  return {
    hasNextPage: window.before !== null || (overflows && !window.backward),
    hasPreviousPage: window.after !== null || (overflows && window.backward),
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  }
}

function placeOf<Row>({ columns }: Order, row: PlacedRow<Row>): Place {
  return columns.map((_, index) => row[`place${index}`] ?? '')
}

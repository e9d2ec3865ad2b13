import sql, { empty, join, raw, type Sql } from 'sql-template-tag'
import type { Reader } from '../database.ts'
import { columnList, type PageSelection, type RecordType } from './columns.ts'
import { encodeCursor, type Place } from './cursor.ts'
import { groupBy } from './groups.ts'
import { type Stretch, stretchesOf } from './keyset.ts'
import { asLevel } from './level.ts'
import type { Order } from './order.ts'
import type { Window } from './window.ts'

/**
 * A list of items, one for each parent: the quotes of each speaker. In its SQL the item's table is `item`. `Field` names
 * its orders, `Row` the shape of its items.
 */
export interface List<Row, Field extends string> {
  /** Names the list among all lists. */
  readonly name: string
  /** The table of the items. */
  readonly table: RecordType
  /** The column that names the parent; null for a list that has none. */
  readonly parent: string | null
  /** A table, as `link`, that leads from the parent to the items: its column `item` names them. */
  readonly link?: { readonly table: string; readonly item: string }
  /** What the edges of the list show beside their items. */
  readonly edgeColumns?: string
  /** What must hold for every item of a parent. */
  readonly where?: (parent: Sql) => Sql
  /** How many items a parent has at all, where that is counted already. */
  readonly total?: (parent: Sql) => Sql
  /** The columns of each order; the last tells the items of a parent apart. */
  readonly orders: Readonly<Record<Field, readonly string[]>>
  /** The order whose first column is '' where nothing is known, which comes last in both directions. */
  readonly emptyLast?: Field
  /** Never there: it ties the list to the shape of its items. */
  readonly row?: Row
}

/** A list, whatever its orders are. */
export type AnyList<Row> = Omit<List<Row, string>, 'orders'>

/** Which items, in which order, and what is asked of them. */
export interface Selection {
  readonly where: Sql | null
  readonly order: Order
  readonly selection: PageSelection
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
  readonly rows: readonly Row[]
  readonly pageInfo: PageInfo
}

/**
 * The page of each parent, in the order of `parents`: one statement, which for each parent reads as many entries of
 * an index as the page is long. The items of all pages are one level.
 */
export function readPages<Row extends object>(
  reader: Reader,
  list: AnyList<Row>,
  selection: Selection,
  window: Window,
  parents: readonly number[],
): Page<Row>[] {
  const [only, ...others] = parents
  if (only !== undefined && others.length === 0) {
    const rows = reader.all<Row>(pageOfOne(list, selection, window, only))
    return [pageOf(selection, window, asLevel(window.backward ? rows.reverse() : rows))]
  }
  const rows = reader.all<Row & { readonly parentKey: number }>(pagesOfMany(list, selection, window, parents))
  const inOrder = asLevel(window.backward ? rows.reverse() : rows)
  const byParent = groupBy<number, Row & { readonly parentKey: number }>(inOrder, ({ parentKey }) => parentKey)
  return parents.map((parent) => pageOf(selection, window, byParent.get(parent) ?? []))
}

/** The items of one parent in the window, and one more, which tells whether the list goes on: as an index has them. */
function pageOfOne(
  list: AnyList<unknown>,
  { where, order, selection }: Selection,
  window: Window,
  parent: number,
): Sql {
  const columns = itemColumns(list, order, selection)
  return inWindow(window, order, ({ conditions, orderBy }) => {
    const all = allOf([...conditionsOf(list, where, sql`${parent}`), ...conditions])
    return sql`SELECT ${columns} FROM ${innerTables(list)} ${all} ORDER BY ${orderBy}`
  })
}

/** The same of many parents: for each the ids in their order, then the items that have them. */
function pagesOfMany(
  list: AnyList<unknown>,
  { where, order, selection }: Selection,
  window: Window,
  parents: readonly number[],
): Sql {
  const always = conditionsOf(list, where, PARENT)
  const tables = tablesFor(list, [...always, ...order.columns])
  const ids = inWindow(window, order, ({ conditions, orderBy }) => {
    const all = allOf([...always, ...conditions])
    return sql`SELECT ${itemKey(list)} AS id FROM ${tables} ${all} ORDER BY ${orderBy}`
  })
  const needsLink = selection.cursors || (selection.edges && list.edgeColumns !== undefined)
  return sql`
    SELECT parent.value AS parentKey, ${itemColumns(list, order, selection)}
    FROM json_each(${JSON.stringify(parents)}) AS parent
    CROSS JOIN json_each((SELECT json_group_array(id) FROM (${ids}))) AS chosen
    CROSS JOIN ${raw(list.table)} AS item ON item.id = chosen.value ${needsLink ? outerLink(list) : empty}
    ORDER BY parent.key, chosen.key`
}

/** The tables that some conditions and orders name: of a link that nothing is asked of the items, the link alone. */
function tablesFor(list: AnyList<unknown>, parts: readonly Sql[]): Sql {
  const needsItem = list.link === undefined || parts.some(({ sql: text }) => text.includes('item.'))
  return needsItem ? innerTables(list) : linkTable(list)
}

/** How many items each parent has, in the order of `parents`: one statement. */
export function countItems(
  reader: Reader,
  list: AnyList<unknown>,
  where: Sql | null,
  parents: readonly number[],
): number[] {
  const conditions = conditionsOf(list, where, PARENT)
  const counted = sql`SELECT count(*) FROM ${tablesFor(list, conditions)} ${allOf(conditions)}`
  const rows = reader.all<{ count: number }>(sql`
    SELECT (${where === null && list.total !== undefined ? list.total(PARENT) : counted}) AS count
    FROM json_each(${JSON.stringify(parents)}) AS parent
    ORDER BY parent.key`)
  return rows.map(({ count }) => count)
}

/** The parent's key in a statement over many parents. */
export const PARENT = raw('parent.value')

/** What is asked of the items and of their edges; place0, place1, … are the place that a cursor names. */
function itemColumns({ edgeColumns }: AnyList<unknown>, order: Order, { columns, cursors, edges }: PageSelection): Sql {
  const places = order.columns.map((column, index) => sql`${column} AS ${raw(`place${index}`)}`)
  return join([
    columnList(columns),
    ...(edges && edgeColumns !== undefined ? [raw(edgeColumns)] : []),
    ...(cursors ? places : []),
  ])
}

/** The stretches of an order that a window touches, each as a statement, one after the other as far as the window goes. */
function inWindow(window: Window, order: Order, statement: (stretch: Stretch) => Sql): Sql {
  const limit = window.limit + 1
  const stretches = stretchesOf(order, window).map((stretch) => sql`${statement(stretch)} LIMIT ${limit}`)
  const [only, ...others] = stretches
  if (only === undefined) return sql`SELECT NULL WHERE FALSE` // after the last place and before the first
  if (others.length === 0) return only
  return sql`${join(
    stretches.map((stretch) => sql`SELECT * FROM (${stretch})`),
    ' UNION ALL ',
  )} LIMIT ${limit}`
}

/** The tables of a list's items. */
export function innerTables(list: AnyList<unknown>): Sql {
  const { table, link } = list
  if (link === undefined) return raw(`${table} AS item`)
  return sql`${linkTable(list)} CROSS JOIN ${raw(table)} AS item ON item.id = ${itemKey(list)}`
}

function linkTable({ link }: AnyList<unknown>): Sql {
  return link === undefined ? empty : raw(`${link.table} AS link`)
}

/** What names an item: its id, or the column of the link. */
function itemKey({ link }: AnyList<unknown>): Sql {
  return link === undefined ? raw('item.id') : raw(`link.${link.item}`)
}

/** The link again, beside the items of many parents. */
function outerLink(list: AnyList<unknown>): Sql {
  if (list.link === undefined) return empty
  const conditions = conditionsOf(list, null, PARENT)
  return sql`CROSS JOIN ${linkTable(list)} ON ${itemKey(list)} = item.id AND ${join(conditions, ' AND ')}`
}

/** What holds for the items of a parent, and for those asked for. */
export function conditionsOf(
  { parent: column, where: always }: AnyList<unknown>,
  where: Sql | null,
  parent: Sql,
): Sql[] {
  const ofParent = column === null ? [] : [sql`${raw(column)} = ${parent}`]
  return [...ofParent, ...(always === undefined ? [] : [always(parent)]), ...(where === null ? [] : [where])]
}

function allOf(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? empty : sql`WHERE ${join([...conditions], ' AND ')}`
}

/** `rows` are in the list's order and may hold one item more than the window, at the end that it is read towards. */
function pageOf<Row extends object>({ order, selection }: Selection, window: Window, rows: readonly Row[]): Page<Row> {
  const overflows = rows.length > window.limit
  const kept = !overflows ? rows : window.backward ? rows.slice(-window.limit) : rows.slice(0, window.limit)
  const cursor = (row: Row | undefined) =>
    row === undefined || !selection.cursors ? null : encodeCursor(order, placeOf(order, row))
  return { rows: kept, pageInfo: pageInfoOf(window, overflows, cursor(kept[0]), cursor(kept.at(-1))) }
}

/**
 * Where a page stands: what lies beyond it on the side it is read towards is told by one item more than the window, and
 * on either side by a cursor, whose own item lies there.
 */
export function pageInfoOf(
  window: Window,
  overflows: boolean,
  startCursor: string | null,
  endCursor: string | null,
): PageInfo {
  return {
    hasNextPage: window.before !== null || (overflows && !window.backward),
    hasPreviousPage: window.after !== null || (overflows && window.backward),
    startCursor,
    endCursor,
  }
}

/** The place of an item that was read for its cursor. */
export function placeOf({ columns }: Order, row: object): Place {
  const placed = row as Readonly<Record<`place${number}`, string | number>> // as itemColumns selects them for cursors
  return columns.map((_, index) => placed[`place${index}`] ?? '')
}

import sql, { join, raw, type Sql } from 'sql-template-tag'
import type { Reader } from '../database.ts'
import type { Highlight, SearchType } from '../generated/resolvers.ts'
import { encodeCursor } from './cursor.ts'
import { CLOSES, highlightOf, OPENS } from './highlight.ts'
import { stretchesOf } from './keyset.ts'
import { matchExpression } from './match.ts'
import type { Order } from './order.ts'
import { type PageInfo, pageInfoOf } from './pages.ts'
import { type PageArgs, type Window, windowOf } from './window.ts'

/** A record that a search found. A lower rank is a better match. */
export interface Found {
  readonly type: SearchType
  readonly id: number
  readonly rank: number
}

/** Something found, its place in the list, and what finds its highlights. */
export interface SearchEdge extends Found {
  readonly cursor: string
  readonly match: string
}

/** A search that is run only as far as its fields are selected. */
export interface SearchConnection {
  readonly match: string | null
  readonly types: readonly SearchType[]
  readonly order: Order
  readonly window: Window
}

/** The full-text table of each type, its columns, and its number, which breaks ties. */
const TABLES: Readonly<Record<SearchType, { table: string; columns: readonly string[]; number: number }>> = {
  ARTICLE: { table: 'ArticleSearch', columns: ['title', 'text'], number: 0 },
  ENTITY: { table: 'EntitySearch', columns: ['name', 'aliases'], number: 1 },
  QUOTE: { table: 'QuoteSearch', columns: ['text'], number: 2 },
}
const TYPES: readonly SearchType[] = ['ARTICLE', 'ENTITY', 'QUOTE']

/** A search, not run yet. Throws BAD_USER_INPUT for a query that is too long, and for a bad page. */
export function prepareSearch(query: string, types: readonly SearchType[], args: PageArgs): SearchConnection {
  const match = matchExpression(query)
  const order: Order = {
    name: `search ${match}`,
    columns: ['rank', 'number', 'id'].map((column) => raw(column)),
    direction: 'ASC',
    emptyLast: false,
  }
  return { match, types: TYPES.filter((type) => types.includes(type)), order, window: windowOf(args, order) }
}

/** A page of what was found, best match first: one statement. */
export function readFound(
  reader: Reader,
  { match, types, order, window }: SearchConnection,
): { edges: SearchEdge[]; pageInfo: PageInfo } {
  const rows = match === null || types.length === 0 ? [] : reader.all<FoundRow>(foundRows(match, types, order, window))
  const overflows = rows.length > window.limit
  const kept = window.backward ? rows.slice(0, window.limit).reverse() : rows.slice(0, window.limit)
  const edges = kept.map(({ number, id, rank }) => ({
    type: TYPES[number] ?? 'ARTICLE',
    id,
    rank,
    cursor: encodeCursor(order, [rank, number, id]),
    match: match ?? '',
  }))
  return { edges, pageInfo: pageInfoOf(window, overflows, edges) }
}

interface FoundRow {
  readonly number: number
  readonly id: number
  readonly rank: number
}

/** The best of each type, then the best of those. */
function foundRows(match: string, types: readonly SearchType[], order: Order, window: Window): Sql {
  const [stretch] = stretchesOf(order, window)
  const bounds = stretch?.conditions ?? []
  const where = bounds.length === 0 ? sql`TRUE` : join([...bounds], ' AND ')
  const limited = sql`WHERE ${where} ORDER BY ${stretch?.orderBy ?? raw('rank')} LIMIT ${window.limit + 1}`
  const each = types.map((type) => {
    const { table, number } = TABLES[type]
    const matching = sql`SELECT rank, ${number} AS number, rowid AS id FROM ${raw(table)} WHERE ${raw(table)} MATCH ${match}`
    return sql`SELECT * FROM (SELECT * FROM (${matching}) ${limited})`
  })
  return sql`SELECT * FROM (${join(each, ' UNION ALL ')}) ${limited}`
}

/** How many records of each type match: one statement. */
export function countFound(reader: Reader, { match, types }: SearchConnection): { type: SearchType; count: number }[] {
  if (match === null || types.length === 0) return types.map((type) => ({ type, count: 0 }))
  const counts = types.map((type) => {
    const table = raw(TABLES[type].table)
    return sql`SELECT ${type} AS type, count(*) AS count FROM ${table} WHERE ${table} MATCH ${match}`
  })
  return reader.all(join(counts, ' UNION ALL '))
}

/** Words of a snippet around its matches. */
const SNIPPET_WORDS = 24

/** Where each record found matches, in the order of `edges`: a statement for each type of each search among them. */
export function readHighlights(reader: Reader, edges: readonly SearchEdge[]): Highlight[][] {
  const groups = new Map<string, SearchEdge[]>()
  for (const edge of edges) {
    const key = `${edge.type} ${edge.match}`
    groups.set(key, [...(groups.get(key) ?? []), edge])
  }
  const found = new Map<string, Highlight[]>()
  for (const [key, group] of groups) {
    for (const { id, highlights } of highlightsOf(reader, group)) found.set(`${key} ${id}`, highlights)
  }
  return edges.map(({ type, match, id }) => found.get(`${type} ${match} ${id}`) ?? [])
}

/** The highlights of records of one type that one search found. */
function highlightsOf(reader: Reader, edges: readonly SearchEdge[]): { id: number; highlights: Highlight[] }[] {
  const [first] = edges
  if (first === undefined) return []
  const rows = reader.all<Record<string, string | null> & { id: number }>(snippets(first.type, first.match, edges))
  return rows.map((row) => {
    const highlights = TABLES[first.type].columns.map((column) => highlightOf(column, row[column] ?? null))
    return { id: row.id, highlights: highlights.filter((highlight) => highlight !== null) }
  })
}

function snippets(type: SearchType, match: string, edges: readonly SearchEdge[]): Sql {
  const { table, columns } = TABLES[type]
  const each = columns.map(
    (column, index) =>
      sql`snippet(${raw(table)}, ${index}, ${OPENS}, ${CLOSES}, '…', ${SNIPPET_WORDS}) AS ${raw(column)}`,
  )
  return sql`
    SELECT rowid AS id, ${join(each)} FROM ${raw(table)}
    WHERE ${raw(table)} MATCH ${match}
      AND rowid IN (SELECT value FROM json_each(${JSON.stringify(edges.map(({ id }) => id))}))`
}

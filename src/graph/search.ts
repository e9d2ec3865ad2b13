import sql, { join, raw, type Sql } from 'sql-template-tag'
import type { Reader } from '../database.ts'
import type { Highlight, SearchType } from '../generated/resolvers.ts'
import { encodeCursor } from './cursor.ts'
import { CLOSES, highlightOf, OPENS } from './highlight.ts'
import { stretchesOf } from './keyset.ts'
import { asLevel, perLevel } from './level.ts'
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
  readonly reader: Reader
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
export function prepareSearch(
  reader: Reader,
  query: string,
  types: readonly SearchType[],
  args: PageArgs,
): SearchConnection {
  const match = matchExpression(query)
  const order: Order = {
    name: `search ${match}`,
    columns: ['rank', 'number', 'id'].map((column) => raw(column)),
    direction: 'ASC',
    emptyLast: false,
  }
  return { reader, match, types: TYPES.filter((type) => types.includes(type)), order, window: windowOf(args, order) }
}

/** A page of what a search found. */
export interface FoundPage {
  readonly edges: readonly SearchEdge[]
  readonly pageInfo: PageInfo
}

/** A page of what was found, best match first: one statement, once. */
export function foundBy(search: SearchConnection): FoundPage {
  return perLevel(search, 'found', () => readFound(search))
}

function readFound({ reader, match, types, order, window }: SearchConnection): FoundPage {
  const rows = match === null || types.length === 0 ? [] : reader.all<FoundRow>(foundRows(match, types, order, window))
  const overflows = rows.length > window.limit
  const kept = window.backward ? rows.slice(0, window.limit).reverse() : rows.slice(0, window.limit)
  const found = kept.map(({ number, id, rank }) => ({
    type: TYPES[number] ?? 'ARTICLE',
    id,
    rank,
    cursor: encodeCursor(order, [rank, number, id]),
    match: match ?? '',
  }))
  const edges = asLevel(found)
  return { edges, pageInfo: pageInfoOf(window, overflows, edges[0]?.cursor ?? null, edges.at(-1)?.cursor ?? null) }
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

/** How many records of each type match: one statement, once. */
export function countsOf(search: SearchConnection): readonly FoundCount[] {
  return perLevel(search, 'counts', () => countFound(search))
}

interface FoundCount {
  readonly type: SearchType
  readonly count: number
}

function countFound({ reader, match, types }: SearchConnection): readonly FoundCount[] {
  if (match === null || types.length === 0) return types.map((type) => ({ type, count: 0 }))
  const counts = types.map((type) => {
    const table = raw(TABLES[type].table)
    return sql`SELECT ${type} AS type, count(*) AS count FROM ${table} WHERE ${table} MATCH ${match}`
  })
  return reader.all(join(counts, ' UNION ALL '))
}

/** Words of a snippet around its matches. */
const SNIPPET_WORDS = 24

/** Where a record that was found matches: one statement for all of its type on the page. */
export function highlightsOf(reader: Reader, edge: SearchEdge): readonly Highlight[] {
  const read = (edges: readonly SearchEdge[]) => readHighlights(reader, edge.type, edges)
  return perLevel(edge, `highlights of ${edge.type}`, read).get(edge.id) ?? []
}

function readHighlights(
  reader: Reader,
  type: SearchType,
  found: readonly SearchEdge[],
): ReadonlyMap<number, readonly Highlight[]> {
  const edges = found.filter((edge) => edge.type === type)
  const rows = reader.all<Record<string, string | null> & { id: number }>(snippets(type, edges[0]?.match ?? '', edges))
  return new Map(
    rows.map((row) => {
      const highlights = TABLES[type].columns.map((column) => highlightOf(column, row[column] ?? null))
      return [row.id, highlights.filter((highlight) => highlight !== null)]
    }),
  )
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

import sql, { join, raw } from 'sql-template-tag'
import type { Reader } from '../database.ts'
import type { Highlight, SearchType } from '../generated/resolvers.ts'
import { encodeCursor } from './cursor.ts'
import { type FoundRow, foundRows, TABLES, TYPES } from './full-text.ts'
import { highlightOf } from './highlight.ts'
import { asLevel, perLevel } from './level.ts'
import { matchExpression } from './match.ts'
import type { Order } from './order.ts'
import { type PageInfo, pageInfoOf } from './pages.ts'
import { fieldsAt, type Info } from './selection.ts'
import { type PageArgs, type Window, windowOf } from './window.ts'

/** A record that a search found. A lower rank is a better match. */
export interface Found {
  readonly type: SearchType
  readonly id: number
  readonly rank: number
}

/** Something found, the order that it stands in, and, where they were asked for, snippets of its columns. */
export interface SearchEdge extends Found {
  readonly order: Order
  readonly snippets: readonly (string | null | undefined)[]
}

/** A search that is run only as far as its fields are selected. */
export interface SearchConnection {
  readonly reader: Reader
  readonly match: string | null
  readonly types: readonly SearchType[]
  readonly order: Order
  readonly window: Window
  readonly withSnippets: boolean
}

/** A search, not run yet. Throws BAD_USER_INPUT for a query that is too long, and for a bad page. */
export function prepareSearch(
  reader: Reader,
  query: string,
  types: readonly SearchType[],
  args: PageArgs,
  info: Info,
): SearchConnection {
  const match = matchExpression(query)
  const order: Order = {
    name: `search ${match}`,
    columns: ['rank', 'number', 'id'].map((column) => raw(column)),
    direction: 'ASC',
    emptyLast: false,
  }
  return {
    reader,
    match,
    types: TYPES.filter((type) => types.includes(type)),
    order,
    window: windowOf(args, order),
    withSnippets: fieldsAt(info, 'edges').has('highlights'),
  }
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

function readFound({ reader, match, ...search }: SearchConnection): FoundPage {
  const { types, order, window } = search
  const rows = match === null || types.length === 0 ? [] : reader.all<FoundRow>(foundRows({ ...search, match }))
  const overflows = rows.length > window.limit
  const kept = window.backward ? rows.slice(0, window.limit).reverse() : rows.slice(0, window.limit)
  const found = kept.map(({ number, id, rank, snippet0, snippet1 }) => ({
    type: TYPES[number] ?? 'ARTICLE',
    id,
    rank,
    order,
    snippets: [snippet0, snippet1],
  }))
  const edges = asLevel(found)
  const [first, last] = [edges[0], edges.at(-1)]
  return {
    edges,
    pageInfo: pageInfoOf(window, overflows, first ? cursorOf(first) : null, last ? cursorOf(last) : null),
  }
}

/** The cursor of something found. */
export function cursorOf({ type, id, rank, order }: SearchEdge): string {
  return encodeCursor(order, [rank, TYPES.indexOf(type), id])
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

/** Where a record that was found matches. */
export function highlightsOf({ type, snippets }: SearchEdge): Highlight[] {
  const highlights = TABLES[type].columns.map((column, index) => highlightOf(column, snippets[index] ?? null))
  return highlights.filter((highlight) => highlight !== null)
}

import sql, { join, raw, type Sql } from 'sql-template-tag'
import type { SearchType } from '../generated/resolvers.ts'
import { CLOSES, OPENS } from './highlight.ts'
import { columnsBy, stretchesOf } from './keyset.ts'
import type { Order } from './order.ts'
import type { Window } from './window.ts'

/** The types of what is searched; the place of a type breaks ties between records that match equally well. */
export const TYPES: readonly SearchType[] = ['ARTICLE', 'ENTITY', 'QUOTE']

/** The full-text table of each type, and its columns. */
export const TABLES: Readonly<Record<SearchType, { readonly table: string; readonly columns: readonly string[] }>> = {
  ARTICLE: { table: 'ArticleSearch', columns: ['title', 'text'] },
  ENTITY: { table: 'EntitySearch', columns: ['name', 'aliases'] },
  QUOTE: { table: 'QuoteSearch', columns: ['text'] },
}
const COLUMNS_AT_MOST = 2

/** A record that was found: the number of its type, and a snippet of each column that was asked for. */
export interface FoundRow {
  readonly number: number
  readonly id: number
  readonly rank: number
  readonly snippet0?: string | null
  readonly snippet1?: string | null
}

/** What is searched: an expression of FTS5, the part of the list, and whether snippets are wanted. */
export interface Search {
  readonly match: string
  readonly types: readonly SearchType[]
  readonly order: Order
  readonly window: Window
  readonly withSnippets: boolean
}

/** A page of what was found and one record more, in the direction that it is read in: the best of each type, then of those. */
export function foundRows(search: Search): Sql {
  const { types, order, window } = search
  const each = types.map(
    (type) => sql`SELECT * FROM (${window.backward ? lastOf(type, search) : firstOf(type, search)})`,
  )
  return sql`
    SELECT * FROM (${join(each, ' UNION ALL ')})
    ORDER BY ${columnsBy(order, window.backward)} LIMIT ${window.limit + 1}`
}

/** FTS5 sorts by rank itself, ties by id, and makes snippets of those alone that are read. */
function firstOf(type: SearchType, { match, order, window, withSnippets }: Search): Sql {
  const columns = withSnippets ? sql`${keysOf(type)}, ${snippets(type)}` : keysOf(type)
  return sql`SELECT ${columns} ${matching(type, match, order, window)} ORDER BY rank LIMIT ${window.limit + 1}`
}

/** From the end SQLite sorts, as FTS5 does not break ties that way; the snippets are made afterwards. */
function lastOf(type: SearchType, { match, order, window, withSnippets }: Search): Sql {
  const last = sql`
    SELECT ${keysOf(type)} ${matching(type, match, order, window)}
    ORDER BY ${columnsBy(order, true)} LIMIT ${window.limit + 1}`
  if (!withSnippets) return last
  const table = raw(TABLES[type].table)
  return sql`
    SELECT last.*, ${snippets(type)}
    FROM (${last}) AS last CROSS JOIN ${table} ON ${table} MATCH ${match} AND ${table}.rowid = last.id`
}

function keysOf(type: SearchType): Sql {
  return sql`rank, ${raw(String(TYPES.indexOf(type)))} AS number, rowid AS id`
}

/** Of more matches of a type than this, those stored last are ranked: the time that a search takes has an end. */
const RANKED_AT_MOST = 1_000

function matching(type: SearchType, match: string, order: Order, window: Window): Sql {
  const table = raw(TABLES[type].table)
  const bounds = stretchesOf(order, window).flatMap(({ conditions }) => conditions)
  const firstRanked = sql`
    SELECT rowid FROM ${table} WHERE ${table} MATCH ${match} ORDER BY rowid DESC LIMIT 1 OFFSET ${RANKED_AT_MOST - 1}`
  const ranked = sql`rowid >= coalesce((${firstRanked}), 0)`
  return sql`FROM ${table} WHERE ${join([sql`${table} MATCH ${match}`, ranked, ...bounds], ' AND ')}`
}

/** Words of a snippet around its matches. */
const SNIPPET_WORDS = 24

/** As many columns for each type, so that the types can be united. */
function snippets(type: SearchType): Sql {
  const { table, columns } = TABLES[type]
  const each = Array.from({ length: COLUMNS_AT_MOST }, (_, index) =>
    index < columns.length
      ? sql`snippet(${raw(table)}, ${index}, ${OPENS}, ${CLOSES}, '…', ${SNIPPET_WORDS}) AS ${raw(`snippet${index}`)}`
      : raw(`NULL AS snippet${index}`),
  )
  return join(each)
}

import sql, { join, raw, type Sql } from 'sql-template-tag'
import type { Reader } from '../database.ts'
import type { ArticleFacet, QuoteFacet } from '../generated/resolvers.ts'
import { isCurrent } from './current.ts'
import type { Family } from './ids.ts'
import { asLevel } from './level.ts'
import { type AnyList, conditionsOf, innerTables, PARENT } from './pages.ts'

/** What items can be counted by: an SQL value of an `item`, and the record that it names if it names one. */
export interface Facet {
  readonly value: string
  /** Tables that lead from the item to the value. */
  readonly tables?: string
  readonly family?: 'entity' | 'publisher'
  /** Whether an item can have a value more than once. */
  readonly repeats?: boolean
  /** The column of the record that counts the items of all its articles. */
  readonly counted?: string
}

/** A value and how many items have it. */
export interface Bucket {
  readonly value: string | number
  /** The name of the record. */
  readonly name: string | null
  readonly count: number
  readonly family: Family | null
}

const YEAR: Facet = { value: `nullif(substr(item.published, 1, 4), '')` }

/** The facets of articles. */
export const articleFacets: Readonly<Record<ArticleFacet, Facet>> = {
  PUBLISHER: { value: 'item.publisherId', family: 'publisher', counted: 'articleCount' },
  LANGUAGE: { value: 'item.language' },
  YEAR,
  ENTITY: {
    value: 'tag.entityId',
    tables: 'ArticleEntity AS tag ON tag.articleId = item.id',
    family: 'entity',
    counted: 'articleCount',
  },
  SPEAKER: {
    value: 'said.speakerId',
    tables: 'Quote AS said ON said.articleId = item.id',
    family: 'entity',
    repeats: true,
  },
}

/** The facets of quotes. */
export const quoteFacets: Readonly<Record<QuoteFacet, Facet>> = {
  SPEAKER: { value: 'item.speakerId', family: 'entity', counted: 'quoteCount' },
  ABOUT: { value: 'about.entityId', tables: 'QuoteAbout AS about ON about.quoteId = item.id', family: 'entity' },
  PUBLISHER: {
    value: 'paper.publisherId',
    tables: 'Article AS paper ON paper.id = item.articleId',
    family: 'publisher',
  },
  KIND: { value: 'item.kind' },
  YEAR,
}

/**
 * The most frequent values of each parent's items, ties by the value, in the order of `parents`: one statement. Items
 * without the value are left out; an item with a value twice counts once.
 */
export function readFacets(
  reader: Reader,
  list: AnyList<unknown>,
  where: Sql | null,
  facet: Facet,
  limit: number,
  parents: readonly number[],
): Bucket[][] {
  const ofAll = list.parent === null && where === null ? allCounted(facet, limit) : null
  const rows = reader.all<Omit<Bucket, 'family'> & { readonly position: number }>(
    ofAll ?? valuesCounted(list, where, facet, limit, parents),
  )
  const buckets: Bucket[][] = parents.map(() => [])
  const found = asLevel(rows.map((row) => ({ ...row, family: facet.family ?? null })))
  for (const bucket of found) buckets[bucket.position]?.push(bucket)
  return buckets
}

/** The values of all items, where they are counted already: as far as an index of the counts is read. */
function allCounted({ family, counted }: Facet, limit: number): Sql | null {
  if (family === undefined || counted === undefined) return null
  const count = raw(counted)
  return sql`
    SELECT 0 AS position, id AS value, name, ${count} AS count FROM ${raw(TABLE_OF[family])} AS item
    WHERE ${family === 'entity' ? isCurrent('item') : TRUE} AND ${count} > 0 ORDER BY ${count} DESC, id LIMIT ${limit}`
}

function valuesCounted(
  list: AnyList<unknown>,
  where: Sql | null,
  { value, tables, family, repeats = false }: Facet,
  limit: number,
  parents: readonly number[],
): Sql {
  const facetTables = tables === undefined ? raw('') : raw(`CROSS JOIN ${tables}`)
  const conditions = join([...conditionsOf(list, where, PARENT), raw(`${value} IS NOT NULL`)], ' AND ')
  const count = repeats ? raw('count(DISTINCT item.id)') : raw('count(*)')
  const name = family === undefined ? raw('NULL') : raw(`(SELECT name FROM ${TABLE_OF[family]} WHERE id = value)`)
  return sql`
    SELECT position, value, ${name} AS name, count FROM (
      SELECT parent.key AS position, ${raw(value)} AS value, ${count} AS count,
        row_number() OVER (PARTITION BY parent.key ORDER BY ${count} DESC, ${raw(value)}) AS place
      FROM json_each(${JSON.stringify(parents)}) AS parent CROSS JOIN ${innerTables(list)} ${facetTables}
      WHERE ${conditions} GROUP BY parent.key, ${raw(value)})
    WHERE place <= ${limit} ORDER BY position, place`
}

const TRUE = raw('TRUE')
const TABLE_OF = { entity: 'Entity', publisher: 'Publisher' } as const

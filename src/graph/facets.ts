import sql, { join, raw, type Sql } from 'sql-template-tag'
import type { Reader } from '../database.ts'
import type { ArticleFacet, QuoteFacet } from '../generated/resolvers.ts'
import type { Family } from './ids.ts'
import { asLevel } from './level.ts'
import { type AnyList, conditionsOf, innerTables, PARENT } from './pages.ts'

/** What items can be counted by: an SQL value of an `item`, and the record that it names if it names one. */
export interface Facet {
  readonly value: string
  /** Tables that lead from the item to the value. */
  readonly tables?: string
  readonly family?: 'entity' | 'publisher'
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
  PUBLISHER: { value: 'item.publisherId', family: 'publisher' },
  LANGUAGE: { value: 'item.language' },
  YEAR,
  ENTITY: { value: 'tag.entityId', tables: 'ArticleEntity AS tag ON tag.articleId = item.id', family: 'entity' },
  SPEAKER: { value: 'said.speakerId', tables: 'Quote AS said ON said.articleId = item.id', family: 'entity' },
}

/** The facets of quotes. */
export const quoteFacets: Readonly<Record<QuoteFacet, Facet>> = {
  SPEAKER: { value: 'item.speakerId', family: 'entity' },
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
  { value, tables, family }: Facet,
  limit: number,
  parents: readonly number[],
): Bucket[][] {
  const facetTables = tables === undefined ? raw('') : raw(`CROSS JOIN ${tables}`)
  const conditions = join([...conditionsOf(list, where, PARENT), raw(`${value} IS NOT NULL`)], ' AND ')
  const rows = reader.all<Omit<Bucket, 'family'> & { readonly position: number }>(sql`
    SELECT position, value, ${nameOf(family)} AS name, count FROM (
      SELECT parent.key AS position, ${raw(value)} AS value, count(DISTINCT item.id) AS count,
        row_number() OVER (PARTITION BY parent.key ORDER BY count(DISTINCT item.id) DESC, ${raw(value)}) AS place
      FROM json_each(${JSON.stringify(parents)}) AS parent CROSS JOIN ${innerTables(list)} ${facetTables}
      WHERE ${conditions} GROUP BY parent.key, ${raw(value)})
    WHERE place <= ${limit} ORDER BY position, place`)
  const buckets: Bucket[][] = parents.map(() => [])
  const found = asLevel(rows.map((row) => ({ ...row, family: family ?? null })))
  for (const bucket of found) buckets[bucket.position]?.push(bucket)
  return buckets
}

function nameOf(family: Facet['family']): Sql {
  if (family === undefined) return raw('NULL')
  return raw(`(SELECT name FROM ${family === 'entity' ? 'Entity' : 'Publisher'} WHERE id = value)`)
}

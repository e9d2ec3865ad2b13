import type { Sql } from 'sql-template-tag'
import type {
  ArticleFilter,
  ArticleOrderField,
  EntityMatch,
  QuoteFilter,
  QuoteOrderField,
} from '../generated/resolvers.ts'
import { NO_PARENT } from './connection.ts'
import { articleCondition, quoteCondition } from './filters.ts'
import { keysOf } from './ids.ts'
import { articles, articlesNaming, quotes, quotesNaming } from './lists.ts'
import type { List } from './pages.ts'
import type { ArticleRow, QuoteRow } from './rows.ts'

/** A list that holds what a filter lets through, its parent, and what the filter asks beside. */
export interface Narrowed<Row, Field extends string> {
  readonly list: List<Row, Field>
  readonly parent: number
  readonly where: Sql | null
}

type Given<Filter> = Filter | null | undefined

/** Of all articles those that a filter lets through: where all of them name one entity, from the list of that entity. */
export function narrowArticles(filter: Given<ArticleFilter>): Narrowed<ArticleRow, ArticleOrderField> {
  const named = entityOfAll(filter?.mentions)
  if (named === null) return { list: articles, parent: NO_PARENT, where: articleCondition(filter) }
  const where = articleCondition({ ...filter, mentions: named.others }, 'link')
  return { list: articlesNaming, parent: named.entity, where }
}

/** Of all quotes those that a filter lets through: where all of them name one entity, from the list of that entity. */
export function narrowQuotes(filter: Given<QuoteFilter>): Narrowed<QuoteRow, QuoteOrderField> {
  const named = entityOfAll(filter?.about)
  if (named === null) return { list: quotes, parent: NO_PARENT, where: quoteCondition(filter) }
  const where = quoteCondition({ ...filter, about: named.others }, 'link')
  return { list: quotesNaming, parent: named.entity, where }
}

/** An entity that every item must name, and what is asked beside; null where there is none. */
function entityOfAll(match: Given<EntityMatch>): { entity: number; others: EntityMatch } | null {
  const [any, all] = [keysOf('entity', match?.any ?? []), keysOf('entity', match?.all ?? [])]
  const [entity] = any.length === 1 ? any : all
  if (entity === undefined) return null
  const others = any.length === 1 ? { ...match, any: null } : { ...match, all: match?.all?.slice(1) ?? null }
  return { entity, others }
}

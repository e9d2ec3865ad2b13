import sql, { raw, type Sql } from 'sql-template-tag'
import { fold } from '../fold.ts'
import type { ArticleFilter, EntityFilter, EntityType, QuoteFilter } from '../generated/resolvers.ts'
import { entityMatch, filterCondition, inRange, oneOf, valueMatch } from './filter.ts'
import { keysOf } from './ids.ts'
import { matchExpression } from './match.ts'

/** Where the days and publishers stand that a filter compares: a link may have copies of them, which its index serves. */
type CopiedIn = 'item' | 'link'

/** The condition of a filter of articles, on Article as `item`; null when there is none. */
export function articleCondition(filter: ArticleFilter | null | undefined, place: CopiedIn = 'item'): Sql | null {
  return filterCondition(filter, ({ text, mentions, quotes, publisherIds, languages, published, hasQuotes }) => [
    matching('ArticleSearch', text),
    ...entityMatch(mentions, { table: 'ArticleEntity', item: 'articleId', entity: 'entityId' }),
    ...entityMatch(quotes, { table: 'Quote', item: 'articleId', entity: 'speakerId' }),
    oneOf(raw(`${place}.publisherId`), publisherIds && keysOf('publisher', publisherIds)),
    oneOf(sql`item.language`, languages),
    inRange(raw(`${place}.published`), published),
    positive(sql`item.quoteCount`, hasQuotes),
  ])
}

/** The condition of a filter of quotes, on Quote as `item`; null when there is none. */
export function quoteCondition(filter: QuoteFilter | null | undefined, place: CopiedIn = 'item'): Sql | null {
  return filterCondition(filter, (wanted) => [
    matching('QuoteSearch', wanted.text),
    ...valueMatch(sql`item.speakerId`, wanted.speakers),
    ...entityMatch(wanted.about, { table: 'QuoteAbout', item: 'quoteId', entity: 'entityId' }),
    oneOf(sql`item.articleId`, wanted.articleIds && keysOf('article', wanted.articleIds)),
    publishedBy(wanted.publisherIds),
    oneOf(sql`item.kind`, wanted.kinds),
    oneOf(sql`item.speakerStatus`, wanted.speakerStatus),
    inRange(raw(`${place}.published`), wanted.published),
    wanted.minConfidence == null ? null : sql`item.confidence >= ${wanted.minConfidence}`,
  ])
}

/** The condition of a filter of entities, on Entity as `item`; null when there is none. */
export function entityCondition(filter: EntityFilter | null | undefined): Sql | null {
  return filterCondition(filter, ({ types, name, speaks, minMentions }) => [
    oneOf(sql`item.type`, types),
    name == null ? null : named(fold(name)),
    positive(sql`item.quoteCount`, speaks),
    minMentions == null ? null : sql`item.mentionCount >= ${minMentions}`,
  ])
}

/** The condition on those named beside an entity, on Entity as `item` and CoMention as `link`. */
export function besideCondition(types: readonly EntityType[] | null | undefined, minCount: number): Sql {
  const often = sql`link.count >= ${minCount}`
  const ofTypes = oneOf(sql`item.type`, types)
  return ofTypes === null ? often : sql`${often} AND ${ofTypes}`
}

function positive(count: Sql, wanted: boolean | null | undefined): Sql | null {
  if (wanted == null) return null
  return wanted ? sql`+${count} > 0` : sql`+${count} = 0` // +: half the table, of which no index gives a page
}

/** Asked of each quote that an index gives: a publisher has too many articles to list them first. */
function publishedBy(publisherIds: readonly string[] | null | undefined): Sql | null {
  return oneOf(
    sql`(SELECT publisherId FROM Article WHERE id = item.articleId)`,
    publisherIds && keysOf('publisher', publisherIds),
  )
}

/** A text without a word in it is found nowhere. */
function matching(table: 'ArticleSearch' | 'QuoteSearch', text: string | null | undefined): Sql | null {
  if (text == null) return null
  const match = matchExpression(text)
  return match === null
    ? sql`FALSE`
    : sql`item.id IN (SELECT rowid FROM ${raw(table)} WHERE ${raw(table)} MATCH ${match})`
}

const LAST_CODE_POINT = '\u{10ffff}'

/** A range of the index instead of LIKE, which would read every name. */
function named(prefix: string): Sql {
  return sql`item.id IN (SELECT entityId FROM Alias WHERE fold >= ${prefix} AND fold < ${prefix + LAST_CODE_POINT})`
}

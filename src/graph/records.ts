import sql, { raw } from 'sql-template-tag'
import type { Reader } from '../database.ts'
import { fold } from '../fold.ts'
import { columnList, type RecordType } from './columns.ts'
import { isCurrent } from './current.ts'
import { groupBy } from './groups.ts'
import { type Keys, keysTable, listEach, manyEach, oneEach } from './keyed.ts'
import { asLevel } from './level.ts'
import type {
  AliasRow,
  ArticleRow,
  CandidateRow,
  EntityRow,
  MentionRow,
  OriginRow,
  ParagraphRow,
  PublisherRow,
  QuoteRow,
  QuoteSpanRow,
  RelatedRow,
  RoleRow,
} from './rows.ts'

// Records by key and lists that one record bounds. Each function runs one statement and gives what it found by key: of
// a record nothing where there is none, of a list nothing where it is empty. What it found is one level.

/** Reads records of a type by their ids: the columns asked for, or all. */
function byId<Row extends { readonly id: number }>(type: RecordType) {
  const read = (reader: Reader, ids: Keys, columns?: readonly string[]): Map<number, Row> =>
    oneEach<Row, number>(reader, type, 'id', ids, columns)
  return Object.assign(read, { type })
}

/** Articles by id. */
export const articles = byId<ArticleRow>('Article')
/** Entities by id. */
export const entities = byId<EntityRow>('Entity')
/** Mentions by id. */
export const mentions = byId<MentionRow>('Mention')
/** Publishers by id. */
export const publishers = byId<PublisherRow>('Publisher')
/** Quotes by id. */
export const quotes = byId<QuoteRow>('Quote')

/** Reads records of a type by another column that names them: the columns asked for, or all. */
function byColumn<Row extends object>(type: RecordType, column: string & keyof Row) {
  return (reader: Reader, keys: readonly string[], columns?: readonly string[]): Map<string, Row> =>
    oneEach<Row, string>(reader, type, column, keys, columns)
}

/** Articles by slug. */
export const articlesBySlug = byColumn<ArticleRow>('Article', 'slug')
/** Articles by the sha256 of their text. */
export const articlesByHash = byColumn<ArticleRow>('Article', 'contentHash')
/** Entities by slug. */
export const entitiesBySlug = byColumn<EntityRow>('Entity', 'slug')
/** Entities by their item in Wikidata. */
export const entitiesByWikidata = byColumn<EntityRow>('Entity', 'wikidataId')

/**
 * Articles by an address that they came from, as src/address.ts writes it; of several the current one, of these the one
 * that came from there first, then the newest.
 */
export function articlesByUrl(
  reader: Reader,
  urls: readonly string[],
  columns: readonly string[],
): Map<string, ArticleRow> {
  const rows = reader.all<ArticleRow & { wantedKey: string }>(sql`
    SELECT wanted.value AS wantedKey, ${columnList(columns)}
    FROM ${keysTable(urls)} CROSS JOIN Article AS item ON item.id = (
      SELECT id FROM (
        SELECT id, isCurrent, 1 AS isOwn FROM Article WHERE url = wanted.value
        UNION ALL
        SELECT Article.id, Article.isCurrent, 0
        FROM ArticleOrigin JOIN Article ON Article.id = ArticleOrigin.articleId WHERE ArticleOrigin.url = wanted.value)
      ORDER BY isCurrent DESC, isOwn DESC, id DESC LIMIT 1)`)
  return new Map(asLevel(rows).map((row) => [row.wantedKey, row]))
}

/** Of each article, the version before it: where it took the place of several, the newest. */
export function articlesBefore(reader: Reader, articleIds: Keys): Map<number, ArticleRow> {
  const rows = reader.all<ArticleRow & { wantedKey: number }>(sql`
    SELECT wanted.value AS wantedKey, record.*
    FROM ${keysTable(articleIds)} CROSS JOIN Article AS record ON record.id = (
      SELECT max(id) FROM Article WHERE supersededById = wanted.value)`)
  return new Map(asLevel(rows).map((row) => [row.wantedKey, row]))
}

/** Where each article came from after the first time, in the order of import, at most 50. */
export function furtherOrigins(reader: Reader, articleIds: Keys): Map<number, OriginRow[]> {
  const rows = reader.all<OriginRow & { wantedKey: number }>(sql`
    SELECT wanted.value AS wantedKey, origin.name, nullif(origin.url, '') AS url, origin.format, origin.importedAt
    FROM ${keysTable(articleIds)} CROSS JOIN ArticleOrigin AS origin
    WHERE origin.articleId = wanted.value AND origin."index" < 50 ORDER BY wanted.key, origin."index"`)
  return manyEach(rows)
}

/** The text of each article. */
export function articleTexts(reader: Reader, articleIds: Keys): Map<number, string> {
  const rows = oneEach<{ text: string }, number>(reader, 'ArticleText', 'articleId', articleIds)
  return new Map([...rows].map(([id, { text }]) => [id, text]))
}

/** The most mentioned entity of each name, case and accents aside. */
export function entitiesByName(
  reader: Reader,
  names: readonly string[],
  columns?: readonly string[],
): Map<string, EntityRow> {
  const rows = reader.all<EntityRow & { wantedKey: number }>(sql`
    SELECT wanted.key AS wantedKey, ${columns === undefined ? raw('item.*') : columnList(columns)}
    FROM ${keysTable(names.map(fold))} CROSS JOIN Entity AS item ON item.id = (
      SELECT named.id FROM Alias JOIN Entity AS named ON named.id = Alias.entityId
      WHERE Alias.fold = wanted.value AND ${isCurrent('named')} ORDER BY named.mentionCount DESC, named.id LIMIT 1)`)
  return new Map(asLevel(rows).map((row) => [names[row.wantedKey] ?? '', row]))
}

/** The names of each entity, most frequent first. */
export const aliasesOfEntities = (reader: Reader, entityIds: Keys) =>
  listEach<AliasRow>(reader, 'Alias', 'entityId', 'record.mentionCount DESC, record.name', entityIds)
/** The paragraphs of each article, in reading order. */
export const paragraphsOfArticles = (reader: Reader, articleIds: Keys) =>
  listEach<ParagraphRow>(reader, 'Paragraph', 'articleId', 'record."index"', articleIds)
/** The mentions of each article, in reading order. */
export const mentionsOfArticles = (reader: Reader, articleIds: Keys) =>
  listEach<MentionRow>(reader, 'Mention', 'articleId', 'record.start, record.id', articleIds)
/** The quotes of each article, in reading order. */
export const quotesOfArticles = (reader: Reader, articleIds: Keys) =>
  listEach<QuoteRow>(reader, 'Quote', 'articleId', 'record.start, record.id', articleIds)
/** Who may be the speaker of each quote, surest first. */
export const candidatesOfQuotes = (reader: Reader, quoteIds: Keys) =>
  listEach<CandidateRow>(reader, 'QuoteCandidate', 'quoteId', 'record.rank', quoteIds)

/** The roles that current articles give each entity, in the order of import, then of reading. */
export function rolesOfEntities(reader: Reader, entityIds: Keys): Map<number, RoleRow[]> {
  const rows = reader.all<RoleRow & { wantedKey: number }>(sql`
    SELECT wanted.value AS wantedKey, record.*
    FROM ${keysTable(entityIds)} CROSS JOIN Role AS record ON record.entityId = wanted.value
    CROSS JOIN Article ON Article.id = record.articleId AND Article.isCurrent = 1
    ORDER BY wanted.key, record.articleId, record.start`)
  return manyEach(rows)
}

/** The parts of each quote, in reading order. */
export function spansOfQuotes(reader: Reader, quoteIds: Keys): Map<number, QuoteSpanRow[]> {
  const rows = reader.all<QuoteSpanRow & { wantedKey: number }>(sql`
    SELECT wanted.value AS wantedKey, part.quoteId, part.start, part.end, quote.articleId
    FROM ${keysTable(quoteIds)} CROSS JOIN QuoteSpan AS part ON part.quoteId = wanted.value
    CROSS JOIN Quote AS quote ON quote.id = part.quoteId
    ORDER BY wanted.key, part."index"`)
  return manyEach(rows)
}

/** The parts of all quotes of each article. */
export function quoteSpansOfArticles(reader: Reader, articleIds: Keys): Map<number, QuoteSpanRow[]> {
  const rows = reader.all<QuoteSpanRow & { wantedKey: number }>(sql`
    SELECT wanted.value AS wantedKey, part.quoteId, part.start, part.end, quote.articleId
    FROM ${keysTable(articleIds)} CROSS JOIN Quote AS quote ON quote.articleId = wanted.value
    CROSS JOIN QuoteSpan AS part ON part.quoteId = quote.id`)
  return manyEach(rows)
}

/** The mentions inside the words of each quote, in reading order. */
export function mentionsOfQuotes(reader: Reader, quoteIds: Keys): Map<number, MentionRow[]> {
  const rows = reader.all<MentionRow & { wantedKey: number }>(sql`
    SELECT wanted.value AS wantedKey, record.*
    FROM ${keysTable(quoteIds)} CROSS JOIN Quote AS quote ON quote.id = wanted.value
    CROSS JOIN QuoteSpan AS part ON part.quoteId = quote.id
    CROSS JOIN Mention AS record
      ON record.articleId = quote.articleId AND record.start >= part.start AND record.start < part.end
    ORDER BY wanted.key, record.start, record.id`)
  return manyEach(rows)
}

/** Of each quote, those of the same words in other current articles, in the order of import. */
export function repeatsOfQuotes(reader: Reader, quoteIds: Keys): Map<number, QuoteRow[]> {
  const rows = reader.all<QuoteRow & { wantedKey: number }>(sql`
    SELECT wanted.value AS wantedKey, record.*
    FROM ${keysTable(quoteIds)} CROSS JOIN Quote AS quote ON quote.id = wanted.value
    CROSS JOIN Quote AS record
    WHERE record.id IN (
      SELECT same.id FROM Quote AS same
      WHERE same.wordsHash = quote.wordsHash AND ${isCurrent('same')} AND same.articleId <> quote.articleId ORDER BY same.id LIMIT 20)
    ORDER BY wanted.key, record.id`)
  return manyEach(rows)
}

/** The articles most related to each article, best match first, at most 20. A tie is stored with the later of the two. */
export function relatedArticles(reader: Reader, articleIds: Keys): Map<number, RelatedRow[]> {
  const rows = reader.all<RelatedRow & { wantedKey: number }>(sql`
    WITH ties AS (
      SELECT wanted.key, wanted.value AS articleId, earlier.otherId, earlier.score
      FROM ${keysTable(articleIds)} CROSS JOIN RelatedArticle AS earlier ON earlier.articleId = wanted.value
      UNION ALL
      SELECT wanted.key, wanted.value, later.articleId, later.score
      FROM ${keysTable(articleIds)} CROSS JOIN RelatedArticle AS later
      WHERE later.otherId = wanted.value AND later.articleId IN (
        SELECT articleId FROM RelatedArticle WHERE otherId = wanted.value ORDER BY score DESC, articleId LIMIT 20)),
    ranked AS (
      SELECT *, row_number() OVER (PARTITION BY articleId ORDER BY score DESC, otherId) AS place FROM ties)
    SELECT articleId AS wantedKey, articleId, otherId, score FROM ranked WHERE place <= 20 ORDER BY key, place`)
  return manyEach(rows)
}

/** Of each pair of articles, as "id id", the entities that both name, those named in the fewest articles first. */
export function sharedEntities(reader: Reader, pairs: readonly string[]): Map<string, EntityRow[]> {
  const split = pairs.map((pair) => pair.split(' ').map(Number))
  const rows = reader.all<EntityRow & { wantedKey: number }>(sql`
    SELECT wanted.key AS wantedKey, record.*
    FROM json_each(${JSON.stringify(split)}) AS wanted CROSS JOIN Entity AS record
    WHERE record.id IN (
      SELECT one.entityId FROM ArticleEntity AS one
      JOIN ArticleEntity AS other ON other.articleId = wanted.value ->> 1 AND other.entityId = one.entityId
      JOIN Entity AS shared ON shared.id = one.entityId
      WHERE one.articleId = wanted.value ->> 0 ORDER BY shared.articleCount, shared.id LIMIT 10)
    ORDER BY wanted.key, record.articleCount, record.id`)
  return groupBy(asLevel(rows), ({ wantedKey }) => pairs[wantedKey] ?? '')
}

/** The articles of the same text as each article, or nearly, most alike first, at most 50. */
export function duplicatesOfArticles(reader: Reader, articleIds: Keys): Map<number, ArticleRow[]> {
  const rows = reader.all<ArticleRow & { wantedKey: number }>(sql`
    SELECT wanted.value AS wantedKey, record.*
    FROM ${keysTable(articleIds)} CROSS JOIN DuplicateArticle AS same ON same.articleId = wanted.value
    CROSS JOIN Article AS record ON record.id = same.otherId
    ORDER BY wanted.key, same.similarity DESC, record.id`)
  return new Map([...manyEach(rows)].map(([id, same]) => [id, same.slice(0, 50)]))
}

/** Of each entity, the article of the first known day that names it. */
export const firstDatedArticles = (reader: Reader, entityIds: Keys) => datedArticles(reader, 'ASC', entityIds)
/** Of each entity, the article of the last known day that names it. */
export const lastDatedArticles = (reader: Reader, entityIds: Keys) => datedArticles(reader, 'DESC', entityIds)

function datedArticles(reader: Reader, direction: 'ASC' | 'DESC', entityIds: Keys): Map<number, ArticleRow> {
  const rows = reader.all<ArticleRow & { wantedKey: number }>(sql`
    SELECT wanted.value AS wantedKey, record.*
    FROM ${keysTable(entityIds)} CROSS JOIN Article AS record ON record.id = (
      SELECT articleId FROM ArticleEntity WHERE entityId = wanted.value AND isCurrent = 1 AND published > ''
      ORDER BY published ${raw(direction)} LIMIT 1)`)
  return new Map(asLevel(rows).map((row) => [row.wantedKey, row]))
}

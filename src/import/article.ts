import type { Document, FuzzyDate } from '../documents/document.ts'
import type { NewOrigin } from './arrivals.ts'
import type { StoredArticle, Transaction } from './batch.ts'
import { insertRows } from './insert.ts'
import { freeSlugs, slugOf } from './slug.ts'

/** Stores articles with their texts and paragraphs. */
export async function storeArticles(transaction: Transaction, articles: readonly StoredArticle[]): Promise<void> {
  const slugs = await articleSlugs(transaction, articles)
  const publisherIds = await storePublishers(transaction, articles)
  const now = new Date().toISOString()
  const rows = articles.map((article, index) => ({
    ...articleColumns(article),
    slug: slugs[index],
    publisherId: publisherIds.get(article.document.publisher ?? ''),
    importedAt: timestamp(new Date(article.archived?.importedAt ?? now)),
  }))
  await insertRows(transaction, 'Article', ARTICLE_COLUMNS, rows)
  const texts = articles.map(({ articleId, document }) => ({ articleId, text: document.text }))
  await insertRows(transaction, 'ArticleText', ['articleId', 'text'], texts)
  const paragraphs = articles.flatMap(({ articleId, document }) =>
    document.paragraphs.map((paragraph, index) => ({ articleId, index, ...paragraph })),
  )
  await insertRows(transaction, 'Paragraph', ['articleId', 'index', 'role', 'start', 'end'], paragraphs)
}

/** Stores where texts that are stored came from again: a change of their articles, and of the corpus. */
export async function storeOrigins(transaction: Transaction, origins: readonly NewOrigin[]): Promise<void> {
  if (origins.length === 0) return
  const now = new Date().toISOString()
  const rows = origins.map((origin) => ({ ...origin, importedAt: timestamp(new Date(origin.importedAt ?? now)) }))
  await insertRows(transaction, 'ArticleOrigin', ['articleId', 'index', 'name', 'url', 'format', 'importedAt'], rows)
  const articleIds = JSON.stringify(origins.map(({ articleId }) => articleId))
  await transaction.$executeRaw`
    UPDATE Article SET version = version + added.origins
    FROM (SELECT value AS articleId, count(*) AS origins FROM json_each(${articleIds}) GROUP BY value) AS added
    WHERE Article.id = added.articleId`
  await transaction.$executeRaw`UPDATE Corpus SET version = version + ${origins.length}`
}

/** Writes by what articles are superseded. */
export async function storeVersions(transaction: Transaction, superseded: ReadonlyMap<number, number>): Promise<void> {
  if (superseded.size === 0) return
  await transaction.$executeRaw`
    UPDATE Article SET supersededById = newer.value ->> 1, version = version + 1
    FROM jsonb_each(${JSON.stringify([...superseded])}) AS newer WHERE Article.id = newer.value ->> 0`
}

const ARTICLE_COLUMNS = [
  ...(['id', 'slug', 'title', 'lead', 'byline', 'publisherId', 'url', 'language', 'published'] as const),
  'publishedAt' as const,
  ...(['publishedLatest', 'publishedBasis', 'publishedText', 'updatedEarliest', 'updatedLatest'] as const),
  ...(['updatedBasis', 'updatedText', 'wordCount', 'contentHash', 'importedAt', 'originName'] as const),
  ...(['originFormat', 'extraction', 'quoteCount'] as const),
]

function articleColumns({ articleId, document, contentHash, by, extraction }: StoredArticle) {
  const { title, byline, text, paragraphs, url, language, name, format, published, updatedStamp } = document
  const lead = paragraphs.find(({ role }) => role === 'BODY')
  return {
    id: articleId,
    title,
    byline,
    lead: lead === undefined ? null : text.slice(lead.start, lead.end),
    url,
    language,
    wordCount: countWords(text),
    contentHash,
    originName: name,
    originFormat: format,
    extraction: by,
    quoteCount: extraction.quotes.length,
    ...publishedColumns(published),
    ...updatedColumns(updatedStamp),
  }
}

async function articleSlugs(transaction: Transaction, articles: readonly StoredArticle[]): Promise<string[]> {
  const wanted = articles.map(({ document, contentHash, archived }) => {
    return { readable: archived?.slug ?? slugOf(document.title, 'article'), identity: contentHash }
  })
  return freeSlugs(
    wanted,
    (slugs) => transaction.$queryRaw`
      SELECT slug FROM Article WHERE slug IN (SELECT value FROM json_each(${JSON.stringify(slugs)}))`,
  )
}

/** Stores the publishers that are new; gives the ids of all, by name. */
async function storePublishers(
  transaction: Transaction,
  articles: readonly StoredArticle[],
): Promise<Map<string, number>> {
  const named = new Set(articles.flatMap(({ document }) => document.publisher ?? []))
  if (named.size === 0) return new Map()
  const names = JSON.stringify([...named])
  await transaction.$executeRaw`
    INSERT INTO Publisher (name) SELECT value FROM json_each(${names})
    WHERE value NOT IN (SELECT name FROM Publisher) ORDER BY key`
  const rows = await transaction.$queryRaw<{ id: number | bigint; name: string }[]>`
    SELECT id, name FROM Publisher WHERE name IN (SELECT value FROM json_each(${names}))`
  return new Map(rows.map(({ id, name }) => [name, Number(id)]))
}

function publishedColumns(date: Document['published']) {
  return {
    published: date?.earliest ?? '',
    publishedAt: date?.at === undefined ? null : timestamp(new Date(date.at)),
    publishedLatest: date?.latest,
    publishedBasis: date?.basis,
    publishedText: date?.text,
  }
}

function updatedColumns(date: FuzzyDate | null) {
  return {
    updatedEarliest: date?.earliest,
    updatedLatest: date?.latest,
    updatedBasis: date?.basis,
    updatedText: date?.text,
  }
}

/** An instant as Prisma writes it. */
function timestamp(instant: Date): string {
  return instant.toISOString().replace('Z', '+00:00')
}

/** Words are runs of letters and digits, an apostrophe, point or hyphen between them included: don't, U.S, co-operate. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0
}

import type { StoredArticle, Transaction } from './batch.ts'
import { bandsOf, shinglesOf, similarity } from './fingerprint.ts'
import { insertRows } from './insert.ts'

/** From this share of common word sequences on, two articles are the same text, or nearly. */
const DUPLICATE_FROM = 0.5
/** Articles of a common band that are compared: the newest stored. A text that many reprint has enough of them. */
const COMPARED_AT_MOST = 50

/** Finds the articles stored before each new one that have the same text, or nearly, and ties them both ways. */
export async function tieDuplicates(transaction: Transaction, articles: readonly StoredArticle[]): Promise<void> {
  const bands = articles.flatMap(({ articleId, document }) =>
    [...new Set(bandsOf(shinglesOf(document.text)))].map((hash) => ({ hash, articleId })),
  )
  bands.sort((one, other) => one.hash - other.hash || one.articleId - other.articleId) // as the table keeps them
  await insertRows(transaction, 'ArticleBand', ['hash', 'articleId'], bands)
  for (const articleId of await inCommonBands(transaction, bands)) {
    const article = articles.find((candidate) => candidate.articleId === articleId)
    if (article !== undefined) await tieAlike(transaction, article)
  }
}

/** The articles, of those that some bands are of, that share one with an article stored before. */
async function inCommonBands(transaction: Transaction, bands: readonly { hash: number; articleId: number }[]) {
  const rows = await transaction.$queryRaw<{ articleId: number | bigint }[]>`
    SELECT DISTINCT value ->> 'articleId' AS articleId FROM jsonb_each(${JSON.stringify(bands)}) AS own
    WHERE EXISTS (
      SELECT 1 FROM ArticleBand AS other
      WHERE other.hash = own.value ->> 'hash' AND other.articleId < own.value ->> 'articleId')
    ORDER BY 1`
  return rows.map(({ articleId }) => Number(articleId))
}

/** Compares an article with those of a common band that were stored before it. */
async function tieAlike(transaction: Transaction, { articleId, document }: StoredArticle): Promise<void> {
  const shingles = shinglesOf(document.text)
  const texts = await transaction.$queryRaw<{ articleId: number | bigint; text: string }[]>`
    SELECT articleId, text FROM ArticleText WHERE articleId IN (
      SELECT DISTINCT band.articleId
      FROM json_each(${JSON.stringify(bandsOf(shingles))}) AS wanted CROSS JOIN ArticleBand AS band ON band.hash = wanted.value
      WHERE band.articleId IN (
        SELECT articleId FROM ArticleBand WHERE hash = wanted.value AND articleId < ${articleId}
        ORDER BY articleId DESC LIMIT ${COMPARED_AT_MOST})
      ORDER BY band.articleId DESC LIMIT ${COMPARED_AT_MOST})`
  const ties = texts
    .map((other) => ({ otherId: Number(other.articleId), similarity: similarity(shingles, shinglesOf(other.text)) }))
    .filter((tie) => tie.similarity >= DUPLICATE_FROM)
  const bothWays = ties.flatMap((tie) => [
    { articleId, ...tie },
    { articleId: tie.otherId, otherId: articleId, similarity: tie.similarity },
  ])
  await insertRows(transaction, 'DuplicateArticle', ['articleId', 'otherId', 'similarity'], bothWays)
}

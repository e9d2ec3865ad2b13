import { type Articles, articlesIn, type Transaction } from './batch.ts'
import { countArticles } from './counts.ts'
import { withdrawNames } from './names.ts'
import { unindexArticles } from './search-index.ts'

/**
 * Takes back what src/import/derive.ts added for some articles, each still current: they leave lists, counts and search, and
 * stay readable by themselves, with what ties their own mentions and quotes to entities.
 */
export async function withdrawArticles(transaction: Transaction, articleIds: readonly number[]): Promise<void> {
  if (articleIds.length === 0) return
  const articles = articlesIn(articleIds)
  await unindexArticles(transaction, articles)
  await withdrawNames(transaction, articleIds)
  await withdrawTables(transaction, articles)
  await transaction.$executeRaw`UPDATE Mention SET isCurrent = 0 WHERE ${articles('articleId')}`
  await transaction.$executeRaw`UPDATE Quote SET isCurrent = 0 WHERE ${articles('articleId')}`
  await transaction.$executeRaw`UPDATE Article SET isCurrent = 0 WHERE ${articles('id')}`
}

/** Takes back what derived tables and counts have of articles. */
export async function withdrawTables(transaction: Transaction, articles: Articles): Promise<void> {
  await countArticles(transaction, articles, -1)
  await unrelateSpeakers(transaction, articles)
  await untie(transaction, articles)
  await transaction.$executeRaw`UPDATE ArticleEntity SET isCurrent = 0 WHERE ${articles('articleId')}`
}

/** A relation that no quote is left of stays, so that its id does. */
async function unrelateSpeakers(transaction: Transaction, articles: Articles): Promise<void> {
  await transaction.$executeRaw`
    UPDATE QuoteRelation SET quoteCount = QuoteRelation.quoteCount - withdrawn.quoteCount
    FROM (
      SELECT about.relationId, count(*) AS quoteCount
      FROM Quote AS quote JOIN QuoteAbout AS about ON about.quoteId = quote.id
      WHERE ${articles('quote.articleId')} GROUP BY about.relationId) AS withdrawn
    WHERE withdrawn.relationId = QuoteRelation.id`
  await transaction.$executeRaw`
    UPDATE QuoteAbout SET isCurrent = 0, relationId = NULL
    WHERE quoteId IN (SELECT id FROM Quote WHERE ${articles('articleId')})`
}

/** The ties to articles of the same text and to related ones, and what they are found by. */
async function untie(transaction: Transaction, articles: Articles): Promise<void> {
  await transaction.$executeRaw`DELETE FROM ArticleBand WHERE ${articles('articleId')}`
  await transaction.$executeRaw`DELETE FROM DuplicateArticle WHERE ${articles('articleId')} OR ${articles('otherId')}`
  await transaction.$executeRaw`DELETE FROM RelatedArticle WHERE ${articles('articleId')} OR ${articles('otherId')}`
}

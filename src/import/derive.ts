import { type ArticleRange, type Articles, articlesOf, type StoredArticle, type Transaction } from './batch.ts'
import { countArticles } from './counts.ts'
import { tieRelated } from './related.ts'
import { indexArticles } from './search-index.ts'

/** How much more a name in the headline says about what an article is about than one in the text. */
const TITLE_WEIGHT = 4

/**
 * Adds to the derived tables, the full-text index and all counts what newly stored articles bring, in the transaction that
 * stored them.
 */
export async function deriveArticles(transaction: Transaction, stored: readonly StoredArticle[]): Promise<void> {
  const range = rangeOf(stored)
  await deriveTables(transaction, range)
  await transaction.$executeRaw`UPDATE Corpus SET version = version + ${stored.length}`
  await indexArticles(transaction, articlesOf(range))
}

/**
 * Adds to the derived tables and counts what a range of articles brings. Set by set, in SQL: the work grows with the
 * articles and not with what is stored.
 */
export async function deriveTables(transaction: Transaction, range: ArticleRange): Promise<void> {
  const articles = articlesOf(range)
  await linkEntities(transaction, articles)
  await linkQuotes(transaction, articles)
  await relateSpeakers(transaction, articles)
  await countArticles(transaction, articles, 1)
  await tieRelated(transaction, range)
}

function rangeOf(articles: readonly StoredArticle[]): ArticleRange {
  const [first, last] = [articles.at(0)?.articleId, articles.at(-1)?.articleId]
  if (first === undefined || last === undefined) throw new Error('expected at least one article to derive from')
  return { first, last }
}

async function linkEntities(transaction: Transaction, articles: Articles): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO ArticleEntity (entityId, published, articleId, mentionCount, salience, position, publisherId)
    SELECT mention.entityId, article.published, article.id, count(*),
      CAST(sum(iif(paragraph.role = 'TITLE', ${TITLE_WEIGHT}, 1)) AS REAL)
        / sum(sum(iif(paragraph.role = 'TITLE', ${TITLE_WEIGHT}, 1))) OVER (PARTITION BY article.id),
      min(mention.start), article.publisherId
    FROM Mention AS mention
    JOIN Article AS article ON article.id = mention.articleId
    JOIN Paragraph AS paragraph
      ON paragraph.articleId = mention.articleId AND paragraph."index" = mention.paragraphIndex
    WHERE ${articles('mention.articleId')}
    GROUP BY article.id, mention.entityId`
}

async function linkQuotes(transaction: Transaction, articles: Articles): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO QuoteAbout (entityId, published, quoteId)
    SELECT DISTINCT mention.entityId, quote.published, quote.id
    FROM Quote AS quote
    JOIN QuoteSpan AS part ON part.quoteId = quote.id
    JOIN Mention AS mention
      ON mention.articleId = quote.articleId AND mention.start >= part.start AND mention.start < part.end
    WHERE ${articles('quote.articleId')}`
}

/**
 * Who speaks about whom, in how many quotes, and in which: speakers not known, and who speaks of itself, aside. Those that
 * are known are not inserted, which would use an id up: ids are the same in whatever batches articles come.
 */
async function relateSpeakers(transaction: Transaction, articles: Articles): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO QuoteRelation (speakerId, aboutId, quoteCount)
    SELECT quote.speakerId, about.entityId, 0
    FROM Quote AS quote JOIN QuoteAbout AS about ON about.quoteId = quote.id
    WHERE ${articles('quote.articleId')} AND quote.speakerId <> about.entityId
      AND NOT EXISTS (
        SELECT 1 FROM QuoteRelation AS known
        WHERE known.speakerId = quote.speakerId AND known.aboutId = about.entityId)
    GROUP BY quote.speakerId, about.entityId ORDER BY min(quote.id), about.entityId`
  await transaction.$executeRaw`
    UPDATE QuoteRelation SET quoteCount = QuoteRelation.quoteCount + said.quoteCount
    FROM (
      SELECT quote.speakerId, about.entityId AS aboutId, count(*) AS quoteCount
      FROM Quote AS quote JOIN QuoteAbout AS about ON about.quoteId = quote.id
      WHERE ${articles('quote.articleId')} AND quote.speakerId <> about.entityId
      GROUP BY quote.speakerId, about.entityId) AS said
    WHERE said.speakerId = QuoteRelation.speakerId AND said.aboutId = QuoteRelation.aboutId`
  await transaction.$executeRaw`
    UPDATE QuoteAbout SET relationId = relation.id
    FROM Quote AS quote JOIN QuoteRelation AS relation ON relation.speakerId = quote.speakerId
    WHERE ${articles('quote.articleId')}
      AND QuoteAbout.quoteId = quote.id AND relation.aboutId = QuoteAbout.entityId`
}

import type { Transaction } from './entities.ts'

/** How much more a name in the headline says about what an article is about than one in the text. */
const TITLE_WEIGHT = 4

/**
 * Adds to the derived tables and counts what one newly stored article brings, in the transaction that stored it.
 * Set by set, in SQL: the work grows with the article and not with what is stored.
 */
export async function deriveArticle(transaction: Transaction, articleId: number): Promise<void> {
  await linkEntities(transaction, articleId)
  await linkQuotes(transaction, articleId)
  await countEntities(transaction, articleId)
  await countArticle(transaction, articleId)
}

async function linkEntities(transaction: Transaction, articleId: number): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO ArticleEntity (entityId, published, articleId, mentionCount, salience, position)
    SELECT mention.entityId, article.published, article.id, count(*),
      CAST(sum(iif(paragraph.role = 'TITLE', ${TITLE_WEIGHT}, 1)) AS REAL)
        / sum(sum(iif(paragraph.role = 'TITLE', ${TITLE_WEIGHT}, 1))) OVER (),
      min(mention.start)
    FROM Mention AS mention
    JOIN Article AS article ON article.id = mention.articleId
    JOIN Paragraph AS paragraph
      ON paragraph.articleId = mention.articleId AND paragraph."index" = mention.paragraphIndex
    WHERE mention.articleId = ${articleId}
    GROUP BY mention.entityId`
}

async function linkQuotes(transaction: Transaction, articleId: number): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO QuoteAbout (entityId, published, quoteId)
    SELECT DISTINCT mention.entityId, quote.published, quote.id
    FROM Quote AS quote
    JOIN QuoteSpan AS part ON part.quoteId = quote.id
    JOIN Mention AS mention
      ON mention.articleId = quote.articleId AND mention.start >= part.start AND mention.start < part.end
    WHERE quote.articleId = ${articleId}`
}

async function countEntities(transaction: Transaction, articleId: number): Promise<void> {
  await transaction.$executeRaw`
    UPDATE Entity SET mentionCount = Entity.mentionCount + link.mentionCount, articleCount = articleCount + 1
    FROM ArticleEntity AS link WHERE link.entityId = Entity.id AND link.articleId = ${articleId}`
  await transaction.$executeRaw`
    UPDATE Entity SET quoteCount = Entity.quoteCount + said.quoteCount
    FROM (SELECT speakerId, count(*) AS quoteCount FROM Quote WHERE articleId = ${articleId} GROUP BY speakerId) AS said
    WHERE said.speakerId = Entity.id`
}

async function countArticle(transaction: Transaction, articleId: number): Promise<void> {
  await transaction.$executeRaw`
    UPDATE Article SET quoteCount = (SELECT count(*) FROM Quote WHERE articleId = ${articleId}) WHERE id = ${articleId}`
  await transaction.$executeRaw`
    UPDATE Publisher SET articleCount = articleCount + 1
    WHERE id = (SELECT publisherId FROM Article WHERE id = ${articleId})`
  await transaction.$executeRaw`
    UPDATE Corpus SET version = version + 1, articleCount = articleCount + 1,
      mentionCount = mentionCount + (SELECT count(*) FROM Mention WHERE articleId = ${articleId}),
      quoteCount = quoteCount + (SELECT count(*) FROM Quote WHERE articleId = ${articleId})`
}

import type { Transaction } from './entities.ts'
import { tieDuplicates, tieRelated } from './likeness.ts'
import { indexArticle } from './search-index.ts'

/** How much more a name in the headline says about what an article is about than one in the text. */
const TITLE_WEIGHT = 4

/**
 * Adds to the derived tables and counts what one newly stored article brings, in the transaction that stored it.
 * Set by set, in SQL: the work grows with the article and not with what is stored.
 */
export async function deriveArticle(transaction: Transaction, articleId: number, text: string): Promise<void> {
  await linkEntities(transaction, articleId)
  await linkQuotes(transaction, articleId)
  await relateSpeakers(transaction, articleId)
  await countEntities(transaction, articleId)
  await countArticle(transaction, articleId)
  await countTogether(transaction, articleId)
  await tieRelated(transaction, articleId)
  await tieDuplicates(transaction, articleId, text)
  await indexArticle(transaction, articleId)
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

/** Who speaks about whom, in how many quotes, and in which: speakers not known, and who speaks of itself, aside. */
async function relateSpeakers(transaction: Transaction, articleId: number): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO QuoteRelation (speakerId, aboutId, quoteCount)
    SELECT quote.speakerId, about.entityId, count(*)
    FROM Quote AS quote JOIN QuoteAbout AS about ON about.quoteId = quote.id
    WHERE quote.articleId = ${articleId} AND quote.speakerId <> about.entityId
    GROUP BY quote.speakerId, about.entityId ORDER BY min(quote.start), about.entityId
    ON CONFLICT (speakerId, aboutId) DO UPDATE SET quoteCount = QuoteRelation.quoteCount + excluded.quoteCount`
  await transaction.$executeRaw`
    UPDATE QuoteAbout SET relationId = relation.id
    FROM Quote AS quote JOIN QuoteRelation AS relation ON relation.speakerId = quote.speakerId
    WHERE quote.articleId = ${articleId} AND QuoteAbout.quoteId = quote.id AND relation.aboutId = QuoteAbout.entityId`
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
      entityCount = entityCount + (
        SELECT count(*) FROM ArticleEntity AS link JOIN Entity AS entity ON entity.id = link.entityId
        WHERE link.articleId = ${articleId} AND entity.articleCount = 1),
      quoteCount = quoteCount + (SELECT count(*) FROM Quote WHERE articleId = ${articleId}),
      mentionCount = mentionCount + found.mentions,
      paragraphCount = paragraphCount + found.paragraphs,
      sentenceCount = sentenceCount + found.sentences
    FROM (
      SELECT count(*) AS mentions, count(DISTINCT paragraphIndex) AS paragraphs, count(DISTINCT sentence) AS sentences
      FROM Mention WHERE articleId = ${articleId}) AS found`
}

/** Entities of one article that are paired: the most salient. Pairs grow with the square of them. */
const PAIRED_AT_MOST = 100

async function countTogether(transaction: Transaction, articleId: number): Promise<void> {
  await transaction.$executeRaw`
    WITH paired AS MATERIALIZED (
      SELECT entityId FROM ArticleEntity WHERE articleId = ${articleId}
      ORDER BY salience DESC, entityId LIMIT ${PAIRED_AT_MOST}),
    places AS MATERIALIZED (
      SELECT entityId, 'SENTENCE' AS scope, sentence AS place FROM Mention WHERE articleId = ${articleId}
      UNION SELECT entityId, 'PARAGRAPH', paragraphIndex FROM Mention WHERE articleId = ${articleId}
      UNION SELECT entityId, 'ARTICLE', 0 FROM Mention WHERE articleId = ${articleId})
    INSERT INTO CoMention (entityId, scope, otherId, count)
    SELECT one.entityId, one.scope, other.entityId, count(*)
    FROM places AS one JOIN places AS other ON other.scope = one.scope AND other.place = one.place
    WHERE one.entityId IN paired AND other.entityId IN paired
    GROUP BY one.entityId, one.scope, other.entityId
    ON CONFLICT (entityId, scope, otherId) DO UPDATE SET count = CoMention.count + excluded.count`
}

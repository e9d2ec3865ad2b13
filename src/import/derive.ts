import type { ArticleRange, StoredArticle, Transaction } from './batch.ts'
import { countTogether } from './co-mentions.ts'
import { tieDuplicates } from './duplicates.ts'
import { tieRelated } from './related.ts'
import { indexArticles, indexEntities } from './search-index.ts'

/** How much more a name in the headline says about what an article is about than one in the text. */
const TITLE_WEIGHT = 4

/** What is new of the entities: those from `firstId` on, and the names of those that are `renamed`. */
export interface NewEntities {
  readonly firstId: number
  readonly renamed: readonly number[]
}

/**
 * Adds to the derived tables and counts what newly stored articles bring, in the transaction that stored them. Set by
 * set, in SQL: the work grows with the articles and not with what is stored.
 */
export async function deriveArticles(
  transaction: Transaction,
  articles: readonly StoredArticle[],
  entities: NewEntities,
): Promise<void> {
  const range = rangeOf(articles)
  await linkEntities(transaction, range)
  await linkQuotes(transaction, range)
  await relateSpeakers(transaction, range)
  await countEntities(transaction, range)
  await countPublishers(transaction, range)
  await countCorpus(transaction, range, entities.firstId)
  await countTogether(transaction, range)
  await tieRelated(transaction, range)
  await tieDuplicates(transaction, articles)
  await indexArticles(transaction, range)
  await indexEntities(transaction, entities.renamed)
}

function rangeOf(articles: readonly StoredArticle[]): ArticleRange {
  const [first, last] = [articles.at(0)?.articleId, articles.at(-1)?.articleId]
  if (first === undefined || last === undefined) throw new Error('expected at least one article to derive from')
  return { first, last }
}

async function linkEntities(transaction: Transaction, { first, last }: ArticleRange): Promise<void> {
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
    WHERE mention.articleId BETWEEN ${first} AND ${last}
    GROUP BY article.id, mention.entityId`
}

async function linkQuotes(transaction: Transaction, { first, last }: ArticleRange): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO QuoteAbout (entityId, published, quoteId)
    SELECT DISTINCT mention.entityId, quote.published, quote.id
    FROM Quote AS quote
    JOIN QuoteSpan AS part ON part.quoteId = quote.id
    JOIN Mention AS mention
      ON mention.articleId = quote.articleId AND mention.start >= part.start AND mention.start < part.end
    WHERE quote.articleId BETWEEN ${first} AND ${last}`
}

/** Who speaks about whom, in how many quotes, and in which: speakers not known, and who speaks of itself, aside. */
async function relateSpeakers(transaction: Transaction, { first, last }: ArticleRange): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO QuoteRelation (speakerId, aboutId, quoteCount)
    SELECT quote.speakerId, about.entityId, count(*)
    FROM Quote AS quote JOIN QuoteAbout AS about ON about.quoteId = quote.id
    WHERE quote.articleId BETWEEN ${first} AND ${last} AND quote.speakerId <> about.entityId
    GROUP BY quote.speakerId, about.entityId ORDER BY min(quote.id), about.entityId
    ON CONFLICT (speakerId, aboutId) DO UPDATE SET quoteCount = QuoteRelation.quoteCount + excluded.quoteCount`
  await transaction.$executeRaw`
    UPDATE QuoteAbout SET relationId = relation.id
    FROM Quote AS quote JOIN QuoteRelation AS relation ON relation.speakerId = quote.speakerId
    WHERE quote.articleId BETWEEN ${first} AND ${last}
      AND QuoteAbout.quoteId = quote.id AND relation.aboutId = QuoteAbout.entityId`
}

async function countEntities(transaction: Transaction, { first, last }: ArticleRange): Promise<void> {
  await transaction.$executeRaw`
    UPDATE Entity
    SET mentionCount = Entity.mentionCount + named.mentionCount, articleCount = Entity.articleCount + named.articleCount
    FROM (
      SELECT entityId, sum(mentionCount) AS mentionCount, count(*) AS articleCount
      FROM ArticleEntity WHERE articleId BETWEEN ${first} AND ${last} GROUP BY entityId) AS named
    WHERE named.entityId = Entity.id`
  await transaction.$executeRaw`
    UPDATE Entity SET quoteCount = Entity.quoteCount + said.quoteCount
    FROM (
      SELECT speakerId, count(*) AS quoteCount
      FROM Quote WHERE articleId BETWEEN ${first} AND ${last} GROUP BY speakerId) AS said
    WHERE said.speakerId = Entity.id`
}

async function countPublishers(transaction: Transaction, { first, last }: ArticleRange): Promise<void> {
  await transaction.$executeRaw`
    UPDATE Publisher SET articleCount = Publisher.articleCount + published.articleCount
    FROM (
      SELECT publisherId, count(*) AS articleCount
      FROM Article WHERE id BETWEEN ${first} AND ${last} GROUP BY publisherId) AS published
    WHERE published.publisherId = Publisher.id`
}

async function countCorpus(
  transaction: Transaction,
  { first, last }: ArticleRange,
  firstEntity: number,
): Promise<void> {
  await transaction.$executeRaw`
    UPDATE Corpus SET version = version + stored.articles, articleCount = articleCount + stored.articles,
      entityCount = entityCount + (SELECT count(*) FROM Entity WHERE id >= ${firstEntity}),
      quoteCount = quoteCount + stored.quotes,
      mentionCount = mentionCount + found.mentions,
      paragraphCount = paragraphCount + found.paragraphs,
      sentenceCount = sentenceCount + found.sentences
    FROM (
      SELECT count(*) AS articles, sum(quoteCount) AS quotes
      FROM Article WHERE id BETWEEN ${first} AND ${last}) AS stored,
    (
      SELECT total(mentions) AS mentions, total(paragraphs) AS paragraphs, total(sentences) AS sentences
      FROM (
        SELECT count(*) AS mentions, count(DISTINCT paragraphIndex) AS paragraphs, count(DISTINCT sentence) AS sentences
        FROM Mention WHERE articleId BETWEEN ${first} AND ${last} GROUP BY articleId)) AS found`
}

import type { Articles, Sign, Transaction } from './batch.ts'
import { countTogether } from './co-mentions.ts'

/** Counts articles, with what they name and quote, on all that is counted. */
export async function countArticles(transaction: Transaction, articles: Articles, sign: Sign): Promise<void> {
  await countMentions(transaction, articles, sign)
  await countQuotes(transaction, articles, sign)
  await countPublished(transaction, articles, sign)
  await countAll(transaction, articles, sign)
  await countTogether(transaction, articles, sign)
}

async function countMentions(transaction: Transaction, articles: Articles, sign: Sign): Promise<void> {
  await transaction.$executeRaw`
    UPDATE Entity
    SET mentionCount = Entity.mentionCount + ${sign} * named.mentionCount,
      articleCount = Entity.articleCount + ${sign} * named.articleCount
    FROM (
      SELECT entityId, sum(mentionCount) AS mentionCount, count(*) AS articleCount
      FROM ArticleEntity WHERE ${articles('articleId')} GROUP BY entityId) AS named
    WHERE named.entityId = Entity.id`
}

async function countQuotes(transaction: Transaction, articles: Articles, sign: Sign): Promise<void> {
  await transaction.$executeRaw`
    UPDATE Entity SET quoteCount = Entity.quoteCount + ${sign} * said.quoteCount
    FROM (
      SELECT speakerId, count(*) AS quoteCount
      FROM Quote WHERE ${articles('articleId')} GROUP BY speakerId) AS said
    WHERE said.speakerId = Entity.id`
}

async function countPublished(transaction: Transaction, articles: Articles, sign: Sign): Promise<void> {
  await transaction.$executeRaw`
    UPDATE Publisher SET articleCount = Publisher.articleCount + ${sign} * published.articleCount
    FROM (
      SELECT publisherId, count(*) AS articleCount FROM Article WHERE ${articles('id')} GROUP BY publisherId) AS published
    WHERE published.publisherId = Publisher.id`
}

async function countAll(transaction: Transaction, articles: Articles, sign: Sign): Promise<void> {
  await transaction.$executeRaw`
    UPDATE Corpus SET articleCount = articleCount + ${sign} * stored.articles,
      quoteCount = quoteCount + ${sign} * stored.quotes,
      mentionCount = mentionCount + ${sign} * found.mentions,
      paragraphCount = paragraphCount + ${sign} * found.paragraphs,
      sentenceCount = sentenceCount + ${sign} * found.sentences
    FROM (SELECT count(*) AS articles, sum(quoteCount) AS quotes FROM Article WHERE ${articles('id')}) AS stored,
    (
      SELECT total(mentions) AS mentions, total(paragraphs) AS paragraphs, total(sentences) AS sentences
      FROM (
        SELECT count(*) AS mentions, count(DISTINCT paragraphIndex) AS paragraphs, count(DISTINCT sentence) AS sentences
        FROM Mention WHERE ${articles('articleId')} GROUP BY articleId)) AS found`
}

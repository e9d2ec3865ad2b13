import type { ArticleRange, Transaction } from './batch.ts'

/** Entities named in more articles than this tell little, and would make every import read them all. */
const TELLING_UP_TO = 200
const TELLING_AT_MOST = 10
const RELATED_AT_MOST = 20

/**
 * Finds the articles stored before each new one that share its most telling entities, and ties them. An entity
 * tells more the more salient and the rarer it is; the score is the share of the new article's weight that is shared.
 * What an article is told by is counted as it stood when that article came, whatever came in one batch with it.
 */
export async function tieRelated(transaction: Transaction, { first, last }: ArticleRange): Promise<void> {
  await transaction.$executeRaw`
    WITH named AS MATERIALIZED (
      SELECT link.articleId, link.entityId, link.salience,
        entity.articleCount + 1 - row_number() OVER (PARTITION BY link.entityId ORDER BY link.articleId DESC) AS articles
      FROM ArticleEntity AS link JOIN Entity AS entity ON entity.id = link.entityId
      WHERE link.articleId BETWEEN ${first} AND ${last}),
    weighed AS (
      SELECT articleId, entityId,
        salience * ln(1 + CAST(corpus.articleCount - (${last} - articleId) AS REAL) / articles) AS weight
      FROM named, Corpus AS corpus WHERE articles <= ${TELLING_UP_TO}),
    ranked AS (
      SELECT *, row_number() OVER (PARTITION BY articleId ORDER BY weight DESC, entityId) AS place FROM weighed),
    telling AS MATERIALIZED (
      SELECT articleId, entityId, weight / sum(weight) OVER (PARTITION BY articleId) AS weight
      FROM ranked WHERE place <= ${TELLING_AT_MOST}),
    scored AS (
      SELECT telling.articleId, other.articleId AS otherId, min(1.0, sum(telling.weight)) AS score
      FROM telling CROSS JOIN ArticleEntity AS other
        ON other.entityId = telling.entityId AND other.articleId < telling.articleId
      GROUP BY telling.articleId, other.articleId),
    best AS (SELECT *, row_number() OVER (PARTITION BY articleId ORDER BY score DESC, otherId) AS place FROM scored)
    INSERT INTO RelatedArticle (articleId, otherId, score)
    SELECT articleId, otherId, score FROM best WHERE place <= ${RELATED_AT_MOST}`
}

import { Prisma } from '../generated/prisma/client.ts'
import type { ArticleRange, Transaction } from './batch.ts'

/** Entities named in more articles than this tell little, and would make every import read them all. */
const TELLING_UP_TO = 200
const TELLING_AT_MOST = 10
const RELATED_AT_MOST = 20

/**
 * Finds the articles stored before each new one that share its most telling entities, and ties them. An entity
 * tells more the more salient and the rarer it is; the score is the share of the new article's weight that is shared.
 * What an article is told by is counted as it stood when that article came, whatever came in one batch with it: those
 * that were superseded by then do not count, those that were superseded afterwards do. +: nearly all are current, which
 * SQLite does not know.
 */
export async function tieRelated(transaction: Transaction, range: ArticleRange): Promise<void> {
  const { first, last } = range
  const gone = await withdrawnIn(transaction, range)
  await transaction.$executeRaw`
    WITH gone(id, "by") AS MATERIALIZED (SELECT value ->> 0, value ->> 1 FROM json_each(${JSON.stringify(gone)})),
    changes(entityId, at, articleId, salience) AS (
      SELECT entityId, articleId, articleId, salience FROM ArticleEntity WHERE articleId BETWEEN ${first} AND ${last}
      UNION ALL
      SELECT lost.entityId, gone."by", NULL, NULL
      FROM gone CROSS JOIN ArticleEntity AS lost ON lost.articleId = gone.id),
    counted AS (
      SELECT *, count(articleId) OVER all_changes - count(articleId) OVER until_then AS later,
        count(*) OVER until_then - count(articleId) OVER until_then AS lost
      FROM changes WINDOW all_changes AS (PARTITION BY entityId), until_then AS (PARTITION BY entityId ORDER BY at)),
    named AS MATERIALIZED (
      SELECT counted.articleId, entityId, salience, entity.articleCount - later - lost AS articles
      FROM counted JOIN Entity AS entity ON entity.id = entityId WHERE counted.articleId IS NOT NULL),
    weighed AS (
      SELECT articleId, entityId, salience * ln(1 + CAST(
        corpus.articleCount - (${last} - articleId) - (SELECT count(*) FROM gone WHERE "by" <= articleId) AS REAL)
          / articles) AS weight
      FROM named, Corpus AS corpus WHERE articles <= ${TELLING_UP_TO}),
    ranked AS (
      SELECT *, row_number() OVER (PARTITION BY articleId ORDER BY weight DESC, entityId) AS place FROM weighed),
    telling AS MATERIALIZED (
      SELECT articleId, entityId, weight / sum(weight) OVER (PARTITION BY articleId) AS weight
      FROM ranked WHERE place <= ${TELLING_AT_MOST}),
    scored AS (
      SELECT telling.articleId, other.articleId AS otherId, min(1.0, sum(telling.weight)) AS score
      FROM telling CROSS JOIN ArticleEntity AS other
        ON other.entityId = telling.entityId AND +other.isCurrent = 1 AND other.articleId < telling.articleId
      ${gone.length === 0 ? Prisma.empty : STILL_CURRENT}
      GROUP BY telling.articleId, other.articleId),
    best AS (SELECT *, row_number() OVER (PARTITION BY articleId ORDER BY score DESC, otherId) AS place FROM scored)
    INSERT INTO RelatedArticle (articleId, otherId, score)
    SELECT articleId, otherId, score FROM best WHERE place <= ${RELATED_AT_MOST}`
}

/** The articles that those of a range supersede, each with the one that does: still counted. */
async function withdrawnIn(transaction: Transaction, { first, last }: ArticleRange): Promise<[number, number][]> {
  const rows = await transaction.$queryRaw<{ id: number | bigint; supersededById: number | bigint }[]>`
    SELECT id, supersededById FROM Article WHERE supersededById BETWEEN ${first} AND ${last}`
  return rows.map(({ id, supersededById }) => [Number(id), Number(supersededById)])
}

const STILL_CURRENT = Prisma.sql`
  CROSS JOIN Article AS kept
    ON kept.id = other.articleId AND coalesce(kept.supersededById > telling.articleId, TRUE)`

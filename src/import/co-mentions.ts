import { Prisma } from '../generated/prisma/client.ts'
import type { Articles, Sign, Transaction } from './batch.ts'

/** Entities of one article that are paired: the most salient. Pairs grow with the square of them. */
const PAIRED_AT_MOST = 100

/** What two mentions of one article have in common when they stand together. */
const PLACES = [
  ['SENTENCE', 'sentence'],
  ['PARAGRAPH', 'paragraphIndex'],
  ['ARTICLE', '0'],
] as const

/** Counts who is named beside whom in some articles: in one sentence, paragraph and article. */
export async function countTogether(transaction: Transaction, articles: Articles, sign: Sign): Promise<void> {
  for (const [scope, place] of PLACES) await countInScope(transaction, articles, sign, scope, Prisma.raw(place))
  if (sign < 0) await dropUncounted(transaction, articles)
}

async function countInScope(
  transaction: Transaction,
  articles: Articles,
  sign: Sign,
  scope: string,
  place: Prisma.Sql,
): Promise<void> {
  await transaction.$executeRaw`
    WITH ranked AS (
      SELECT articleId, entityId, row_number() OVER (PARTITION BY articleId ORDER BY salience DESC, entityId) AS rank
      FROM ArticleEntity WHERE ${articles('articleId')}),
    paired AS MATERIALIZED (SELECT articleId, entityId FROM ranked WHERE rank <= ${PAIRED_AT_MOST}),
    places AS MATERIALIZED (
      SELECT DISTINCT articleId, ${place} AS place, entityId
      FROM Mention WHERE ${articles('articleId')} AND (articleId, entityId) IN paired)
    INSERT INTO CoMention (entityId, scope, otherId, count)
    SELECT one.entityId, ${scope}, other.entityId, ${sign} * count(*)
    FROM places AS one JOIN places AS other ON other.articleId = one.articleId AND other.place = one.place
    GROUP BY one.entityId, other.entityId
    ON CONFLICT (entityId, scope, otherId) DO UPDATE SET count = CoMention.count + excluded.count`
}

async function dropUncounted(transaction: Transaction, articles: Articles): Promise<void> {
  await transaction.$executeRaw`
    DELETE FROM CoMention
    WHERE entityId IN (SELECT entityId FROM ArticleEntity WHERE ${articles('articleId')})
      AND scope IN ('SENTENCE', 'PARAGRAPH', 'ARTICLE') AND count = 0`
}

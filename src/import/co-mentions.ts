import type { ArticleRange, Transaction } from './batch.ts'

/** Entities of one article that are paired: the most salient. Pairs grow with the square of them. */
const PAIRED_AT_MOST = 100

/** Counts who is named beside whom in newly stored articles: in one sentence, paragraph and article. */
export async function countTogether(transaction: Transaction, { first, last }: ArticleRange): Promise<void> {
  await transaction.$executeRaw`
    WITH ranked AS (
      SELECT articleId, entityId, row_number() OVER (PARTITION BY articleId ORDER BY salience DESC, entityId) AS place
      FROM ArticleEntity WHERE articleId BETWEEN ${first} AND ${last}),
    paired AS MATERIALIZED (SELECT articleId, entityId FROM ranked WHERE place <= ${PAIRED_AT_MOST}),
    places AS MATERIALIZED (
      SELECT DISTINCT scope.value AS scope, articleId, entityId,
        CASE scope.value WHEN 'SENTENCE' THEN sentence WHEN 'PARAGRAPH' THEN paragraphIndex ELSE 0 END AS place
      FROM json_each('["SENTENCE", "PARAGRAPH", "ARTICLE"]') AS scope CROSS JOIN Mention
      WHERE articleId BETWEEN ${first} AND ${last} AND (articleId, entityId) IN paired)
    INSERT INTO CoMention (entityId, scope, otherId, count)
    SELECT one.entityId, one.scope, other.entityId, count(*)
    FROM places AS one
    JOIN places AS other ON other.scope = one.scope AND other.articleId = one.articleId AND other.place = one.place
    GROUP BY one.entityId, one.scope, other.entityId
    ON CONFLICT (entityId, scope, otherId) DO UPDATE SET count = CoMention.count + excluded.count`
}

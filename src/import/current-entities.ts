import type { StoredArticle, Transaction } from './batch.ts'
import { indexEntities } from './search-index.ts'

/** What is new of the entities: those from `firstId` on, and the names of those that are `renamed`. */
export interface NewEntities {
  readonly firstId: number
  readonly renamed: readonly number[]
}

/**
 * Tells which entities are current after some articles were stored and others withdrawn: those that a current article
 * names, or has say something. The others stay, with their id and all that they are known by, but in no list or search.
 */
export async function settleEntities(
  transaction: Transaction,
  stored: readonly StoredArticle[],
  withdrawn: readonly number[],
  { firstId, renamed }: NewEntities,
): Promise<void> {
  const touched = [...stored.flatMap(({ entityIds }) => entityIds), ...(await entitiesOf(transaction, withdrawn))]
  const changed = await transaction.$queryRaw<{ id: number | bigint; isCurrent: number | boolean }[]>`
    UPDATE Entity SET isCurrent = NOT isCurrent
    WHERE id IN (SELECT value FROM json_each(${JSON.stringify([...new Set(touched)])}))
      AND isCurrent <> (mentionCount > 0 OR quoteCount > 0)
    RETURNING id, isCurrent`
  const more = changed.reduce((sum, { isCurrent }) => sum + (Number(isCurrent) === 1 ? 1 : -1), 0)
  await transaction.$executeRaw`
    UPDATE Corpus SET entityCount = entityCount + ${more} + (SELECT count(*) FROM Entity WHERE id >= ${firstId})`
  await indexEntities(transaction, [...new Set([...renamed, ...changed.map(({ id }) => Number(id))])])
}

/** Whom some articles name or quote. */
async function entitiesOf(transaction: Transaction, articleIds: readonly number[]): Promise<number[]> {
  if (articleIds.length === 0) return []
  const ids = JSON.stringify(articleIds)
  const rows = await transaction.$queryRaw<{ id: number | bigint }[]>`
    SELECT entityId AS id FROM ArticleEntity WHERE articleId IN (SELECT value FROM json_each(${ids}))
    UNION
    SELECT speakerId FROM Quote WHERE articleId IN (SELECT value FROM json_each(${ids})) AND speakerId IS NOT NULL`
  return rows.map(({ id }) => Number(id))
}

import type { Span } from '../documents/document.ts'
import { fold } from '../fold.ts'
import type { FoundArticle, StoredArticle, Transaction } from './batch.ts'

/** A name that an entity was met under, and how often. */
interface MetName {
  readonly entityId: number
  readonly name: string
  readonly count: number
}

/**
 * Counts each name that the entities of some articles were met under; an entity's own name is there even when no
 * article prints it. Gives the entities that have a name which they did not have before.
 */
export async function storeNames(transaction: Transaction, articles: readonly StoredArticle[]): Promise<number[]> {
  const names = namesMet(articles).map((met) => ({ ...met, fold: fold(met.name) }))
  const met = JSON.stringify(names)
  const renamed = await transaction.$queryRaw<{ id: number | bigint }[]>`
    SELECT DISTINCT value ->> 'entityId' AS id FROM jsonb_each(${met})
    WHERE NOT EXISTS (SELECT 1 FROM Alias WHERE entityId = value ->> 'entityId' AND name = value ->> 'name')`
  await transaction.$executeRaw`
    INSERT INTO Alias (entityId, name, fold, mentionCount, metCount)
    SELECT value ->> 'entityId', value ->> 'name', value ->> 'fold', value ->> 'count', value ->> 'count'
    FROM jsonb_each(${met}) WHERE TRUE
    ON CONFLICT (entityId, name) DO UPDATE
    SET mentionCount = Alias.mentionCount + excluded.mentionCount, metCount = Alias.metCount + excluded.metCount`
  return renamed.map(({ id }) => Number(id))
}

/** Takes back how often names were met in some articles; that they were met stays. */
export async function withdrawNames(transaction: Transaction, articleIds: readonly number[]): Promise<void> {
  const ids = JSON.stringify(articleIds)
  const texts = await transaction.$queryRaw<{ articleId: number | bigint; text: string }[]>`
    SELECT articleId, text FROM ArticleText WHERE articleId IN (SELECT value FROM json_each(${ids}))`
  const textById = new Map(texts.map(({ articleId, text }) => [Number(articleId), text]))
  const mentions = await transaction.$queryRaw<Record<'articleId' | 'entityId' | 'start' | 'end', number | bigint>[]>`
    SELECT articleId, entityId, start, "end" FROM Mention
    WHERE articleId IN (SELECT value FROM json_each(${ids})) AND form = 'NAME'`
  const names = mentions.map(({ articleId, entityId, start, end }) => {
    const text = textById.get(Number(articleId)) ?? ''
    return { entityId: Number(entityId), name: printedName(text, { start: Number(start), end: Number(end) }) }
  })
  await transaction.$executeRaw`
    UPDATE Alias SET mentionCount = Alias.mentionCount - withdrawn.count
    FROM (
      SELECT value ->> 'entityId' AS entityId, value ->> 'name' AS name, count(*) AS count
      FROM jsonb_each(${JSON.stringify(names)}) GROUP BY 1, 2) AS withdrawn
    WHERE withdrawn.entityId = Alias.entityId AND withdrawn.name = Alias.name`
}

function namesMet(articles: readonly StoredArticle[]): MetName[] {
  const counts = new Map<number, Map<string, number>>()
  const count = (entityId: number, name: string, times: number) => {
    const names = counts.get(entityId) ?? new Map<string, number>()
    counts.set(entityId, names.set(name, (names.get(name) ?? 0) + times))
  }
  for (const { document, extraction, entityIds, archived } of articles) {
    for (const [index, { name }] of extraction.entities.entries()) {
      for (const own of archived?.entities[index]?.names ?? [name]) count(entityIds[index] ?? 0, own, 0)
    }
    for (const { entity, name } of printedNames({ document, extraction })) count(entityIds[entity] ?? 0, name, 1)
  }
  return [...counts].flatMap(([entityId, names]) =>
    [...names].map(([name, times]) => ({ entityId, name, count: times })),
  )
}

/** The names that an article prints, in reading order, each with the index of its entity. */
export function printedNames({
  document,
  extraction,
}: Pick<FoundArticle, 'document' | 'extraction'>): { readonly entity: number; readonly name: string }[] {
  return extraction.mentions.flatMap(({ entity, form, start, end }) =>
    form === 'NAME' ? [{ entity, name: printedName(document.text, { start, end }) }] : [],
  )
}

/** A name as an article prints it, its white space as one space each. */
export function printedName(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, ' ')
}

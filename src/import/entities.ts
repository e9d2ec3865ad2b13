import type { Entity } from '../extract/extraction.ts'
import { fold } from '../fold.ts'
import type { FoundArticle, Transaction } from './batch.ts'
import { insertRows } from './insert.ts'
import { freeSlugs, slugOf } from './slug.ts'

/**
 * The ids of each article's entities, in their order: of those known by their key, and from `nextId` on of new ones,
 * which are stored, for the rest.
 *
 * An entity without a key (a surname alone) is always new: two people taken for one is worse than one taken for two.
 */
export async function storeEntities(
  transaction: Transaction,
  articles: readonly FoundArticle[],
  nextId: number,
): Promise<number[][]> {
  const identities = articles.map(identitiesOf)
  const ids = await idsByKey(transaction, articles)
  const fresh = new Map<string, Entity>()
  for (const [at, { extraction }] of articles.entries()) {
    for (const [index, entity] of extraction.entities.entries()) {
      const identity = identities[at]?.[index] ?? ''
      if (ids.has(identity)) continue
      ids.set(identity, nextId + fresh.size)
      fresh.set(identity, entity)
    }
  }
  await create(transaction, fresh, nextId)
  return identities.map((own) => own.map((identity) => ids.get(identity) ?? 0))
}

/** What tells each entity of an article from all others. */
function identitiesOf({ extraction, contentHash }: FoundArticle): string[] {
  return extraction.entities.map(({ key }, index) => key ?? `${contentHash} ${index}`)
}

async function create(transaction: Transaction, fresh: ReadonlyMap<string, Entity>, nextId: number): Promise<void> {
  if (fresh.size === 0) return
  const wanted = [...fresh].map(([identity, { name, type }]) => {
    return { readable: slugOf(name, type.toLowerCase()), identity }
  })
  const slugs = await freeSlugs(
    wanted,
    (candidates) => transaction.$queryRaw`
      SELECT slug FROM Entity WHERE slug IN (SELECT value FROM json_each(${JSON.stringify(candidates)}))`,
  )
  const rows = [...fresh.values()].map(({ name, type, key }, index) => {
    return { id: nextId + index, slug: slugs[index], type, name, nameFold: fold(name), key }
  })
  await insertRows(transaction, 'Entity', ['id', 'slug', 'type', 'name', 'nameFold', 'key'], rows)
}

async function idsByKey(transaction: Transaction, articles: readonly FoundArticle[]): Promise<Map<string, number>> {
  const keys = new Set(articles.flatMap(({ extraction }) => extraction.entities.flatMap(({ key }) => key ?? [])))
  const rows = await transaction.$queryRaw<{ id: number | bigint; key: string }[]>`
    SELECT id, key FROM Entity WHERE key IN (SELECT value FROM json_each(${JSON.stringify([...keys])}))`
  return new Map(rows.map(({ id, key }) => [key, Number(id)]))
}

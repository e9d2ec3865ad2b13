import type { Entity } from '../extract/extraction.ts'
import { fold } from '../fold.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { slugApart, slugOf } from './slug.ts'

/** An open transaction of Prisma. */
export type Transaction = Prisma.TransactionClient

/**
 * The ids of an article's entities, in their order: of those known by their key, and of new ones for the rest.
 *
 * An entity without a key (a surname alone) is always new: two people taken for one is worse than one taken for two.
 */
export async function entityIds(
  transaction: Transaction,
  entities: readonly Entity[],
  contentHash: string,
): Promise<number[]> {
  const identities = entities.map(({ key }, index) => key ?? `${contentHash} ${index}`)
  const ids = await idsByKey(transaction, entities)
  const fresh = new Map<string, Entity>()
  for (const [index, entity] of entities.entries()) {
    const identity = identities[index] ?? ''
    if (!ids.has(identity) && !fresh.has(identity)) fresh.set(identity, entity)
  }
  for (const [identity, id] of await create(transaction, fresh)) ids.set(identity, id)
  return identities.map((identity) => {
    const id = ids.get(identity)
    if (id === undefined) throw new Error(`the entity ${identity} was not stored`)
    return id
  })
}

/** Stores new entities, given by what tells each apart; gives their ids. */
async function create(transaction: Transaction, fresh: ReadonlyMap<string, Entity>): Promise<Map<string, number>> {
  const slugs = await freeSlugs(transaction, fresh)
  const rows = await transaction.entity.createManyAndReturn({
    data: [...fresh].map(([identity, { name, type, key }]) => {
      return { name, type, key, nameFold: fold(name), slug: slugs.get(identity) ?? identity }
    }),
    select: { id: true, slug: true },
  })
  const idBySlug = new Map(rows.map(({ id, slug }) => [slug, id]))
  return new Map([...slugs].flatMap(([identity, slug]) => [[identity, idBySlug.get(slug) ?? 0] as const]))
}

/** A slug for each new entity: the readable one, or where that is taken one that tells it apart. */
async function freeSlugs(transaction: Transaction, fresh: ReadonlyMap<string, Entity>): Promise<Map<string, string>> {
  const readable = new Map([...fresh].map(([identity, { name, type }]) => [identity, slugOf(name, type.toLowerCase())]))
  const stored = await transaction.entity.findMany({
    where: { slug: { in: [...readable.values()] } },
    select: { slug: true },
  })
  const taken = new Set(stored.map(({ slug }) => slug))
  return new Map(
    [...readable].map(([identity, slug]) => {
      const free = taken.has(slug) ? slugApart(slug, identity) : slug
      taken.add(free)
      return [identity, free]
    }),
  )
}

async function idsByKey(transaction: Transaction, entities: readonly Entity[]): Promise<Map<string, number>> {
  const rows = await transaction.entity.findMany({
    where: { key: { in: entities.flatMap(({ key }) => key ?? []) } },
    select: { id: true, key: true },
  })
  return new Map(rows.map(({ id, key }) => [key ?? '', id]))
}

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
  const known = await transaction.entity.findMany({
    where: { key: { in: entities.flatMap(({ key }) => key ?? []) } },
    select: { id: true, key: true },
  })
  const idByKey = new Map(known.map(({ id, key }) => [key, id]))
  const ids: number[] = []
  for (const [index, entity] of entities.entries()) {
    const id =
      (entity.key === null ? undefined : idByKey.get(entity.key)) ??
      (await create(transaction, entity, `${contentHash} ${index}`))
    if (entity.key !== null) idByKey.set(entity.key, id)
    ids.push(id)
  }
  return ids
}

async function create(transaction: Transaction, { name, type, key }: Entity, identity: string): Promise<number> {
  const slug = slugOf(name, type.toLowerCase())
  const taken = await transaction.entity.findUnique({ where: { slug }, select: { id: true } })
  const { id } = await transaction.entity.create({
    data: { name, type, key, nameFold: fold(name), slug: taken === null ? slug : slugApart(slug, key ?? identity) },
    select: { id: true },
  })
  await transaction.corpus.update({ where: { id: 1 }, data: { entityCount: { increment: 1 } } })
  return id
}

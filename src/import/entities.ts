import type { Entity } from '../extract/extraction.ts'
import { fold } from '../fold.ts'
import type { FoundArticle, Transaction } from './batch.ts'
import { recognise } from './identity.ts'
import { insertRows } from './insert.ts'
import { printedNames } from './names.ts'
import { isWeighed, learn, learnCompany, newEntity, openRegistry, type Registered, type Registry } from './registry.ts'
import { freeSlugs, slugOf } from './slug.ts'

/** What became of the entities of some articles: the ids of each article's, in their order, and of those renamed. */
export interface StoredEntities {
  readonly ids: readonly (readonly number[])[]
  readonly renamed: readonly number[]
}

/**
 * Finds which stored entities those of some articles are, one article after the other, and stores the others under ids
 * from `nextId` on. A known entity takes a fuller name, and keeps its id and address.
 *
 * An entity without a key (a surname alone) is always new: two people taken for one is worse than one taken for two.
 */
export async function storeEntities(
  transaction: Transaction,
  articles: readonly FoundArticle[],
  nextId: number,
): Promise<StoredEntities> {
  const registry = await openRegistry(transaction, articles)
  const fresh = new Map<number, Sluggable>()
  const ids = articles.map((article) => enrol(registry, article, fresh, nextId))
  await create(transaction, registry, fresh)
  const renamed = await update(transaction, registry, nextId)
  await storeKeys(transaction, registry)
  return { ids, renamed }
}

/** A new entity's name in the article that brings it, and what tells it from all others. */
interface Sluggable {
  readonly entity: Entity
  readonly identity: string
}

/** The ids of an article's entities, in their order, after which the registry knows what the article tells of them. */
function enrol(registry: Registry, article: FoundArticle, fresh: Map<number, Sluggable>, nextId: number): number[] {
  const { extraction, contentHash } = article
  const found = identify(registry, extraction.entities)
  const printed = extraction.entities.map((): string[] => [])
  for (const { entity, name } of printedNames(article)) printed[entity]?.push(name)
  const ids = extraction.entities.map((entity, index) => {
    const known = registry.byId.get(found[index] ?? -1) ?? register(registry, nextId + fresh.size, entity)
    if (known.id === nextId + fresh.size) {
      fresh.set(known.id, { entity, identity: entity.keys[0] ?? `${contentHash} ${index}` })
    }
    learn(registry, registry.byId.get(known.id) ?? known, entity, printed[index] ?? [])
    return known.id
  })
  learnCompany(registry, article, ids)
  return ids
}

function register(registry: Registry, id: number, entity: Entity): Registered {
  const known = newEntity(id, entity)
  registry.byId.set(id, known)
  return known
}

/**
 * Which known entity each of an article is, null for none: first those whom a key tells, then, by the company of these,
 * those who have namesakes or are known by a hint alone. Two people of an article are never one.
 */
function identify(registry: Registry, entities: readonly Entity[]): (number | null)[] {
  const taken = new Set<number>()
  const company = new Set<number>()
  const settle = (id: number | null): number | null => {
    if (id === null) return null
    taken.add(id)
    if (registry.byId.get(id)?.type !== 'PLACE') company.add(id)
    return id
  }
  const told = entities.map((entity) => settle(toldByKey(registry, entity, taken)))
  return entities.map((entity, index) => told[index] ?? settle(weigh(registry, entity, taken, company)))
}

function toldByKey(registry: Registry, entity: Entity, taken: ReadonlySet<number>): number | null {
  const decisive = entity.keys.filter((key) => !isWeighed(key)).flatMap((key) => bearers(registry, key, true))
  if (decisive[0] !== undefined) return decisive[0].id
  const namesakes = distinct(entity.keys.flatMap((key) => bearers(registry, key, true))).filter(
    ({ id }) => !taken.has(id),
  )
  if (namesakes.length !== 1) return null
  return recognise({ entity, company: new Set() }, namesakes, [])?.id ?? null
}

function weigh(
  registry: Registry,
  entity: Entity,
  taken: ReadonlySet<number>,
  company: ReadonlySet<number>,
): number | null {
  const all = [...entity.keys, ...entity.hints].flatMap((key) => bearers(registry, key, false))
  const sure = entity.keys.flatMap((key) => bearers(registry, key, true))
  const free = (known: readonly Registered[]) => distinct(known).filter(({ id }) => !taken.has(id))
  return recognise({ entity, company }, free(sure), free(all))?.id ?? null
}

/** The entities known by a key, those alone that it is a sure key of where that is asked. */
function bearers({ byId, byKey }: Registry, key: string, isSure: boolean): Registered[] {
  const known = (byKey.get(key) ?? []).flatMap((id) => byId.get(id) ?? [])
  return isSure ? known.filter(({ keys }) => keys.get(key) === true) : known
}

function distinct(known: readonly Registered[]): Registered[] {
  return [...new Map(known.map((one) => [one.id, one])).values()]
}

async function create(
  transaction: Transaction,
  { byId }: Registry,
  fresh: ReadonlyMap<number, Sluggable>,
): Promise<void> {
  if (fresh.size === 0) return
  const wanted = [...fresh.values()].map(({ entity: { name, type }, identity }) => {
    return { readable: slugOf(name, type.toLowerCase()), identity }
  })
  const slugs = await freeSlugs(
    wanted,
    (candidates) => transaction.$queryRaw`
      SELECT slug FROM Entity WHERE slug IN (SELECT value FROM json_each(${JSON.stringify(candidates)}))`,
  )
  const rows = [...fresh].map(([id, { entity }], index) => {
    const { type, name, wikidataId, changes } = byId.get(id) ?? newEntity(id, entity)
    return { id, slug: slugs[index], version: 1 + changes, type, name, nameFold: fold(name), wikidataId }
  })
  await insertRows(transaction, 'Entity', ['id', 'slug', 'version', 'type', 'name', 'nameFold', 'wikidataId'], rows)
}

/** Writes the names and items that the batch changed of entities stored before it; gives their ids. */
async function update(transaction: Transaction, { byId }: Registry, nextId: number): Promise<number[]> {
  const changed = [...byId.values()].filter(({ id, changes }) => id < nextId && changes > 0)
  if (changed.length === 0) return []
  const rows = changed.map(({ id, name, wikidataId, changes }) => ({
    id,
    name,
    nameFold: fold(name),
    wikidataId,
    changes,
  }))
  await transaction.$executeRaw`
    UPDATE Entity SET name = now.value ->> 'name', nameFold = now.value ->> 'nameFold',
      wikidataId = now.value ->> 'wikidataId', version = version + (now.value ->> 'changes')
    FROM jsonb_each(${JSON.stringify(rows)}) AS now WHERE Entity.id = now.value ->> 'id'`
  return changed.map(({ id }) => id)
}

async function storeKeys(transaction: Transaction, { byId }: Registry): Promise<void> {
  const rows = [...byId.values()].flatMap(({ id, keys }) =>
    [...keys].map(([key, isSure]) => ({ key, entityId: id, isSure: isSure ? 1 : 0 })),
  )
  await transaction.$executeRaw`
    INSERT INTO EntityKey (key, entityId, isSure)
    SELECT value ->> 'key', value ->> 'entityId', value ->> 'isSure' FROM jsonb_each(${JSON.stringify(rows)}) WHERE TRUE
    ON CONFLICT (key, entityId) DO UPDATE SET isSure = excluded.isSure WHERE excluded.isSure > EntityKey.isSure`
}

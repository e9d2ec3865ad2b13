import type { Entity } from '../../extract/extraction.ts'
import { fold } from '../../fold.ts'
import type { FoundArticle, Transaction } from '../batch.ts'
import { insertRows } from '../insert.ts'
import { freeSlugs } from '../slug.ts'
import type { Archived, ArchivedEntity } from './archived.ts'

/** An article of an export. */
export type ArchivedArticle = FoundArticle & { readonly archived: Archived }

/** An entity that is stored, or about to be, and the keys that it is known by: true for the sure ones. */
interface Known {
  readonly id: number
  readonly slug: string
  readonly wikidataId: string | null
  readonly keys: ReadonlyMap<string, boolean>
}

/** The entities that some articles may name. */
interface Registry {
  readonly bySlug: Map<string, Known>
  readonly byKey: Map<string, Known[]>
}

/** An entity as an export gives it. */
interface Given {
  readonly entity: Entity
  readonly archived: ArchivedEntity
}

/**
 * Finds which stored entities those of some exported articles are, and stores the others as they were, under ids from
 * `nextId` on. Gives the ids of each article's, in their order.
 *
 * An entity is the stored one of its slug, or its Wikidata item, that shares a key with it; else the one known by a sure key
 * of it that is none of those which the export tells apart from it. One without a key is in one article alone: it is new.
 */
export async function storeArchivedEntities(
  transaction: Transaction,
  articles: readonly ArchivedArticle[],
  nextId: number,
): Promise<readonly (readonly number[])[]> {
  const registry = await openRegistry(transaction, articles)
  const fresh = new Map<number, Given>()
  const ids = articles.map((article) => {
    const taken = new Set<number>()
    return givenIn(article).map((given) => {
      const known = find(registry, given, taken) ?? register(registry, given, nextId + fresh.size)
      if (known.id === nextId + fresh.size) fresh.set(known.id, given)
      taken.add(known.id)
      return known.id
    })
  })
  await create(transaction, fresh)
  return ids
}

function givenIn({ extraction, archived }: ArchivedArticle): Given[] {
  return extraction.entities.flatMap((entity, index) => {
    const own = archived.entities[index]
    return own === undefined ? [] : [{ entity, archived: own }]
  })
}

function find({ bySlug, byKey }: Registry, { entity, archived }: Given, taken: ReadonlySet<number>): Known | null {
  const named = bySlug.get(archived.slug)
  const isNamed = [...entity.keys, ...entity.hints].some((key) => named?.keys.has(key))
  if (named !== undefined && isNamed && !taken.has(named.id)) return named
  const alike = entity.keys.flatMap((key) => (byKey.get(key) ?? []).filter((known) => known.keys.get(key) === true))
  const item = alike.find(({ wikidataId }) => wikidataId !== null && wikidataId === entity.wikidataId)
  if (item !== undefined) return item
  const others = [...new Set(alike)].filter((known) => isOther(known) && !taken.has(known.id))
  return others.length === 1 ? (others[0] ?? null) : null

  function isOther({ slug, wikidataId }: Known): boolean {
    return !archived.apart.includes(slug) && (wikidataId === null || entity.wikidataId === null)
  }
}

function register(registry: Registry, { entity, archived }: Given, id: number): Known {
  const keys = new Map([
    ...entity.keys.map((key) => [key, true] as const),
    ...entity.hints.map((key) => [key, false] as const),
  ])
  const known = { id, slug: archived.slug, wikidataId: entity.wikidataId, keys }
  enrol(registry, known)
  return known
}

function enrol({ bySlug, byKey }: Registry, known: Known): void {
  if (!bySlug.has(known.slug)) bySlug.set(known.slug, known)
  for (const key of known.keys.keys()) byKey.set(key, [...(byKey.get(key) ?? []), known])
}

async function openRegistry(transaction: Transaction, articles: readonly ArchivedArticle[]): Promise<Registry> {
  const given = articles.flatMap(givenIn)
  const slugs = JSON.stringify([...new Set(given.map(({ archived }) => archived.slug))])
  const keys = JSON.stringify([...new Set(given.flatMap(({ entity }) => entity.keys))])
  const rows = await transaction.$queryRaw<KnownRow[]>`
    SELECT entity.id, entity.slug, entity.wikidataId, own.key, own.isSure
    FROM Entity AS entity JOIN EntityKey AS own ON own.entityId = entity.id
    WHERE entity.id IN (
      SELECT id FROM Entity WHERE slug IN (SELECT value FROM json_each(${slugs}))
      UNION SELECT entityId FROM EntityKey WHERE key IN (SELECT value FROM json_each(${keys})) AND isSure = 1)
    ORDER BY entity.id`
  const known = new Map<number, Known & { readonly keys: Map<string, boolean> }>()
  for (const { id, slug, wikidataId, key, isSure } of rows) {
    const own = known.get(Number(id)) ?? { id: Number(id), slug, wikidataId, keys: new Map<string, boolean>() }
    known.set(own.id, own)
    own.keys.set(key, Number(isSure) === 1)
  }
  const registry: Registry = { bySlug: new Map(), byKey: new Map() }
  for (const one of known.values()) enrol(registry, one)
  return registry
}

type KnownRow = { id: number | bigint; slug: string; wikidataId: string | null; key: string; isSure: number | boolean }

async function create(transaction: Transaction, fresh: ReadonlyMap<number, Given>): Promise<void> {
  if (fresh.size === 0) return
  const wanted = [...fresh.values()].map(({ archived, entity }) => {
    return { readable: archived.slug, identity: entity.keys[0] ?? `${archived.slug} ${entity.name}` }
  })
  const slugs = await freeSlugs(
    wanted,
    (candidates) => transaction.$queryRaw`
      SELECT slug FROM Entity WHERE slug IN (SELECT value FROM json_each(${JSON.stringify(candidates)}))`,
  )
  const rows = [...fresh].map(([id, { entity, archived }], index) => {
    const { type, name, wikidataId } = entity
    const { version, description } = archived
    return { id, slug: slugs[index], version, description, type, name, nameFold: fold(name), wikidataId }
  })
  await insertRows(transaction, 'Entity', COLUMNS, rows)
  const keys = [...fresh].flatMap(([entityId, { entity }]) => [
    ...entity.keys.map((key) => ({ key, entityId, isSure: 1 })),
    ...entity.hints.map((key) => ({ key, entityId, isSure: 0 })),
  ])
  await insertRows(transaction, 'EntityKey', ['key', 'entityId', 'isSure'], keys)
}

const COLUMNS = ['id', 'slug', 'version', 'description', 'type', 'name', 'nameFold', 'wikidataId'] as const

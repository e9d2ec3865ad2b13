import { fullestName, fullestUsed } from '../extract/entities/fuller-names.ts'
import type { Entity } from '../extract/extraction.ts'
import { plainText } from '../extract/reading/tokens.ts'
import type { FoundArticle, Transaction } from './batch.ts'
import type { Known } from './identity.ts'
import {
  ARTICLES_AT_MOST,
  articleCountsOf,
  COMPANY_AT_MOST,
  companyOf,
  findKnown,
  type KnownKey,
  namesOf,
  ROLES_AT_MOST,
  titlesOf,
} from './known-entities.ts'

/** An entity in the registry of a batch: as stored, and as the articles of the batch leave it. */
export interface Registered extends Known {
  readonly titles: Set<string>
  readonly company: Set<number>
  /** Names that it was met under, each with how often. */
  readonly uses: Map<string, number>
  /** Keys and hints, each with whether it is sure. */
  readonly keys: Map<string, boolean>
  readonly wikidataId: string | null
  /** Roles and articles that titles and company are made of. */
  readonly roleCount: number
  readonly articleCount: number
  /** How often name or item changed in this batch. */
  readonly changes: number
}

/**
 * The entities that a batch may name, by id, and by the keys that they are known by, those known first before others.
 */
export interface Registry {
  readonly byId: Map<number, Registered>
  readonly byKey: Map<string, number[]>
}

/** Keys that tell no entity by themselves: people share their names. */
export function isWeighed(key: string): boolean {
  return key.startsWith('person')
}

/** Reads what is stored of the entities that some articles may name, in five statements however many they are. */
export async function openRegistry(transaction: Transaction, articles: readonly FoundArticle[]): Promise<Registry> {
  const entities = articles.flatMap(({ extraction }) => extraction.entities)
  const rows = await findKnown(transaction, new Set(entities.flatMap(({ keys, hints }) => [...keys, ...hints])))
  const weighed = [...new Set(rows.flatMap(({ key, id, isSure }) => (isWeighed(key) || !isSure ? [id] : [])))]
  const named = [
    ...new Set(rows.flatMap(({ key, id, wikidataId }) => (takesNames(key) && wikidataId === null ? [id] : []))),
  ]
  const titles = await titlesOf(transaction, weighed)
  const company = await companyOf(transaction, weighed)
  const articleCounts = await articleCountsOf(transaction, weighed)
  const names = await namesOf(transaction, named)
  const registry: Registry = { byId: new Map(), byKey: new Map() }
  for (const row of rows) {
    const own =
      registry.byId.get(row.id) ??
      storedEntity(row, {
        titles: titles.get(row.id) ?? [],
        company: company.get(row.id) ?? [],
        names: names.get(row.id) ?? [],
        articleCount: articleCounts.get(row.id) ?? row.articleCount,
      })
    registry.byId.set(row.id, own)
    learnKey(registry, own, row.key, row.isSure)
  }
  return registry
}

/** What is stored of an entity beside its row. */
interface Stored {
  readonly titles: readonly string[]
  readonly company: readonly number[]
  readonly names: readonly (readonly [name: string, count: number])[]
  readonly articleCount: number
}

function storedEntity({ id, type, name, wikidataId }: KnownKey, stored: Stored): Registered {
  const { titles, company, names, articleCount } = stored
  const known = { titles: new Set(titles), company: new Set(company), uses: new Map(names), keys: new Map() }
  return { id, type, name, wikidataId, articleCount, roleCount: titles.length, changes: 0, ...known }
}

/** A new entity, known by nothing yet. */
export function newEntity(id: number, { type, name, wikidataId }: Entity): Registered {
  const known = { titles: new Set<string>(), company: new Set<number>(), uses: new Map(), keys: new Map() }
  return { id, type, name, wikidataId, articleCount: 0, roleCount: 0, changes: 0, ...known }
}

/** Whether an entity of a key is called by the fullest name that articles use, and not by the one that came with it. */
function takesNames(key: string): boolean {
  return isWeighed(key) || key.startsWith('name:')
}

/**
 * Adds to the registry what an article tells of an entity: its keys, its roles, and the names that it is printed under.
 */
export function learn(registry: Registry, known: Registered, entity: Entity, printed: readonly string[]): void {
  for (const key of entity.keys) learnKey(registry, known, key, true)
  for (const hint of entity.hints) learnKey(registry, known, hint, known.keys.get(hint) ?? false)
  for (const { title } of entity.roles.slice(0, ROLES_AT_MOST - known.roleCount)) known.titles.add(title.toLowerCase())
  for (const name of printed) known.uses.set(name, (known.uses.get(name) ?? 0) + 1)
  const name = nameAfter(known, entity)
  const wikidataId = known.wikidataId ?? entity.wikidataId
  const changes = known.changes + (name !== known.name || wikidataId !== known.wikidataId ? 1 : 0)
  const roleCount = Math.min(known.roleCount + entity.roles.length, ROLES_AT_MOST)
  registry.byId.set(known.id, { ...known, name, wikidataId, roleCount, changes })
}

/** What an entity is called after one more article: the well-known name, else the fullest that is used. */
function nameAfter(known: Registered, entity: Entity): string {
  if (known.wikidataId !== null || ![...known.keys.keys()].some(takesNames)) return known.name
  if (entity.wikidataId !== null) return entity.name
  if (known.type !== 'PERSON') return fullestName(known.type, [known.name, entity.name])
  return plainText(fullestUsed(known.type, known.uses)) || known.name
}

function learnKey({ byKey }: Registry, { id, keys }: Registered, key: string, isSure: boolean): void {
  keys.set(key, isSure)
  const ids = byKey.get(key)
  if (ids === undefined) byKey.set(key, [id])
  else if (!ids.includes(id)) ids.push(id)
}

/** Adds to the company of an article's entities those that it names first, places left out. */
export function learnCompany(registry: Registry, { extraction }: FoundArticle, ids: readonly number[]): void {
  const positions = new Map<number, number>()
  for (const { entity, start } of extraction.mentions) {
    const id = ids[entity] ?? 0
    positions.set(id, Math.min(positions.get(id) ?? start, start))
  }
  const first = [...positions].sort((a, b) => a[1] - b[1]).slice(0, COMPANY_AT_MOST)
  const company = first.map(([id]) => id).filter((id) => registry.byId.get(id)?.type !== 'PLACE')
  for (const id of positions.keys()) {
    const known = registry.byId.get(id)
    if (known === undefined) continue
    if (known.articleCount < ARTICLES_AT_MOST) for (const other of company) if (other !== id) known.company.add(other)
    registry.byId.set(id, { ...known, articleCount: known.articleCount + 1 })
  }
}

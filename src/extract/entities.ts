import type { Entity, EntityType } from './extraction.ts'
import { canonicalName, foldName, personKey, thingKey } from './keys.ts'
import { clusterPeople } from './people.ts'
import { roleAt } from './roles.ts'
import type { Scene } from './scene.ts'
import { plainText } from './tokens.ts'

/** The entities of an article and, for each of its names, the index of its entity. */
export interface Cast {
  readonly entities: readonly Entity[]
  readonly entityOf: readonly number[]
  /** Office in lower case ("spokesman") -> index of the one entity that holds it; null for an office of several. */
  readonly holderOf: ReadonlyMap<string, number | null>
}

/**
 * Merges the names of an article into entities, in order of first mention.
 *
 * People by full name, short forms to them; everything else by its canonical name, letters ("WHO") to the name that
 * they are the initials of.
 */
export function castArticle(scene: Scene): Cast {
  const clusters = new Map<string, number[]>()
  const people = clusterPeople(scene)
  const initials = initialsOf(scene)
  for (const [index, { start, end, type }] of scene.names.entries()) {
    const words = scene.reading.text.slice(start, end)
    const folded = foldName(canonicalName(words))
    const cluster = type === 'PERSON' ? `person ${people[index]}` : (initials.get(words.replaceAll('.', '')) ?? folded)
    const members = clusters.get(cluster)
    if (members === undefined) clusters.set(cluster, [index])
    else members.push(index)
  }
  const entityOf = new Array<number>(scene.names.length).fill(-1)
  const entities = [...clusters.values()].map((members, entity) => {
    for (const index of members) entityOf[index] = entity
    return entityFrom(scene, members)
  })
  return { entities, entityOf, holderOf: findHolders(entities) }
}

function findHolders(entities: readonly Entity[]): ReadonlyMap<string, number | null> {
  const holders = new Map<string, number | null>()
  for (const [entity, { roles }] of entities.entries()) {
    for (const office of roles.flatMap(({ title }) => officesIn(title))) {
      const known = holders.get(office)
      holders.set(office, known === undefined || known === entity ? entity : null)
    }
  }
  return holders
}

/** The last word of a title, and the last part of a compound: a "vice-president" is a "president" as well. */
function officesIn(title: string): string[] {
  const [office = ''] = /\S+$/.exec(title.toLowerCase()) ?? []
  return [office, office.slice(office.lastIndexOf('-') + 1)]
}

/** Initials of the longer names: "World Rice Board" tells what "WRB" is. */
function initialsOf({ reading, names }: Scene): ReadonlyMap<string, string> {
  const initials = new Map<string, string>()
  for (const { start, end, type } of names) {
    if (type === 'PERSON') continue
    const words = reading.text.slice(start, end)
    const letters = words.match(/(?<![\p{L}])\p{Lu}/gu) ?? []
    if (letters.length > 1 && /\s/.test(words)) initials.set(letters.join(''), foldName(canonicalName(words)))
  }
  return initials
}

function entityFrom(scene: Scene, members: readonly number[]): Entity {
  const { text } = scene.reading
  const spans = members.flatMap((index) => scene.names[index] ?? [])
  const type = commonest(spans.map((name) => name.type))
  const fullest = spans.map(({ start, end }) => plainText(text.slice(start, end))).reduce(fuller, '')
  const name = type === 'PERSON' ? fullest : canonicalName(fullest)
  const roles = members.flatMap((index) => roleAt(scene, index) ?? [])
  return { type, name, key: type === 'PERSON' ? personKey(name) : thingKey(name), roles }
}

function fuller(known: string, name: string): string {
  return foldName(name).length > foldName(known).length ? name : known
}

function commonest(types: readonly EntityType[]): EntityType {
  const counts = new Map<EntityType, number>()
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1)
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ['OTHER', 0] as const)[0]
}

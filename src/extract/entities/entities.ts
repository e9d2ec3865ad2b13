import { resolvePronouns } from '../coreference/pronouns.ts'
import type { Entity, EntityType } from '../extraction.ts'
import { clusterPeople } from '../people/people.ts'
import { personKeys } from '../people/person-keys.ts'
import { readPersonName } from '../people/person-names.ts'
import { rolesAt } from '../people/roles.ts'
import type { Scene } from '../reading/scene.ts'
import { plainText } from '../reading/tokens.ts'
import { findBodies } from './bodies.ts'
import type { Cast } from './cast.ts'
import { fullestName, fullestUsed } from './fuller-names.ts'
import { bareName, foldName, knownThing, thingKey, thingLabel } from './keys.ts'
import { findOffices, findTitled } from './offices.ts'
import { labelThings } from './things.ts'

/** The cast of an article: its names merged into entities, and whom its titles and pronouns mean. */
export function castArticle(scene: Scene): Cast {
  const named = castNames(scene)
  return { ...named, pronouns: resolvePronouns(scene, named) }
}

/**
 * Merges the names of an article into entities, in order of first mention: people by their names, all else by label.
 */
export function castNames(scene: Scene): Omit<Cast, 'pronouns'> {
  const people = clusterPeople(scene)
  const labels = labelThings(scene)
  const clusters = new Map<string | number, number[]>()
  for (const index of scene.names.keys()) {
    const person = people[index] ?? -1
    const cluster = person === -1 ? (labels[index] ?? -1) : person
    const members = clusters.get(cluster)
    if (members === undefined) clusters.set(cluster, [index])
    else members.push(index)
  }
  const entityOf = new Array<number>(scene.names.length).fill(-1)
  const entities = [...clusters].map(([cluster, members], entity) => {
    for (const index of members) entityOf[index] = entity
    return typeof cluster === 'string' ? thingFrom(scene, members, cluster) : personFrom(scene, members)
  })
  const offices = findOffices(scene, entities, entityOf)
  const titled = findTitled(scene, { entities, entityOf, offices })
  return { entities, entityOf, offices, titled: new Map([...titled, ...findBodies(scene, entities, entityOf)]) }
}

/** The different names of an entity, in the order in which they come, and how often each comes. */
function usesOf({ reading, names }: Scene, members: readonly number[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>()
  for (const { start, end } of members.flatMap((index) => names[index] ?? [])) {
    const name = plainText(reading.text.slice(start, end))
    uses.set(name, (uses.get(name) ?? 0) + 1)
  }
  return uses
}

/** A person under their fullest name, with the keys of all their full names: the article says that they are one. */
function personFrom(scene: Scene, members: readonly number[]): Entity {
  const uses = usesOf(scene, members)
  const name = fullestUsed('PERSON', uses)
  const read = [...uses.keys()].map(readPersonName)
  const found = read.map(personKeys)
  const keys = [...new Set(found.flatMap(({ sure }) => sure ?? []))]
  const hints = [...new Set(found.flatMap((one) => one.hints))].filter((hint) => !keys.includes(hint))
  const given = members.flatMap((index) => rolesAt(scene, index))
  // "Ana Lopez, mayor Lopez": one title may stand beside two names of one person.
  const roles = [...new Map(given.map((role) => [role.start, role])).values()]
  return { type: 'PERSON', name, keys, hints, wikidataId: null, roles }
}

function thingFrom(scene: Scene, members: readonly number[], label: string): Entity {
  const type = commonest(members.flatMap((index) => scene.names[index]?.type ?? []))
  const printed = [...usesOf(scene, members).keys()]
  const known = printed.flatMap((name) => knownThing(name, type) ?? []).at(0) ?? null
  const name = known?.name ?? fullestName(type, printed.map(bareName))
  const labels = printed.map((form) => thingLabel(form, type)).filter((form) => form !== label)
  const key = known === null ? thingKey(label) : thingKey(foldName(known.name))
  const ids = known?.wikidataId == null ? [] : [`wikidata:${known.wikidataId}`]
  const hints = known === null ? [...new Set(labels.flatMap((form) => thingKey(form) ?? []))] : []
  return {
    type,
    name,
    keys: [...ids, ...(key === null ? [] : [key])],
    hints,
    wikidataId: known?.wikidataId ?? null,
    roles: [],
  }
}

function commonest(types: readonly EntityType[]): EntityType {
  const counts = new Map<EntityType, number>()
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1)
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ['OTHER', 0] as const)[0]
}

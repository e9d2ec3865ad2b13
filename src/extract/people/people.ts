import type { Span } from '../extraction.ts'
import { PARTICLES } from '../lexicon/person-names.ts'
import type { Scene } from '../reading/scene.ts'
import { tokenFrom } from '../reading/tokens.ts'
import { clusterFullNames, labelOf } from './full-names.ts'
import { type PersonName, readPersonName } from './person-names.ts'
import { assignNames } from './short-names.ts'

/**
 * Clusters the people among an article's names: for each name the number of its cluster, -1 for names of other things.
 *
 * Full names come first, the longest before the others; then each short form goes to the full name that it ends, else to
 * one that it is a word of ("Xi" to Xi Jinping, "Ana" to Ana Lopez), else to one spelt otherwise. Who of two people of
 * one surname is meant, `chooseBearer` says. A name taken for something else is a person's where what follows its particle
 * is. "The Gandhi family" is no person: each such name is a cluster of its own.
 */
export function clusterPeople(scene: Scene): number[] {
  const names = readNames(scene)
  const people = names.map((name, index) => (isFamily(scene, index) ? null : name))
  return addFamilies(names, assignNames(scene, people, clusterFullNames(people)))
}

/** Gives the names that are nobody's a cluster for each different one, after those of the people. */
function addFamilies(names: readonly (PersonName | null)[], clusters: readonly number[]): number[] {
  const first = clusters.reduce((most, cluster) => Math.max(most, cluster), -1) + 1
  const families = new Map<string, number>()
  return clusters.map((cluster, index) => {
    const name = names[index] ?? null
    if (name === null || cluster !== -1) return cluster
    const family = families.get(labelOf(name)) ?? first + families.size
    families.set(labelOf(name), family)
    return family
  })
}

/** Whether a name is that of a whole family: "the Gandhi family". */
export function isFamily({ reading: { tokens }, names }: Scene, index: number): boolean {
  const after = tokens[tokenFrom(tokens, names[index]?.end ?? 0)]
  return /^(?:family|families|clan|dynasty)$/.test(after?.lower ?? '')
}

function readNames({ reading, names }: Scene): (PersonName | null)[] {
  const known = new Map<string, PersonName>()
  const read = ({ start, end }: Span) => {
    const printed = reading.text.slice(start, end)
    const name = known.get(printed) ?? readPersonName(printed)
    known.set(printed, name)
    return name
  }
  const people = names.map((name) => (name.type === 'PERSON' ? read(name) : null))
  const labels = new Set(people.flatMap((name) => name?.words.join(' ') ?? []))
  return people.map((person, index) => {
    const name = names[index]
    if (person !== null || name === undefined || !PARTICLE.test(reading.text.slice(name.start, name.end))) return person
    const other = read(name)
    return labels.has(afterParticle(other.words)) ? other : null
  })
}

/** Small letters within a name: what looks for a person in it need not take most names apart. */
const PARTICLE = /^\p{Lu}\S{0,30}\s\p{Ll}/u

/**
 * The words after the last particle: "Jaap de Hoop Scheffer", taken for a body, is the person "Hoop Scheffer" as well.
 */
function afterParticle(words: readonly string[]): string {
  const particle = words.findLastIndex((word) => PARTICLES.has(word))
  return particle > 0 ? words.slice(particle + 1).join(' ') : ''
}

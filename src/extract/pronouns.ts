import type { Cast } from './entities.ts'
import type { Entity } from './extraction.ts'
import { PRONOUNS } from './lexicon/function-words.ts'
import { FEMALE_NAMES, MALE_NAMES } from './lexicon/given-names.ts'
import { MENS_TITLES, WOMENS_TITLES } from './lexicon/titles.ts'
import { type Scene, wordAt } from './scene.ts'

/** How many sentences back a pronoun is followed. */
const REACH = 6

/** "he" or "she" for a person whose given name or titles tell; null for others. */
export function genderOf({ name, roles }: Entity): 'he' | 'she' | null {
  const given = name.toLowerCase().split(/[\s.]/)[0] ?? ''
  const titles = roles.flatMap(({ title }) => title.toLowerCase().split(' '))
  if (WOMENS_TITLES.has(given) || titles.some((word) => WOMENS_TITLES.has(word))) return 'she'
  if (MENS_TITLES.has(given) || titles.some((word) => MENS_TITLES.has(word))) return 'he'
  const [isMan, isWoman] = [MALE_NAMES.has(given), FEMALE_NAMES.has(given)]
  if (isMan === isWoman || !name.includes(' ')) return null
  return isMan ? 'he' : 'she'
}

/**
 * The entity that the pronoun at a token means, or null: the first person fitting in gender that its own sentence
 * names before it, else the first of the nearest sentence before that names one, at most six back. Names inside quotes
 * do not count. Only "he" and "she" and their forms are followed.
 */
export function personMeant(scene: Scene, cast: Cast, pronoun: number, limit = REACH): number | null {
  const gender = PRONOUNS.get(wordAt(scene, pronoun))
  if (gender !== 'he' && gender !== 'she') return null
  const { sentences, sentenceOf } = scene.reading
  const here = sentenceOf[pronoun] ?? 0
  for (let back = here; back >= Math.max(0, here - limit); back--) {
    const sentence = sentences[back]
    const last = back === here ? pronoun : (sentence?.last ?? 0)
    const person = firstPerson(scene, cast, Math.max(sentence?.first ?? 0, last - 200), last, gender)
    if (person !== null) return person
  }
  return null
}

function firstPerson(scene: Scene, cast: Cast, first: number, last: number, gender: 'he' | 'she'): number | null {
  for (let at = first; at < last; at++) {
    const entity = scene.quotedBy[at] === -1 ? (cast.entityOf[scene.nameAt[at] ?? -1] ?? -1) : -1
    const person = cast.entities[entity]
    if (person?.type === 'PERSON' && (genderOf(person) ?? gender) === gender) return entity
  }
  return null
}

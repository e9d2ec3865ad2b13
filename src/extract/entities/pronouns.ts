import { PERSON_NOUNS } from '../lexicon/titles.ts'
import { genderAt } from '../people/gender.ts'
import { isOffice } from '../people/roles.ts'
import { type Scene, wordAt } from '../reading/scene.ts'
import type { Cast, Landmark } from './cast.ts'

/** How many sentences back a pronoun is followed. */
const REACH = 6
/** How many people of a sentence are looked at: sentences that name more are lists, or no sentences. */
const MOST_PEOPLE = 30

/**
 * The entity that the pronoun at a token means, or null: the first person fitting in gender that its own sentence
 * names before it, else the first of the nearest sentence before that names one, at most six back; a title that stands
 * for somebody counts as their name. Null where a sentence on the way has somebody without a name ("a driver").
 * Names inside quotes do not count. Only "he" and "she" and their forms are followed.
 */
export function personMeant(scene: Scene, { landmarks, genders }: Cast, pronoun: number): number | null {
  const gender = genderAt(scene, pronoun)
  if (gender === null) return null
  const here = scene.reading.sentenceOf[pronoun] ?? 0
  for (let back = here; back >= Math.max(0, here - REACH); back--) {
    const people = lastBefore(landmarks[back] ?? [], pronoun)
    const person = people.find(({ entity }) => entity !== -1 && (genders[entity] ?? gender) === gender)
    if (person !== undefined) return person.entity
    if (people.some(({ entity }) => entity === -1)) return null
  }
  return null
}

/** The last of some landmarks that stand before a token. */
function lastBefore(landmarks: readonly Landmark[], token: number): readonly Landmark[] {
  let [low, high] = [0, landmarks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((landmarks[middle]?.token ?? token) < token) low = middle + 1
    else high = middle
  }
  return landmarks.slice(Math.max(0, low - MOST_PEOPLE), low)
}

/** Whom each sentence of an article speaks of, outside quotes, by name, by title, and without either. */
export function findLandmarks(
  scene: Scene,
  { entities, entityOf, titled }: Pick<Cast, 'entities' | 'entityOf' | 'titled'>,
): Landmark[][] {
  return scene.reading.sentences.map(({ first, last }) => {
    const landmarks: Landmark[] = []
    for (let token = first; token < last; token++) {
      if (scene.quotedBy[token] !== -1) continue
      const entity = titled.get(token) ?? entityOf[scene.nameAt[token] ?? -1] ?? -1
      if (entities[entity]?.type === 'PERSON') landmarks.push({ token, entity })
      else if (isUnnamed(scene, token)) landmarks.push({ token, entity: -1 })
    }
    return landmarks
  })
}

/** "a driver", "the officer"; not "the officer Ana Lopez". */
function isUnnamed(scene: Scene, at: number): boolean {
  const word = wordAt(scene, at)
  if (!PERSON_NOUNS.has(word) && !isOffice(word)) return false
  if (scene.names[scene.nameAt[at + 1] ?? -1]?.type === 'PERSON') return false
  return [1, 2, 3].some((back) => /^(?:a|an|the|one)$/.test(wordAt(scene, at - back)))
}

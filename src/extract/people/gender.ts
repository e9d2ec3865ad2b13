import type { Entity } from '../extraction.ts'
import { PRONOUNS } from '../lexicon/function-words.ts'
import { FEMALE_NAMES, MALE_NAMES } from '../lexicon/given-names.ts'
import { MENS_TITLES, WOMENS_TITLES } from '../lexicon/titles.ts'
import { type Scene, wordAt } from '../reading/scene.ts'
import { tokenFrom } from '../reading/tokens.ts'
import { readPersonName } from './person-names.ts'

/** The pronoun that speaks of somebody. */
export type Gender = 'he' | 'she'

/**
 * What the given name of a person tells by the lists, words in small letters; null for names of both, or of neither.
 */
export function genderOfName(words: readonly string[]): Gender | null {
  const given = words[0] ?? ''
  const [isMan, isWoman] = [MALE_NAMES.has(given), FEMALE_NAMES.has(given)]
  if (isMan === isWoman || words.length < 2) return null
  return isMan ? 'he' : 'she'
}

/** What words before a name tell, in small letters without full stop: "Mrs", "spokesman". */
export function genderOfTitle(words: readonly string[]): Gender | null {
  if (words.some((word) => WOMENS_TITLES.has(word))) return 'she'
  return words.some((word) => MENS_TITLES.has(word)) ? 'he' : null
}

/** The word of a pronoun that means one man or one woman, at a token outside quotes; null for all others. */
export function genderAt(scene: Scene, at: number): Gender | null {
  const gender = PRONOUNS.get(wordAt(scene, at))
  return gender === 'he' || gender === 'she' ? gender : null
}

/**
 * The gender of each entity of an article, null where nothing tells: by courtesy titles and offices, else the given
 * name, else the pronouns that stand alone with somebody in a sentence, if all agree.
 */
export function gendersOf(scene: Scene, entities: readonly Entity[], entityOf: readonly number[]): (Gender | null)[] {
  const titled = titlesBefore(scene, entityOf)
  const told = entities.map((entity, index) => titled.get(index) ?? genderOfEntity(entity))
  const shown = pronounsBeside(scene, entities, entityOf)
  return told.map((gender, index) => gender ?? shown.get(index) ?? null)
}

function genderOfEntity({ type, name, roles }: Entity): Gender | null {
  if (type !== 'PERSON') return null
  const titles = roles.flatMap(({ title }) => title.toLowerCase().split(' '))
  const opening = /^\p{L}+/u.exec(name.toLowerCase())?.[0] ?? ''
  return genderOfTitle([opening]) ?? genderOfTitle(titles) ?? genderOfName(readPersonName(name).words)
}

/** "Mrs Hill": what stands right before the names. */
function titlesBefore({ reading: { tokens }, names }: Scene, entityOf: readonly number[]): ReadonlyMap<number, Gender> {
  const genders = new Map<number, Gender>()
  for (const [index, { start, type }] of names.entries()) {
    const before = tokens[tokenFrom(tokens, start) - 1]?.lower.replace(/\.$/, '') ?? ''
    const gender = type === 'PERSON' ? genderOfTitle([before]) : null
    if (gender !== null) genders.set(entityOf[index] ?? -1, gender)
  }
  return genders
}

/** The pronouns after the one person that a sentence names, null where some are "he" and some "she". */
function pronounsBeside(
  scene: Scene,
  entities: readonly Entity[],
  entityOf: readonly number[],
): ReadonlyMap<number, Gender | null> {
  const shown = new Map<number, Gender | null>()
  for (const { first, last } of scene.reading.sentences) {
    let only = -1
    for (let at = first; at < last; at++) {
      const entity = entityOf[scene.nameAt[at] ?? -1] ?? -1
      if (entities[entity]?.type === 'PERSON') only = only === -1 || only === entity ? entity : Number.POSITIVE_INFINITY
      const gender = genderAt(scene, at)
      if (gender !== null && only >= 0 && only < entities.length) {
        shown.set(only, (shown.get(only) ?? gender) === gender ? gender : null)
      }
    }
  }
  return shown
}

import { FEMALE_NAMES, MALE_NAMES } from '../lexicon/given-names.ts'
import { MENS_TITLES, WOMENS_TITLES } from '../lexicon/titles.ts'

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

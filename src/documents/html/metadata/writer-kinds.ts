import { AGENCIES } from '../../plain/lexicon/agencies.ts'
import { NO_NAME, NOBODY, ORGANISATION_WORDS, PARTICLES } from './lexicon/byline-words.ts'
import { PLACES } from './lexicon/places.ts'
import { letters } from './likeness.ts'
import type { IsSite } from './site.ts'

/** Who signs: a person by a full name, somebody by one word ("jdoe", "Jan"), or an organisation. */
export type WriterKind = 'person' | 'single' | 'organisation'

const AGENCY_NAMES: ReadonlySet<string> = new Set([...AGENCIES.entries()].flat().map(letters))
const MOST_WORDS = 6

/** What a name is by its words, or null for words that are nobody's name. */
export function kindOf(name: string, isSite: IsSite): WriterKind | null {
  const words = name.split(/\s+/)
  if (isAgency(name) || isSite(name)) return 'organisation'
  if (ORGANISATION_WORDS.test(name) || /^the\s/i.test(name)) return isTitled(words) ? 'organisation' : null
  if (NO_NAME.test(name) || PLACES.has(name.toLowerCase())) return null
  if (words.length === 1) return kindOfWord(name)
  if (isBroadcaster(words)) return 'organisation'
  if (words.length <= 3 && words.every((word) => /^\p{Ll}+$/u.test(word))) return 'single' // "jane doe": a login or a style
  return isTitled(words) && words.filter((word) => !PARTICLES.has(word)).length >= 2 ? 'person' : null
}

/** Whether a name is that of a news agency of the list, with or without "The". */
export function isAgency(name: string): boolean {
  return AGENCY_NAMES.has(letters(name.replace(/^the\s/i, '')))
}

/** Whether one word is an organisation's name or a login, and so no part of a person's name. */
export function isNobodysName(word: string): boolean {
  return isAgency(word) || isAcronym(word) || ORGANISATION_WORDS.test(word) || NOBODY.has(letters(word))
}

function kindOfWord(word: string): WriterKind | null {
  if (isAcronym(word)) return 'organisation'
  return /^\p{L}[\p{L}\p{M}\p{N}'’._-]{1,30}$/u.test(word) ? 'single' : null
}

/** "Ludwig van Beethoven", "Voice of the People": small letters begin only small words. */
function isTitled(words: readonly string[]): boolean {
  return words.length <= MOST_WORDS && words.every((word) => isCapital(word) || PARTICLES.has(word.toLowerCase()))
}

function isCapital(word: string): boolean {
  return /^(?:[dlo]['’])?[\p{Lu}\p{Lo}\p{N}]/u.test(word)
}

/** "ANBC Goldfields": an acronym before words that are none; names of persons have two letters there at most. */
function isBroadcaster([first = '', ...others]: readonly string[]): boolean {
  return /^\p{Lu}{3,5}$/u.test(first) && others.every((word) => word !== word.toUpperCase())
}

function isAcronym(name: string): boolean {
  return /^[\p{Lu}\p{N}]{2,6}$/u.test(name)
}

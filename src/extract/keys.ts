import { listedName } from './gazetteer.ts'
import { HONORIFICS } from './lexicon/titles.ts'
import { plainText } from './tokens.ts'

/** A name without diacritics, case, dots and hyphens, one space between words: "Jean-Éric" is "jean eric". */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}|[.’']/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]{1,200}/gu, ' ') // unbounded, V8 runs out of stack where millions of characters match
    .replace(/ +/g, ' ')
    .trim()
}

/** The words of a person's name, folded, courtesy titles and "Jr." left out; they alone where nothing else is there. */
export function personWords(name: string): string[] {
  const words = foldName(name).split(' ')
  const kept = words.filter((word) => !HONORIFICS.has(word) && !/^(?:jr|sr|ii|iii)$/.test(word))
  return kept.length > 0 ? kept : words
}

/** The key of a person by their fullest name ("person:jaap de hoop scheffer"); null for a surname alone. */
export function personKey(name: string): string | null {
  const words = personWords(name)
  const generation = GENERATION.exec(foldName(name))?.[0] ?? '' // John Hill Jr. is not John Hill
  return words.length > 1 ? `person:${words.join(' ')}${generation}` : null
}

const GENERATION = / (?:jr|sr|ii|iii)$/

/** The key of anything else by its canonical name; the same for place and organisation, as "Georgia" may be either. */
export function thingKey(name: string): string | null {
  const folded = foldName(canonicalName(name))
  return folded === '' ? null : `name:${folded}`
}

/**
 * The name that all forms of a listed name share ("U.S.": "United States"); others without "the", symbols and line breaks.
 *
 * Metonyms are taken at their word: Moscow is the city and the Kremlin a body of its own, also where either speaks for
 * a country; who reads the article may merge them, who reads the database can never take them apart.
 */
export function canonicalName(name: string): string {
  const words = plainText(name).replace(/^the /i, '')
  return listedName(words)?.canonical ?? words
}

import type { EntityType } from '../extraction.ts'
import { foldLetters } from '../fold-letters.ts'
import { peopleName } from '../names/peoples.ts'
import { type WellKnown, wellKnown } from '../names/well-known.ts'
import { plainText } from '../reading/tokens.ts'
import { remembered } from '../remembered.ts'
import { isGenericBody, ownedBodyLabel } from './institutions.ts'

/** A name without diacritics, case, dots and hyphens, one space between words: "Jean-Éric" is "jean eric". */
export const foldName = remembered((name: string): string =>
  foldLetters(name)
    .replace(/[.’']/g, '')
    .replace(/[^\p{L}\p{N}]{1,200}/gu, ' ') // unbounded, V8 runs out of stack where millions of characters match
    .replace(/ +/g, ' ')
    .trim(),
)

/** What may follow a company's name and makes it no other company. */
const CORPORATE =
  /(?: (?:inc|corp|co|ltd|plc|llc|llp|ag|sa|nv|gmbh|bhd|pte|pty|spa|ab|asa|oyj|limited|incorporated|corporation))+$/

/**
 * What names of one thing share within an article and over all: the well-known name, else the name itself without
 * "the", a possessive and what companies put after theirs, a country's body with the country ("Kenyan Senate" is "kenya
 * senate"); of peoples ("Kikuyu", "Kikuyus") without the plural.
 */
export function thingLabel(name: string, type: EntityType): string {
  const known = knownThing(name, type)
  const folded = foldName(known?.name ?? bareName(name))
  if (known !== null) return folded
  if (type === 'GROUP') return folded.replace(/(?<=\p{L}{2})(?:s|m[ae]n|wom[ae]n)$/u, '')
  return ownedBodyLabel(bareName(name)) ?? (folded.replace(CORPORATE, '') || folded)
}

/**
 * The key of anything but a person by its label; the same for place and organisation, as "Georgia" may be either. Null
 * for a body without its country ("ministry of finance"): another article's is another's.
 */
export function thingKey(label: string): string | null {
  return label === '' || isGenericBody(label) ? null : `name:${label}`
}

/**
 * What the lists know of a name. A demonym, noun or adjective ("Russian", "Russians"), is a people where it is named as
 * one, and nothing known elsewhere.
 *
 * Metonyms are taken at their word: Moscow is the city and the Kremlin a body of its own, also where either speaks for
 * a country; who reads the article may merge them, who reads the database can never take them apart.
 */
export function knownThing(name: string, type: EntityType): WellKnown | null {
  if (type !== 'GROUP') return wellKnown(plainText(name))
  const people = peopleName(bareName(name))
  return people === null ? null : { name: people, type, wikidataId: null }
}

/** A name without "the", possessive, symbols and line breaks. */
export const bareName = remembered((name: string): string => {
  const words = plainText(name).replace(/['’]s$/u, '')
  return words.replace(/^the /i, '') || words
})

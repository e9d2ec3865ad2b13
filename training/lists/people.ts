import { FEMALE_NAMES, MALE_NAMES } from '../../src/extract/lexicon/given-names.ts'
import { HONORIFICS, OFFICES } from '../../src/extract/lexicon/titles.ts'
import { isCommon, isFunctionWord, isTimeWord } from './common-words.ts'
import { taggedWords, wikipediaTitles } from './compromise.ts'
import { load } from './packages.ts'
import { places } from './places.ts'
import { FILES, instances, kindsOf } from './wordnet.ts'

/** Given names of some forty languages in Latin letters; common words only where a list of English names has them. */
export function givenNames(): string[] {
  const english = [
    ...MALE_NAMES,
    ...FEMALE_NAMES,
    ...taggedWords('FirstName', 'MaleName', 'FemaleName'),
    ...popularNames(),
  ]
  return [...english, ...fakerNames('first_name').filter((name) => !isCommon(name))].filter(isNameWord)
}

/** Surnames of the same languages, of WordNet's people, and the last words of people with an article of their own. */
export function surnames(): string[] {
  const ofPeople = articlePeople().map((name) => name.split(' ').at(-1) ?? '')
  const rarer = [...fakerNames('last_name'), ...ofPeople].filter((name) => name.length > 2 && !isCommon(name))
  const known = [...taggedWords('LastName'), ...instances(FILES.person)].filter((name) => !name.includes(' '))
  return [...known, ...rarer].filter(isNameWord)
}

function isNameWord(word: string): boolean {
  return !isFunctionWord(word) && !isTimeWord(word) && !HONORIFICS.has(word.toLowerCase())
}

/** Full names of people: WordNet's, and the titles of much-read articles that begin with a given name. */
export function people(): string[] {
  return [...instances(FILES.person).filter((name) => name.includes(' ')), ...articlePeople()]
}

/** Courtesy titles, ranks, offices and trades as they stand before or after a name. */
export function titles(): string[] {
  const trades = [...taggedWords('Actor', 'Honorific'), ...KINDS.flatMap((kind) => kindsOf(kind, FILES.person))]
  return [...HONORIFICS, ...OFFICES, ...trades.filter((word) => word === word.toLowerCase())]
}

/** What WordNet has the people under whose trade or office is printed with their names. */
const KINDS = [
  'leader',
  'official',
  'head',
  'athlete',
  'performer',
  'ruler',
  'politician',
  'negotiator',
  'expert',
  'commissioned officer',
  'serviceman',
  'clergyman',
  'administrator',
  'spokesperson',
  'scientist',
  'lawman',
  'writer',
  'lawyer',
  'journalist',
]

let articlesOfPeople: string[] | undefined

/** "sergei lavrov", "otto von bismarck": two to four words, the first a given name, the whole no place. */
export function articlePeople(): string[] {
  articlesOfPeople ??= findArticlePeople()
  return articlesOfPeople
}

function findArticlePeople(): string[] {
  const [given, noPeople] = [new Set(givenNames().map(lower)), new Set(places().map(lower))]
  return wikipediaTitles().filter((title) => {
    return (
      PERSON_TITLE.test(title) &&
      given.has(title.split(' ')[0] ?? '') &&
      !noPeople.has(title) &&
      !OTHER_TITLE.test(title)
    )
  })
}

const PERSON_TITLE =
  /^\p{L}[\p{L}'.-]*(?: (?:van|von|de|bin|al|der|la|le|di|da|dos|\p{L}\.))*(?: \p{L}[\p{L}'.-]+){1,2}$/u
const OTHER_TITLE =
  / (?:of|the|and|in|to|for|at|by|on) |'s | (?:family|language|river|city|bay|islands?|county|university|war|film|act|house|award|awards|people|cup|park|lake|state|street|airport|school|college|movement|party|dynasty|empire|syndrome|disease|church|day|league|band|show|game|series|group|company|bank)$/

function popularNames(): string[] {
  const languages = ['de', 'en', 'es', 'fr', 'it', 'nl']
  const files = languages.flatMap((language) => [`male-human-names-${language}`, `female-human-names-${language}`])
  return files.flatMap((file) => load(`human-names/data/${file}.json`) as string[])
}

type FakerNames = Readonly<Record<string, readonly unknown[]>>

/** The names of one kind in all locales of Faker, as far as they are in Latin letters. */
function fakerNames(kind: 'first_name' | 'last_name'): string[] {
  const { allLocales } = load('@faker-js/faker') as {
    allLocales: Readonly<Record<string, { readonly person?: Partial<Record<typeof kind, FakerNames | null>> }>>
  }
  const names = Object.values(allLocales).flatMap(({ person }) => Object.values(person?.[kind] ?? {}).flat())
  return names.filter((name) => typeof name === 'string').filter((name) => /^[\p{Script=Latin}' -]+$/u.test(name))
}

function lower(name: string): string {
  return name.toLowerCase()
}

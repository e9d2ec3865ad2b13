import { wordList } from '../../src/extract/lexicon/word-list.ts'
import { isCommon, isFunctionWord } from './common-words.ts'
import { taggedWords } from './compromise.ts'
import { KNOWN_ORGANISATIONS } from './known-organisations.ts'
import { load, readJson } from './packages.ts'
import { givenNames, surnames } from './people.ts'
import { cities, countries, peoples, places, regions } from './places.ts'
import { capitalisedKinds, FILES, instances } from './wordnet.ts'

/** Bodies by name: WordNet's groups, compromise's organisations and teams, the project's own. */
export function organisations(): string[] {
  const own = KNOWN_ORGANISATIONS.trim()
    .split('\n')
    .flatMap((row) => row.split('='))
  const groups = [...instances(FILES.group), ...capitalisedKinds(FILES.group)].filter(
    (name) => name.includes(' ') || !isCommon(name),
  )
  const tagged = taggedWords('Organization', 'Company', 'School', 'SportsTeam')
  return [...own, ...groups, ...tagged, ...brandsOf(/^brands\/office/)].filter(
    (name) => name.length > 1 && !isFunctionWord(name),
  )
}

/** Brands and companies in one word that is no word of the language, no person's name and no place ("Toyota"). */
export function companies(): string[] {
  const taken = new Set(
    [givenNames(), surnames(), countries(), cities(15_000), regions(), places(), peoples()]
      .flat()
      .map((name) => name.toLowerCase()),
  )
  const icons = Object.values(load('simple-icons') as Readonly<Record<string, { title: string }>>).map(
    ({ title }) => title,
  )
  const brands = [...brandsOf(/^brands\//), ...icons].filter((name) =>
    /^\p{Script=Latin}[\w\p{Script=Latin}&'-]{2,}$/u.test(name),
  )
  return brands.filter((name) => !taken.has(name.toLowerCase()) && !isCommon(name))
}

/** Nouns that make a name an organisation's, also in its middle ("Ministry of", "Party"), and forms of companies. */
export function organisationWords(): string[] {
  return [...ORGANISATION_WORDS]
}

const ORGANISATION_WORDS = wordList(`
academy administration agency airlines airways alliance army assembly associates association authority bank battalion
board bloc brigade brigades broadcasting brothers bureau cabinet caucus center centre chamber church club coalition
college command commission committee companies company confederation conference congress conservatory consortium
convention cooperative corp corporation corps council court department directorate division duma embassy enterprises
exchange executive faculty federation fellowship firm force forces forum foundation front fund gazette government
group guard guards guild herald holdings hospital inc industries initiative inspectorate institute institution
institutions international investments journal judiciary laboratory laboratories league legislature limited llc llp
lobby ltd magazine media militia ministry mission monitor mosque movement museum nations navy network news newspaper
newspapers observatory office opera orchestra organisation organization parliament partners partnership party patrol
plc police politburo post press project radio regiment registry school secretariat securities senate service services
society squad studios summit symphony syndicate taskforce team technologies television telegraph times tribune
tribunal trust tv union unit united university watch workers systems motors pharmaceuticals bancorp airline energy
electric petroleum oil software labs capital communications telecom universities courts kremlin pentagon ag sa nv gmbh
spa ab oy bhd co fc ministries parties academies affairs archive band cathedral choir collective colleges democrats
entertainment hall hotel hotels house labour legion library militants musicians pictures publishers rebels records
research restaurant review rights sciences shipyard socialists stores studies theater theatre treasury veterans
workshop railway railways rail railroad constabulary customs consulate delegation squadron fleet
`)

interface Brands {
  readonly nsi: Readonly<Record<string, { readonly items: readonly { readonly displayName: string }[] }>>
}

/** The names in name-suggestion-index under some of its categories. */
function brandsOf(category: RegExp): string[] {
  const { nsi } = readJson('name-suggestion-index/dist/json/nsi.min.json') as Brands
  return Object.entries(nsi).flatMap(([name, { items }]) =>
    category.test(name) ? items.map(({ displayName }) => displayName) : [],
  )
}

import { between, oneOf, randomFrom } from './random.ts'

/** What an invented entity is. */
export type EntityType = 'PERSON' | 'ORGANIZATION' | 'PLACE' | 'GROUP' | 'OTHER'

const COMMON = `the of to and a in that for on with as was at by from is it has be are were which this will an not after
its had but have he their who they been more would about also one two other first new last than when year people could
there out over against before under some no if time into because all only up may most three such through between while`
const ONSETS = 'b br c ch d dr f fl g gr h j k kl l m n p pr qu r s sh sl st t th tr v w z'.split(' ')
const VOWELS = 'a e i o u ai ea ia ie io oa ou'.split(' ')
const CODAS = ['', '', '', 'l', 'm', 'n', 'r', 's', 't', 'nd', 'rt', 'st', 'x']
const PAPERS = ['Times', 'Herald', 'Post', 'Tribune', 'Press', 'Courier', 'News Agency', 'Gazette']
const BODIES = ['Ministry', 'Alliance', 'Group', 'Bank', 'Union', 'Council', 'Party', 'Agency', 'Institute', 'Motors']
const WORKS = ['Treaty', 'Act', 'Accord', 'Charter', 'War', 'Report']
const NAMES: Readonly<Record<EntityType, () => string>> = {
  PERSON: personName,
  ORGANIZATION: () => `${properName(2)} ${oneOf(chance, BODIES)}`,
  PLACE: () => properName(3),
  GROUP: () => `${properName(2)}ians`,
  OTHER: () => `${properName(2)} ${oneOf(chance, WORKS)}`,
}

// What is invented is the same for every seed: articles of two seeds name the same entities in the same words.
const chance = randomFrom(20_000)
const common = COMMON.split(/\s+/)
const taken = new Set<string>(common)

/** Invents words, the most frequent first: those of English that stand everywhere, then some of no language. */
export function inventWords(count: number): string[] {
  return [...common, ...Array.from({ length: count - common.length }, (_, rank) => fresh(() => wordOfRank(rank)))]
}

/** Invents what an entity is, and a name that nothing else has. */
export function inventEntity(): { readonly type: EntityType; readonly name: string } {
  const type = typeOf(chance())
  return { type, name: fresh(NAMES[type]) }
}

/** Invents the name of a newspaper or agency. */
export function inventPublisher(): string {
  return fresh(() => `${properName(2)} ${oneOf(chance, PAPERS)}`)
}

/** Invents the name of a reporter. */
export function inventReporter(): string {
  return fresh(personName)
}

function typeOf(share: number): EntityType {
  if (share < 0.55) return 'PERSON'
  if (share < 0.75) return 'ORGANIZATION'
  if (share < 0.9) return 'PLACE'
  return share < 0.95 ? 'GROUP' : 'OTHER'
}

function personName(): string {
  return `${properName(2)} ${properName(2)}`
}

function properName(syllables: number): string {
  const name = syllablesOf(syllables)
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** Frequent words are short. */
function wordOfRank(rank: number): string {
  return syllablesOf(rank < 500 ? between(chance, 1, 2) : between(chance, 2, 3))
}

function syllablesOf(count: number): string {
  const syllables = Array.from({ length: count }, () => oneOf(chance, ONSETS) + oneOf(chance, VOWELS))
  return syllables.join('') + oneOf(chance, CODAS)
}

/** What `make` gives, made again until it is new. */
function fresh(make: () => string): string {
  for (;;) {
    const made = make()
    if (taken.has(made)) continue
    taken.add(made)
    return made
  }
}

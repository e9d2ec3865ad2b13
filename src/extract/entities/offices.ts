import type { Entity, Span } from '../extraction.ts'
import { COMMON_OFFICES, KINSHIP, TELLING_MODIFIERS } from '../lexicon/titles.ts'
import { isOffice, titleEnding } from '../people/roles.ts'
import { type Scene, wordAt } from '../reading/scene.ts'
import type { TokenRange } from '../reading/sentences.ts'
import { isPossessive, tokenFrom } from '../reading/tokens.ts'
import type { Cast, Holder, Offices } from './cast.ts'

/** More places tell no more. */
const MOST_HOLDERS = 50

/** Who holds which office in an article. */
export function findOffices(scene: Scene, entities: readonly Entity[], entityOf: readonly number[]): Offices {
  const offices = new Map<string, Holder[]>()
  for (const [entity, { roles }] of entities.entries()) {
    for (const role of roles) {
      const title = wordsOf(role.title)
      const holder = { entity, title, house: houseOf(scene, entityOf, role) }
      const office = title.findLast(isOffice) ?? ''
      const known = offices.get(office)
      if (known === undefined) offices.set(office, [holder])
      else if (known.length < MOST_HOLDERS) known.push(holder)
    }
  }
  return offices
}

/** Offices that stand before names in short. */
const FULL_FORMS: ReadonlyMap<string, string> = new Map([
  ['sen', 'senator'],
  ['gov', 'governor'],
  ['rep', 'representative'],
  ['gen', 'general'],
  ['prof', 'professor'],
  ['atty', 'attorney'],
])

function wordsOf(title: string): string[] {
  return title
    .toLowerCase()
    .replaceAll('defence', 'defense')
    .split(/[\s-]+/)
    .filter(Boolean)
    .map((word) => FULL_FORMS.get(word.replace(/\.$/, '')) ?? word)
}

/** The body, place or people whose office a title is: "NATO's secretary general", "mayor of Oslo"; -1 for none. */
function houseOf({ reading, names, nameAt }: Scene, entityOf: readonly number[], { start, end }: Span): number {
  const { tokens } = reading
  const [first, after] = [tokenFrom(tokens, start), tokenFrom(tokens, end)]
  const before = isPossessive(tokens[first - 1]?.text ?? '') ? first - 2 : first - 1
  const link = /^(?:of|for)$/.test(tokens[after]?.lower ?? '') ? after + 1 : -1
  const places = [before, link, tokens[link]?.lower === 'the' ? link + 1 : -1]
  const name = places.map((at) => nameAt[at] ?? -1).find((at) => at !== -1 && names[at]?.type !== 'PERSON')
  return name === undefined ? -1 : (entityOf[name] ?? -1)
}

/**
 * The title that ends at a token and stands for somebody told elsewhere ("the foreign minister", "NATO's secretary
 * general"), or null: it needs "the" or an owner before it, and no name of a person after it.
 */
export function titleStanding(scene: Scene, office: number): TokenRange | null {
  const word = wordAt(scene, office)
  if (
    !isOffice(word) ||
    KINSHIP.has(word) ||
    (COMMON_OFFICES.has(word) && !isOfHouseNamed(scene, office)) ||
    scene.nameAt[office] !== -1 ||
    isOffice(wordAt(scene, office + 1))
  )
    return null
  if (scene.names[scene.nameAt[office + 1] ?? -1]?.type === 'PERSON') return null
  const title = titleEnding(scene, office)
  const before = wordAt(scene, title.first - 1)
  const isOfHouse = isName(scene, title.first - 1) && wordAt(scene, nameStart(scene, title.first - 1) - 1) === 'the'
  return before === 'the' || isPossessive(before) || isOfHouse ? title : null
}

/** "the Republican nominee": one of many offices, of the house named before it. */
function isOfHouseNamed(scene: Scene, office: number): boolean {
  return isName(scene, titleEnding(scene, office).first - 1)
}

/** Whether a title is owned by what has no name: whose "the company's director" is, the text does not show. */
function isOwnedByNoun(scene: Scene, { first }: TokenRange): boolean {
  return isPossessive(wordAt(scene, first - 1)) && !isName(scene, first - 2)
}

function isName({ nameAt }: Scene, at: number): boolean {
  return (nameAt[at] ?? -1) !== -1
}

function nameStart({ nameAt }: Scene, at: number): number {
  let first = at
  while (nameAt[first - 1] === nameAt[at]) first--
  return first
}

/** What of a cast tells who holds an office. */
type Officials = Pick<Cast, 'entities' | 'entityOf' | 'offices'>

/** The titles of an article that stand for somebody, by their last token, and whom each means. */
export function findTitled(scene: Scene, officials: Officials): ReadonlyMap<number, number> {
  const titled = new Map<number, number>()
  for (const at of scene.reading.tokens.keys()) {
    const title = titleStanding(scene, at)
    const holder = title === null || isOwnedByNoun(scene, title) ? null : holderMeant(scene, officials, title)
    if (holder !== null) titled.set(at, holder)
  }
  return titled
}

/**
 * Whom a standing title means, as an index into the entities; null where nobody, or more than one, could be meant. The
 * words of the title must be those of the office, and its house, where it has one, the same.
 */
function holderMeant(scene: Scene, { entities, entityOf, offices }: Officials, title: TokenRange): number | null {
  const { tokens } = scene.reading
  const words = tokens.slice(title.first, title.last).flatMap(({ text }) => wordsOf(text))
  const span = { start: tokens[title.first]?.start ?? 0, end: tokens[title.last - 1]?.end ?? 0 }
  const house = houseOf(scene, entityOf, span)
  const holders = (offices.get(words.at(-1) ?? '') ?? []).filter((holder) => {
    return fits(holder.title, words) && (house === -1 || isOfHouse(entities, holder, house, words.at(-1) ?? ''))
  })
  const sure = house === -1 ? [] : holders.filter((holder) => holder.house !== -1)
  const meant = new Set((sure.length > 0 ? sure : holders).map(({ entity }) => entity))
  const [only] = meant
  return meant.size === 1 && only !== undefined ? only : null
}

function fits(title: readonly string[], words: readonly string[]): boolean {
  return (
    words.every((word) => title.includes(word)) &&
    title.every((word) => !TELLING_MODIFIERS.has(word) || words.includes(word))
  )
}

/** Offices that name no house before a name, as who reads knows it: "Sen. Lopez … the Oslo senator". */
const REPRESENTATIVES = new Set(['senator', 'governor', 'representative', 'congressman', 'congresswoman'])

function isOfHouse(entities: readonly Entity[], holder: Holder, house: number, office: string): boolean {
  const isUntold = holder.house === -1 && entities[house]?.type === 'PLACE' && REPRESENTATIVES.has(office)
  return isUntold || isHouse(entities, holder.house, house)
}

/** The same house, or a people and its place: "the Georgian president", "president of Georgia". */
function isHouse(entities: readonly Entity[], one: number, other: number): boolean {
  if (one === other) return true
  const [first, second] = [entities[one]?.name.toLowerCase(), entities[other]?.name.toLowerCase()]
  return first !== undefined && second !== undefined && first.slice(0, 4) === second.slice(0, 4)
}

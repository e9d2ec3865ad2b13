import { KINSHIP, OFFICES } from '../lexicon/titles.ts'
import type { Scene } from '../reading/scene.ts'
import { tokenFrom } from '../reading/tokens.ts'
import { sayingVerb } from '../verbs.ts'
import { type Gender, genderOfName, genderOfTitle } from './gender.ts'
import type { PersonName } from './person-names.ts'

/** Somebody whom a short form may mean, with what the article has told up to here. */
export interface Bearer {
  readonly cluster: number
  readonly name: PersonName
  /** Offset where they were last met, -1 for not yet. */
  readonly met: number
  readonly gender: Gender | null
  /** Offices right before their name, in small letters. */
  readonly offices: readonly string[]
}

/** What stands beside a name: "Mrs" tells a woman, "President" an office; and where the name stands. */
export interface Address {
  readonly at: number
  readonly gender: Gender | null
  readonly office: string | null
}

/** What an article says of a name right before it, and by what its bearer owns right after. */
export function addressOf(scene: Scene, index: number): Address {
  const { reading, names } = scene
  const { tokens } = reading
  const at = names[index]?.start ?? 0
  const before = tokens[tokenFrom(tokens, at) - 1]?.lower.replace(/\.$/, '') ?? ''
  const gender = genderOfTitle([before]) ?? genderOfOwner(scene, index)
  return { at, gender, office: OFFICES.has(before) ? before : null }
}

/** How many tokens after a name what its bearer owns may follow: "Hill and her husband", "Hill spoke of her days". */
const OWNER_REACH = 4

function genderOfOwner({ reading: { tokens }, names, nameAt }: Scene, index: number): Gender | null {
  const first = tokenFrom(tokens, names[index]?.end ?? 0)
  for (let at = first; at < first + OWNER_REACH; at++) {
    const word = tokens[at]?.lower
    if (nameAt[at] !== -1 || word === undefined || word === '.') return null
    if (word === 'his' || word === 'her') return word === 'his' ? 'he' : 'she'
  }
  return null
}

/**
 * Who of some people that share a name is meant, undefined for nobody: of those whom title and office allow, the one
 * met last before it, else the first of the article.
 */
export function chooseBearer(bearers: readonly Bearer[], { gender, office }: Address): Bearer | undefined {
  const fitting = bearers.filter((bearer) => gender === null || (genderOf(bearer) ?? gender) === gender)
  const holders = fitting.filter(({ offices }) => office !== null && offices.includes(office))
  const left = [holders, fitting, bearers].find((set) => set.length > 0) ?? []
  return left.reduce<Bearer | undefined>(
    (last, one) => (last === undefined || one.met > last.met ? one : last),
    undefined,
  )
}

function genderOf({ gender, name }: Bearer): Gender | null {
  return gender ?? genderOfName(name.words)
}

/** Somebody as known after they were met once more; `isSubject` where the article goes on to speak of them. */
export function meet(bearer: Bearer, { at, gender, office }: Address, isSubject: boolean): Bearer {
  const isNew = office !== null && !bearer.offices.includes(office)
  return {
    ...bearer,
    met: isSubject ? at : bearer.met,
    gender: bearer.gender ?? gender,
    offices: isNew ? [...bearer.offices, office] : bearer.offices,
  }
}

/** How many tokens before a name its kinship may stand: "Hill's late father, former mayor Ian Hill". */
const KINSHIP_REACH = 10

/** Whether a name is only told as somebody's kin ("Hill's father, Ian Hill") and does not go on to speak. */
export function isInPassing({ reading: { tokens }, names }: Scene, index: number): boolean {
  const name = names[index]
  if (name === undefined) return false
  const [first, after] = [tokenFrom(tokens, name.start), tokenFrom(tokens, name.end)]
  const next = tokens[after]?.text === ',' ? after + 1 : after
  if (sayingVerb(tokens[next]?.lower ?? '') !== null) return false
  const before = tokens.slice(Math.max(0, first - KINSHIP_REACH), first).map(({ lower }) => lower)
  const kin = before.findLastIndex((word) => KINSHIP.has(word))
  return before.slice(Math.max(0, kin - 2), Math.max(0, kin)).some((word) => /^(?:'s?|his|her|their)$/.test(word))
}

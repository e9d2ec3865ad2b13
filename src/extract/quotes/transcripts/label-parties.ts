import type { Cast } from '../../entities/cast.ts'
import { foldLetters } from '../../fold-letters.ts'
import { readPersonName } from '../../people/person-names.ts'
import type { Scene } from '../../reading/scene.ts'
import { tokenFrom } from '../../reading/tokens.ts'
import type { Label } from './labels.ts'

/** Whom labels can mean: people by their family name, everybody by their initials. */
interface Callsheet {
  readonly families: ReadonlyMap<string, readonly Bearer[]>
  readonly initials: ReadonlyMap<string, readonly number[]>
}

interface Bearer {
  readonly entity: number
  readonly words: readonly string[]
}

/** A label that was met, and whom it means. */
interface Written {
  readonly name: string
  readonly entity: number | null
}

/** Of more people with one family name, or more names written out, none is looked at. */
const MOST_ALIKE = 30

/**
 * Whom each label of an article means, as an index into the entities of the cast, or null: a family name the one person
 * who bears it, another name its own entity, initials whoever was written out before ("Ana Lopez: … AL: …").
 */
export function labelEntities(scene: Scene, cast: Cast, labels: readonly Label[]): (number | null)[] {
  const callsheet = callsheetOf(cast)
  const known = new Map<string, number | null>()
  const written: Written[] = []
  return labels.map((label) => {
    const { name } = label
    const before = known.get(name)
    if (before !== undefined) return before
    const short = shortened(cast, name, written) ?? initialled(callsheet, name)
    const entity = short ?? bearerOf(callsheet, name) ?? entityWithin(scene, cast, label)
    known.set(name, entity)
    if (written.length < MOST_ALIKE) written.push({ name, entity })
    return entity
  })
}

function callsheetOf({ entities }: Cast): Callsheet {
  const [families, initials] = [new Map<string, Bearer[]>(), new Map<string, number[]>()]
  for (const [entity, { type, name }] of entities.entries()) {
    const words = type === 'PERSON' ? readPersonName(name).words : []
    if (words.length > 0) add(families, words.at(-1) ?? '', { entity, words })
    if (name.includes(' ')) add(initials, initialsOf(name), entity)
  }
  return { families, initials }
}

function add<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else if (list.length < MOST_ALIKE) list.push(value)
}

/** The one with that family name, or given and family name; of several the one whose name is written fullest. */
function bearerOf({ families }: Callsheet, name: string): number | null {
  const { words } = readPersonName(name)
  const bearers = (families.get(words.at(-1) ?? '') ?? []).filter((bearer) => {
    return words.every((word) => bearer.words.includes(word))
  })
  const longest = Math.max(...bearers.map((bearer) => bearer.words.length))
  const [fullest, ...others] = bearers.filter((bearer) => bearer.words.length === longest)
  return others.length === 0 ? (fullest?.entity ?? null) : null
}

function entityWithin({ reading, nameAt }: Scene, cast: Cast, { start, end }: Label): number | null {
  for (let at = tokenFrom(reading.tokens, end - 1); (reading.tokens[at]?.end ?? 0) > start; at--) {
    const entity = cast.entityOf[nameAt[at] ?? -1]
    if (entity !== undefined) return entity
  }
  return null
}

/** ((Wikinews)) … ((WN)): letters of a body's label before, in their order, its first letter the first. */
function shortened({ entities }: Cast, name: string, written: readonly Written[]): number | null {
  if (!isAbbreviation(name)) return null
  const letters = foldLetters(name)
  const bodies = written.filter(({ entity }) => entities[entity ?? -1]?.type !== 'PERSON')
  return bodies.find((one) => one.name.length > 4 && isWithin(letters, foldLetters(one.name)))?.entity ?? null
}

function isWithin(letters: string, word: string): boolean {
  let at = -1
  for (const letter of letters) {
    at = word.indexOf(letter, at + 1)
    if (at < 0) return false
  }
  return word.startsWith(letters.charAt(0))
}

/** NG, where Natasha Gownaris alone of the cast has these initials. */
function initialled({ initials }: Callsheet, name: string): number | null {
  const [entity, ...others] = isAbbreviation(name) ? (initials.get(foldLetters(name)) ?? []) : []
  return others.length === 0 ? (entity ?? null) : null
}

function isAbbreviation(name: string): boolean {
  return /^\p{Lu}{2,4}$/u.test(name)
}

function initialsOf(name: string): string {
  return foldLetters(
    name
      .split(/[^\p{L}\p{M}.'’]+/u)
      .map((word) => word.charAt(0))
      .join(''),
  )
}

import type { EntityType } from '../extraction.ts'
import { isSurnameAlone, readPersonName } from '../people/person-names.ts'
import { foldName } from './keys.ts'

/**
 * The fullest of some names of one entity, the same in whatever order they come. Of a person's, a full name before a
 * family name alone, then the one of more words, initials counting less ("Jaap de Hoop Scheffer", "George W. Bush"); of
 * anything's, the longest, the one in small letters before capitals, and the one with its diacritics ("José"). Empty
 * for none.
 */
export function fullestName(type: EntityType, names: readonly string[]): string {
  const [first, ...others] = names.map((name) => ({ name, weights: weigh(type, name) }))
  if (first === undefined || others.length === 0) return first?.name ?? ''
  return others.reduce((fullest, one) => (isFuller(one, fullest) ? one : fullest), first).name
}

/** A name is meant by those who use it: one in ten of the commonest full name's uses at least; a slip is rarer. */
const SHARE = 0.1

/** The fullest of the names that an entity goes by, each with how often, slips left out. Empty for none. */
export function fullestUsed(type: EntityType, uses: ReadonlyMap<string, number>): string {
  const full = [...uses].filter(([name]) => type !== 'PERSON' || !isSurnameAlone(readPersonName(name)))
  const names = full.length > 0 ? full : [...uses]
  const most = Math.max(...names.map(([, count]) => count), 0)
  const used = names.filter(([, count]) => count >= most * SHARE).map(([name]) => name)
  return fullestName(type, used)
}

interface Weighed {
  readonly name: string
  readonly weights: readonly number[]
}

function isFuller(one: Weighed, other: Weighed): boolean {
  const at = one.weights.findIndex((weight, index) => weight !== other.weights[index])
  return at === -1 ? one.name < other.name : (one.weights[at] ?? 0) > (other.weights[at] ?? 0)
}

function weigh(type: EntityType, name: string): number[] {
  const hasSmall = /\p{Ll}/u.test(name) ? 1 : 0
  const letters = foldName(name).length
  const marks = name.replace(/\p{ASCII}/gu, '').length
  if (type !== 'PERSON') return [letters, hasSmall, marks]
  const read = readPersonName(name)
  const whole = read.words.filter((word) => word.length > 1).length
  return [isSurnameAlone(read) ? 0 : 1, whole, read.words.length, hasSmall, letters, marks]
}

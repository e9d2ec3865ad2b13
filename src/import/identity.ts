import type { Entity, EntityType } from '../extract/extraction.ts'
import { readPersonName } from '../extract/people/person-names.ts'
import { canBeOne, haveOtherInitials } from '../extract/people/same-person.ts'
import { fieldOf } from './fields.ts'

/** An entity that is stored, or is about to be, with what tells it from namesakes. */
export interface Known {
  readonly id: number
  readonly type: EntityType
  readonly name: string
  /** Titles that articles gave it, in small letters. */
  readonly titles: ReadonlySet<string>
  /** Ids of whom and what its first articles name beside it, places left out: everybody's articles name places. */
  readonly company: ReadonlySet<number>
}

/** An entity of a new article, and the ids of what that article names and is known already, places left out. */
export interface Newcomer {
  readonly entity: Entity
  readonly company: ReadonlySet<number>
}

/** How many of the same company make a shortened or differently spelt name the same person's. */
const COMPANY_FOR_HINT = 2

/**
 * Which of some known entities a newcomer is, of those that share a key with it; null for none of them.
 *
 * By a sure key it is the one whose roles and company are nearest, unless the text speaks against: names that
 * contradict ("George W. Bush", "George H. W. Bush"), or another walk of life and nobody in common. By a hint alone
 * only where the text speaks for it: the same company twice, or once and the same walk of life.
 */
export function recognise(newcomer: Newcomer, bySureKey: readonly Known[], byHint: readonly Known[]): Known | null {
  const sure = bySureKey.filter((known) => isOtherwiseAlike(newcomer, known) && !isContradicted(newcomer, known))
  if (sure.length > 0) return nearest(newcomer, sure)
  const likely = byHint.filter((known) => isPossible(newcomer, known) && isSupported(newcomer, known))
  return likely.length > 0 ? nearest(newcomer, likely) : null
}

function isOtherwiseAlike({ entity }: Newcomer, known: Known): boolean {
  return entity.type !== 'PERSON' || !haveOtherInitials(readPersonName(entity.name), readPersonName(known.name))
}

function isPossible({ entity }: Newcomer, known: Known): boolean {
  if (entity.type !== 'PERSON' || known.type !== 'PERSON') return entity.type !== 'PERSON' && known.type !== 'PERSON'
  return canBeOne(readPersonName(entity.name), readPersonName(known.name))
}

function isContradicted(newcomer: Newcomer, known: Known): boolean {
  const [own, others] = [fieldsOf(titlesOf(newcomer)), fieldsOf(known.titles)]
  if (own.size === 0 || others.size === 0) return false
  return ![...own].some((field) => others.has(field)) && commonCompany(newcomer, known) === 0
}

function isSupported(newcomer: Newcomer, known: Known): boolean {
  const common = commonCompany(newcomer, known)
  return common >= COMPANY_FOR_HINT || (common > 0 && commonTitles(newcomer, known) > 0)
}

/** The one of most in common; of equals the one known first. */
function nearest(newcomer: Newcomer, known: readonly Known[]): Known | null {
  const weight = (one: Known) => commonCompany(newcomer, one) + commonTitles(newcomer, one)
  return known.reduce<Known | null>((best, one) => {
    if (best === null) return one
    const more = weight(one) - weight(best)
    return more > 0 || (more === 0 && one.id < best.id) ? one : best
  }, null)
}

function commonCompany({ company }: Newcomer, known: Known): number {
  return count(company, known.company)
}

/** Titles and walks of life that both have. */
function commonTitles(newcomer: Newcomer, known: Known): number {
  const own = titlesOf(newcomer)
  return count(own, known.titles) + count(fieldsOf(own), fieldsOf(known.titles))
}

function titlesOf({ entity }: Newcomer): ReadonlySet<string> {
  return new Set(entity.roles.map(({ title }) => title.toLowerCase()))
}

function fieldsOf(titles: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...titles].flatMap((title) => fieldOf(title) ?? []))
}

function count<T>(few: ReadonlySet<T>, many: ReadonlySet<T>): number {
  return [...few].filter((one) => many.has(one)).length
}

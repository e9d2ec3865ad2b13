import { writersNear } from './byline-places.ts'
import type { Claims, WriterClaim } from './claims.ts'
import { letters } from './likeness.ts'
import { fold } from './page.ts'
import type { IsSite } from './site.ts'
import type { Nearest } from './surroundings.ts'
import { distinct, surnamesLast, type Writer, writersIn } from './writers.ts'

/** What tags say, by kind of markup. */
export interface TagClaims {
  readonly jsonLd: Claims
  readonly microdata: Claims
  readonly meta: Claims
}

/** More names than this make a list of something else. */
const MOST_WRITERS = 12

/**
 * Who wrote a page's article: names joined as in a byline. Persons come before organisations, what JSON-LD says before
 * what is printed near the headline and that before other tags; a surer list gives way only to one that adds to it. Null
 * where nobody signs; the site itself signs only where that is printed.
 */
export function bylineOf({ jsonLd, microdata, meta }: TagClaims, nearest: Nearest, isSite: IsSite): string | null {
  const [marked = [], named = [], ...others] = writersNear(nearest, isSite)
  const [linked = [], items = [], stated = []] = [jsonLd, microdata, meta].map((claims) =>
    claimedWriters(claims.writers, isSite),
  )
  const lists = [linked, marked, named, items, stated, ...others].filter(({ length }) => length <= MOST_WRITERS)
  return joined(chosen(lists).map(({ name }) => inMixedCase(name, lists.flat())))
}

function claimedWriters(writers: readonly WriterClaim[], isSite: IsSite): Writer[] {
  const all = writers.slice(0, 50).flatMap(({ name, isOrganisation }): Writer[] => {
    const text = fold(name, LONGEST)
    if (text === null || /^(?:https?:)?\/\//.test(text)) return []
    return isOrganisation ? [{ name: text, kind: 'organisation' }] : writersIn(surnamesLast(text), isSite)
  })
  return distinct(all).filter(({ name, kind }) => kind !== 'organisation' || !isSite(name))
}

const LONGEST = 300

/** "JANE DOE" as another place writes it. */
function inMixedCase(name: string, writers: readonly Writer[]): string {
  if (name !== name.toUpperCase()) return name
  const mixed = writers.find(
    (other) => letters(other.name) === letters(name) && other.name !== other.name.toUpperCase(),
  )
  return mixed?.name ?? name
}

function chosen(lists: readonly (readonly Writer[])[]): readonly Writer[] {
  const persons = lists
    .map((writers) => writers.filter(({ kind }) => kind === 'person'))
    .filter(({ length }) => length > 0)
  const [first] = persons
  if (first === undefined) return lists.find(({ length }) => length > 0) ?? []
  return persons.find((writers) => writers.length > first.length && holdsAll(writers, first)) ?? first
}

function holdsAll(writers: readonly Writer[], others: readonly Writer[]): boolean {
  const names = new Set(writers.map(({ name }) => letters(name)))
  return others.every(({ name }) => names.has(letters(name)))
}

function joined(names: readonly string[]): string | null {
  const last = names.at(-1)
  if (last === undefined) return null
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

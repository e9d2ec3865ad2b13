import type { Claims, WriterClaim } from './claims.ts'
import { letters } from './likeness.ts'
import { fold, linesOf, type PageElement } from './page.ts'
import type { IsSite } from './site.ts'
import type { Nearest } from './surroundings.ts'
import { distinct, type Writer, writersIn } from './writers.ts'

/** Where pages print who wrote, surest first. */
const BYLINES: readonly string[] = [
  '[rel~="author" i], [itemprop~="author"], .author.vcard, .byline .author, .byline .fn',
  '[class*="byline" i], [class*="by-line" i], [id*="byline" i], [data-testid*="byline" i], [data-component*="byline" i]',
  '[class*="author" i], [class*="writer" i], [class*="contributor" i], [class*="journalist" i], [class*="autor" i], [class*="auteur" i], [class*="redact" i]',
  'a[href*="/author/"], a[href*="/authors/"], a[href*="/auteur/"], a[href*="/autor/"], a[href*="/staff/"], a[href*="/people/"], a[href*="/profile/"], a[href*="/journalist/"], a[href*="/reporter/"]',
]
/** Names that belong to the same byline stand this close together in the search's answer. */
const MOST_ELEMENTS = 40

/**
 * Who wrote a page's article: names joined as in a byline, persons before organisations. What tags claim and what is
 * printed near the headline are weighed: names that both give, the longer list of those, else the tags' persons. Null
 * where nobody signs.
 */
export function bylineOf(claims: readonly Claims[], nearest: Nearest, isSite: IsSite): string | null {
  const claimed = claims.map(({ writers }) => claimedWriters(writers, isSite)).filter((writers) => writers.length > 0)
  const printed = printedWriters(nearest, isSite)
  return joined(chosen(best(claimed), printed).map(({ name }) => name))
}

function claimedWriters(writers: readonly WriterClaim[], isSite: IsSite): Writer[] {
  return distinct(
    writers.flatMap(({ name, isOrganisation }) => {
      const text = fold(name, 300)
      if (text === null || /^(?:https?:)?\/\//.test(text)) return []
      return isOrganisation ? [{ name: text, kind: 'organisation' as const }] : writersIn(text, isSite)
    }),
  )
}

/** The first claim that names persons, else the first of all. */
function best(claimed: readonly (readonly Writer[])[]): readonly Writer[] {
  return claimed.find(namesPersons) ?? claimed[0] ?? []
}

function printedWriters(nearest: Nearest, isSite: IsSite): readonly Writer[] {
  const found = BYLINES.map((selectors) => nearby(nearest(selectors).slice(0, MOST_ELEMENTS), isSite))
  return best(found.filter((writers) => writers.length > 0))
}

/** The writers of the nearest element that names some, and of those beside it. */
function nearby(elements: readonly PageElement[], isSite: IsSite): readonly Writer[] {
  const read = elements.map((element) => ({ element, writers: writersOf(element, isSite) }))
  const first = read.find(({ writers }) => namesPersons(writers)) ?? read.find(({ writers }) => writers.length > 0)
  if (first === undefined) return []
  const beside = read.filter(({ element }) => isBeside(element, first.element))
  return distinct(beside.flatMap(({ writers }) => writers))
}

function isBeside(element: PageElement, first: PageElement): boolean {
  return (
    element === first ||
    element.parentElement === first.parentElement ||
    element.parentElement?.parentElement === first.parentElement?.parentElement
  )
}

function writersOf(element: PageElement, isSite: IsSite): readonly Writer[] {
  const lines = linesOf(element)
  if (lines.join(' ').length > 300) return []
  return distinct(lines.flatMap((line) => writersIn(line, isSite)))
}

function chosen(claimed: readonly Writer[], printed: readonly Writer[]): readonly Writer[] {
  const persons = claimed.filter(({ kind }) => kind === 'person')
  const shown = printed.filter(({ kind }) => kind === 'person')
  if (persons.length > 0 && shown.length > 0) return agreed(persons, shown)
  if (persons.length > 0 || shown.length > 0) return persons.length > 0 ? persons : shown
  return claimed.length > 0 ? claimed : printed
}

/** Printed names that are more than the tags' (which some systems cut to the first) and hold them win. */
function agreed(claimed: readonly Writer[], printed: readonly Writer[]): readonly Writer[] {
  const names = new Set(printed.map(({ name }) => letters(name)))
  return claimed.every(({ name }) => names.has(letters(name))) ? printed : claimed
}

function namesPersons(writers: readonly Writer[]): boolean {
  return writers.some(({ kind }) => kind === 'person')
}

function joined(names: readonly string[]): string | null {
  const last = names.at(-1)
  if (last === undefined) return null
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

import { bestHeading, headlineIn } from './headings.ts'
import { UNTITLED } from './lexicon/untitled.ts'
import { openingHeadline } from './opening-headline.ts'
import type { Placed } from './outline.ts'
import { fold, type Page, type PageElement } from './page.ts'
import { type IsSite, siteNames } from './site.ts'

/** The headline of a page and the element that shows it. */
export interface Headline {
  readonly title: string | null
  readonly element: PageElement | null
}

const LONGEST = 400
/** What parts headline, section and site in titles, the surest first: a headline may hold the later ones itself. */
const PARTINGS: readonly RegExp[] = [/\s*(?:\||::|»|«|•|·)\s*/u, /\s+[–—/~>\\]\s+|\s+-{1,2}\s+/u, /\s+:\s+/u]

/**
 * Finds the headline: the heading on the page that its element, names, place and the page's titles speak for, else the
 * title that tags claim (`claimed`), else `<title>`, without the site's name, else the headline that opens the text as word
 * processors set it. One line, or null.
 */
export function headlineOf(
  page: Page,
  outline: readonly Placed[],
  claimed: readonly string[],
  isSite: IsSite,
): Headline {
  const ofTitle = pageTitles(page)
  const beside = siteNames(ofTitle.flatMap(shortParts), null)
  const isOther = (words: string) => isSite(words) || beside(words)
  const clean = claimed.map((title) => fold(title, LONGEST)).filter((title) => title !== null)
  const titles = clean.map((title) => withoutSite(title, isOther)).filter((title) => !isOther(title))
  const named = ofTitle.map((title) => withoutSite(title, isSite))
  const heading = bestHeading(outline, [...titles, ...named, ...named.map(longestPart)], isOther)
  if (heading !== null) {
    return { title: withoutSite(headlineIn(heading, titles), isSite), element: heading.element }
  }
  const ways = [...titles.filter((title) => !/(?:…|\.\.\.)$/.test(title)), ...named.map(longestPart), ...titles]
  const title = ways.find((way) => way !== '')
  return title === undefined ? openingHeadline(outline) : { title, element: null }
}

/** What `<title>` says: the first only, as drawings (svg) have titles too, and not what programs fill in. */
export function pageTitles(page: Page): string[] {
  const [element] = page.querySelectorAll('title')
  const title = fold(element?.textContent, LONGEST)
  return title === null || UNTITLED.test(title) ? [] : [title]
}

/** A title without the site's name at its end or start. */
export function withoutSite(title: string, isSite: IsSite): string {
  for (const parting of PARTINGS) {
    const found = [...title.matchAll(new RegExp(parting, 'gu'))]
    const [first, last] = [found[0], found.at(-1)]
    if (first === undefined || last === undefined) continue
    if (isSite(title.slice(last.index + last[0].length))) return withoutSite(title.slice(0, last.index), isSite)
    if (isSite(title.slice(0, first.index))) return withoutSite(title.slice(first.index + first[0].length), isSite)
  }
  return title
}

/** The part of a title that is long enough for a headline where the others are short enough for names, else all. */
function longestPart(title: string): string {
  return partsOf(title)[0] ?? title
}

/** What stands beside the longest part: names of site and section. */
function shortParts(title: string): string[] {
  return partsOf(title).slice(1)
}

/** The parts of a title, the longest first; none where they do not tell headline from names. */
function partsOf(title: string): string[] {
  for (const parting of PARTINGS) {
    const parts = title.split(parting).filter((part) => part !== '')
    if (parts.length < 2) continue
    const [longest = '', ...others] = parts.sort((a, b) => b.length - a.length)
    const isTold = longest.split(' ').length >= 4 && others.every((part) => part.split(' ').length <= 4)
    return isTold ? [longest, ...others] : []
  }
  return []
}

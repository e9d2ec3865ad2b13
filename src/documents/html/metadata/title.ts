import { letters, likeness } from './likeness.ts'
import { fold, linesOf, type Page, type PageElement, wordsOf } from './page.ts'
import type { IsSite } from './site.ts'

/** The headline of a page and the element that shows it. */
export interface Headline {
  readonly title: string | null
  readonly element: PageElement | null
}

interface Heading {
  readonly text: string
  readonly element: PageElement
  readonly support: number
}

/** A site's name and section stand behind or before the headline, parted by one of these. */
const PARTING = /\s+[|\-–—:·•»«~/\\>]+\s+|\s*(?:\||::)\s*/u
const HEADINGS = 'h1, [itemprop~="headline"], .entry-title, .headline, .article-title, .post-title'
const LESSER_HEADINGS = 'h2, h3, [class*="headline" i], [class*="title" i]'
const LONGEST = 400
/** A heading that shares less with what the page is called elsewhere is a section's or the site's. */
const LEAST_SUPPORT = 0.5

/**
 * Finds the headline: the heading on the page that is most like what tags and `<title>` call it, else the first tag's
 * value without the site's name, else a heading that stands alone. One line, or null.
 */
export function headlineOf(page: Page, claimed: readonly string[], isSite: IsSite): Headline {
  const named = pageTitles(page).flatMap((title) => [withoutSite(title, isSite), ...title.split(PARTING)])
  const clean = claimed.map((title) => fold(title, LONGEST)).filter((title) => title !== null)
  const titles = clean.map((title) => withoutSite(title, isSite)).filter((title) => !isSite(title))
  const heading = bestHeading(page, [...titles, ...named], isSite)
  if (heading !== null && heading.support >= LEAST_SUPPORT)
    return { title: partOf(heading, titles), element: heading.element }
  const title = titles[0] ?? named.find((text) => text !== '' && !isSite(text))
  return { title: title ?? heading?.text ?? null, element: heading?.element ?? null }
}

/** What `<title>` says. */
export function pageTitles(page: Page): string[] {
  const title = [...page.querySelectorAll('title')].map((element) => fold(element.textContent, LONGEST))[0] ?? null
  return title === null ? [] : [title]
}

function bestHeading(page: Page, titles: readonly string[], isSite: IsSite): Heading | null {
  const first = mostSupported(page, HEADINGS, titles, isSite)
  if (first !== null && first.support >= LEAST_SUPPORT) return first
  const lesser = mostSupported(page, LESSER_HEADINGS, titles, isSite)
  return lesser !== null && lesser.support >= 0.8 ? lesser : first
}

function mostSupported(page: Page, selectors: string, titles: readonly string[], isSite: IsSite): Heading | null {
  let best: Heading | null = null
  for (const element of [...page.querySelectorAll(selectors)].slice(0, 200)) {
    const text = wordsOf(element)
    if (text === null || text.length > LONGEST || isSite(text)) continue
    const support = Math.max(0, ...titles.map((title) => likeness(text, title)))
    if (support > (best?.support ?? -1)) best = { text, element, support }
  }
  return best
}

/** The heading's text, without a kicker or summary where tags give one of its lines. */
function partOf({ text, element }: Heading, titles: readonly string[]): string {
  const known = new Set(titles.map(letters))
  if (known.has(letters(text))) return text
  const parts = [...linesOf(element), ...[...element.querySelectorAll('*')].slice(0, 20).map(wordsOf)]
  return parts.find((part) => part !== null && known.has(letters(part))) ?? text
}

/** A title without the site's name at its end or start, and the section's name beside it. */
export function withoutSite(title: string, isSite: IsSite): string {
  const partings = [...title.matchAll(new RegExp(PARTING, 'gu'))]
  const last = partings.at(-1)
  if (last !== undefined && isSite(title.slice(last.index + last[0].length))) {
    return withoutSite(title.slice(0, last.index), isSite)
  }
  const [first] = partings
  if (first !== undefined && isSite(title.slice(0, first.index))) return title.slice(first.index + first[0].length)
  return title
}

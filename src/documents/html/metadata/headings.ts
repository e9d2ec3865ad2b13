import { letters, likeness } from './likeness.ts'
import { holdersOf, isFurniture, type Placed } from './outline.ts'
import { attributeOf, linesOf, type PageElement, wordsOf } from './page.ts'
import type { IsSite } from './site.ts'

/** An element that may show the headline. */
export interface Heading {
  readonly text: string
  readonly element: PageElement
  /** How like it is to what the page is called elsewhere, 0 to 1. */
  readonly support: number
  readonly score: number
}

const LEVELS: ReadonlyMap<string, number> = new Map([
  ['h1', 4],
  ['h2', 2.5],
  ['h3', 1.5],
  ['h4', 1],
])
const HEADLINE_NAMES =
  /(?:^|[\s_-])(?:headline|entry-?title|post-?title|(?:article|story|news|page|content|single)[-_]{0,2}(?:title|headline|heading|name)|title-?article|title-?news|hed|titulo|titre|titel|pagetitle)(?:$|[\s_-])/
const TITLE_NAMES = /title|headline|heading|titel|titre|titulo/
/** How editors of content systems set large type. */
const LARGE_NAMES = /font-?size-?(?:[4-9]|(?:x+-)?large)(?!\d)/
const LARGE =
  /font-size\s*:\s*(?:(?:2\d|[3-6]\d)(?:\.\d+)?px|(?:1[6-9]|[2-4]\d)(?:\.\d+)?pt|x+-large|[2-4](?:\.\d+)?r?em)/i
const LONGEST = 400
const MOST_HEADINGS = 300
/** A heading that nothing supports must have this much to be believed: an h1, or one named a headline in the article. */
const LEAST_SCORE = 2.9
/** With as much support as this a heading is the page's. */
const ENOUGH_SUPPORT = 0.6

/** The heading that is likest the page's headline, by its element, its names, its place and the page's titles; or null. */
export function bestHeading(outline: readonly Placed[], titles: readonly string[], isSite: IsSite): Heading | null {
  let best: Heading | null = null
  for (const placed of outline.filter((each) => levelOf(each) > 0).slice(0, MOST_HEADINGS)) {
    const heading = headingAt(placed, titles, isSite)
    if (heading !== null && heading.score > (best?.score ?? LEAST_SCORE)) best = heading
  }
  return best
}

function levelOf({ element, names }: Placed): number {
  const level = LEVELS.get(element.localName) ?? 0
  if (HEADLINE_NAMES.test(names) || attributeOf(element, 'itemprop') === 'headline') return Math.max(level, 3.5)
  if (level === 0 && element.localName === 'font') return Number(attributeOf(element, 'size')) >= 4 ? 3.5 : 0
  if (level === 0 && (LARGE_NAMES.test(names) || LARGE.test(attributeOf(element, 'style') ?? ''))) return 3
  return level === 0 && TITLE_NAMES.test(names) ? 1 : level
}

/** Headings that pages of many articles bear. */
const GENERIC =
  /^(?:(?:press|news|media|latest|top|breaking|featured)\s*)?(?:release|releases|room|news|newsroom|articles?|blog|blogs?|stories|story|posts?|home|archives?|opinion|editorial|magazine|center|centre|update|updates|statement|aktuelles|nachrichten|pressemitteilung(?:en)?|actualités?|noticias|notizie|notícias)s?$/i

function headingAt(placed: Placed, titles: readonly string[], isSite: IsSite): Heading | null {
  const { element } = placed
  const text = wordsOf(element)
  if (text === null || text.length > LONGEST || isSite(text) || GENERIC.test(text)) return null
  const support = Math.max(0, ...titles.map((title) => supportOf(text, title)))
  const score = levelOf(placed) + 4 * Math.min(1, support / ENOUGH_SUPPORT) + surroundings(element, text, support)
  return { text, element, support, score }
}

/** How like a heading is to a title; one that begins or ends it is, though names of site and section stand beside it. */
function supportOf(text: string, title: string): number {
  const [own, whole] = [letters(text), letters(title)]
  const isEdge = text.split(' ').length >= 3 && (whole.startsWith(own) || whole.endsWith(own))
  return Math.max(isEdge ? 0.5 + own.length / whole.length / 2 : 0, likeness(text, title))
}

function surroundings(element: PageElement, text: string, support: number): number {
  const words = text.split(' ').length
  const length = words >= 4 ? 0 : words > 1 ? -0.5 : -1
  if (support >= 0.9) return length + (isFurniture(element, NONE) ? -1 : 0)
  const holders = [...holdersOf(element)]
  const names = holders.map(({ localName }) => localName)
  const links = holders.filter(({ localName }) => localName === 'a').concat([...element.querySelectorAll('a')])
  const isHome = links.some((link) => HOME.test(attributeOf(link, 'href') ?? '-'))
  const place = names.includes('article') || names.includes('main') ? 0.5 : 0
  return (
    length +
    place -
    (isHome ? 3 : links.length > 0 ? 1.5 : 0) -
    (isFurniture(element, NONE) ? 3 : 0) -
    (words > 40 ? 3 : 0)
  )
}

const HOME = /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+)?$/
const NONE: ReadonlySet<PageElement> = new Set()
const KICKER_NAMES =
  /kicker|overline|eyebrow|dachzeile|topline|super-?title|label|category|rubri|section|badge|subtitle|sub-?title|sub-?head|deck|untertitel/

/** A heading's words without a kicker or summary in it: a part that tags call the page by, or that is not named one. */
export function headlineIn({ text, element }: Heading, titles: readonly string[]): string {
  const known = new Set(titles.map(letters))
  if (known.has(letters(text))) return text
  const inner = [...element.querySelectorAll('*')].slice(0, 20)
  const part = [...linesOf(element), ...inner.map(wordsOf)].find((words) => words !== null && known.has(letters(words)))
  return part ?? withoutKickers(text, inner)
}

function withoutKickers(text: string, inner: readonly PageElement[]): string {
  let rest = text
  for (const element of inner) {
    const words = wordsOf(element)
    if (words === null) continue
    const isParting = !/[\p{L}\p{N}]/u.test(words) // <span>Gardens</span><span class="hidden">: </span><span>Ten Years …</span>
    const at = rest.indexOf(words)
    if (isParting && at > 0 && at < rest.length / 2) rest = rest.slice(at + words.length).trim()
    else if (element.localName === 'small' || KICKER_NAMES.test(attributeOf(element, 'class') ?? ''))
      rest = rest.replace(words, '').trim()
  }
  return /[\p{L}\p{N}]/u.test(rest) ? rest : text
}

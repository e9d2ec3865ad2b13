import { isHeadline } from '../../plain/title.ts'
import { readTopLine } from '../../plain/top-line.ts'
import { isFurniture, type Placed } from './outline.ts'
import { attributeOf, type PageElement, wordsOf } from './page.ts'

/** How many paragraphs are looked at, the first of a page. */
const TOP = 6
const LONGEST = 200
/** Elements among which they are looked for. */
const MOST_ELEMENTS = 300
const LEAST_TEXT = 60
const PARAGRAPHS: ReadonlySet<string> = new Set(['p', 'div', 'td', 'center'])
const TITLE_NAMES = /(?:^|\s|mso)(?:title|headline|titel|titre|t[ií]tulo)(?:\s|$)/

interface Opening {
  readonly placed: Placed
  readonly words: string
}

/**
 * The headline that opens a text which no element calls one, as word processors write it: a paragraph above the text that
 * is called title, bold as a whole, or right above writer and date.
 */
export function openingHeadline(outline: readonly Placed[]): { title: string | null; element: PageElement | null } {
  const openings = openingsIn(outline)
  const candidates = [...openings.keys()].filter((at) => isAboveText(openings, at))
  const ways = [isCalledTitle, isBold, isAboveCredit]
  const found = ways.map((holds) => candidates.find((at) => holds(openings, at))).find((at) => at !== undefined)
  const opening = found === undefined ? undefined : openings[found]
  return { title: opening?.words ?? null, element: opening?.placed.element ?? null }
}

function openingsIn(outline: readonly Placed[]): Opening[] {
  const openings: Opening[] = []
  for (const placed of outline.slice(0, MOST_ELEMENTS)) {
    if (openings.length === TOP) break
    const words = isParagraph(placed) ? wordsOf(placed.element) : null
    if (words !== null) openings.push({ placed, words })
  }
  return openings
}

function isParagraph({ element }: Placed): boolean {
  const isInnermost = [...element.querySelectorAll('p, div, td, li, h1, h2, h3')].length === 0
  return PARAGRAPHS.has(element.localName) && isInnermost && !isFurniture(element, NONE)
}

const NONE: ReadonlySet<PageElement> = new Set()

/** A headline with text below it and none above. */
function isAboveText(openings: readonly Opening[], at: number): boolean {
  const { words = '' } = openings[at] ?? {}
  const isAbove = openings.slice(0, at).every((opening) => opening.words.length < LEAST_TEXT)
  return (
    isAbove && at + 1 < openings.length && words.length <= LONGEST && isHeadline(words) && readTopLine(words) === null
  )
}

function isCalledTitle(openings: readonly Opening[], at: number): boolean {
  return TITLE_NAMES.test(openings[at]?.placed.names ?? '')
}

function isBold(openings: readonly Opening[], at: number): boolean {
  const { placed, words } = openings[at] ?? {}
  const marked = [...(placed?.element.querySelectorAll('b, strong, span') ?? [])].slice(0, 20)
  return marked.some((element) => wordsOf(element) === words && isSetBold(element))
}

function isSetBold(element: PageElement): boolean {
  return element.localName !== 'span' || /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(attributeOf(element, 'style') ?? '')
}

function isAboveCredit(openings: readonly Opening[], at: number): boolean {
  return readTopLine(openings[at + 1]?.words ?? '') !== null
}

import { readByline } from '../plain/bylines.ts'
import { readDateParagraph } from '../plain/datelines.ts'
import type { HtmlElement } from './dom.ts'
import { isFurnitureText, isTailText } from './furniture-text.ts'
import { homeOf, isInside } from './home.ts'
import { isProse, type PageBlock } from './page-block.ts'

/** More prose than this above what holds most of an article is its first part, less is a standfirst or a summary. */
const LONGEST_STANDFIRST = 500

/** Where an article's blocks stand: `first` and `last` are the indexes of the first and last prose of its middle. */
export interface Edges {
  readonly home: HtmlElement | null
  readonly first: number
  readonly last: number
  /** How many blocks at the top are above its byline or date. */
  readonly above: number
}

/** The edges of an article; the whole is its middle where it holds no prose. */
export function edgesOf(blocks: readonly PageBlock[]): Edges {
  const isSolid = (block: PageBlock) => isProse(block) && !isFurnitureText(block) && !isTailText(block)
  const home = homeOf(blocks)
  const last = blocks.findLastIndex(isSolid)
  if (home === null || last < 0) return { home, first: 0, last: blocks.length, above: 0 }
  const earliest = blocks.findIndex(isSolid)
  const inHome = blocks.findIndex((block) => isSolid(block) && isInside(block.element, home))
  const before = blocks.slice(earliest, inHome).reduce((sum, { text }) => sum + text.length, 0)
  const first = inHome >= 0 && before <= LONGEST_STANDFIRST ? inHome : earliest
  return { home, first, last, above: blocks.slice(0, first).findLastIndex(({ text }) => isCredit(text)) + 1 }
}

/** Whether a paragraph is a byline or a date and nothing else. */
function isCredit(text: string): boolean {
  return readByline(text) !== null || readDateParagraph(text) !== null
}

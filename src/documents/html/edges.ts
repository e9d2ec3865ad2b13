import { readByline } from '../plain/bylines.ts'
import { readDateParagraph } from '../plain/datelines.ts'
import type { HtmlElement } from './dom.ts'
import { isFurnitureText, isTailText } from './furniture-text.ts'
import { homeOf, isInside } from './home.ts'
import { isProse, type PageBlock } from './page-block.ts'

/** More prose than this outside what holds most of an article is a part of it, less is a standfirst or a note. */
const LONGEST_OUTSIDE = 500
/** And below it. */
const LONGEST_NOTES = 300
/** More than this above a byline is the article's. */
const LONGEST_STANDFIRST = 350

/** Where an article's blocks stand: `first` and `last` are the indexes of the first and last prose of its middle. */
export interface Edges {
  readonly home: HtmlElement | null
  readonly first: number
  readonly last: number
  /** How many blocks at the top are above its byline or date. */
  readonly above: number
}

/** The edges of an article among the blocks of its page; the whole is its middle where it holds no prose. */
export function edgesOf(page: readonly PageBlock[], blocks: readonly PageBlock[]): Edges {
  const above = countAbove(page, blocks)
  const home = homeOf(blocks)
  const solid = [...blocks.keys()].filter((at) => at >= above && isAt(blocks, at, isSolid))
  const inHome = solid.filter((at) => isAt(blocks, at, ({ element }) => home !== null && isInside(element, home)))
  const [first, innerFirst, innerLast, last] = [solid[0], inHome[0], inHome.at(-1), solid.at(-1)]
  if (first === undefined || last === undefined) return { home, first: above, last: blocks.length, above }
  const isApart = innerFirst !== undefined && lengthOf(blocks.slice(first, innerFirst)) <= LONGEST_OUTSIDE
  const isNote = innerLast !== undefined && lengthOf(blocks.slice(innerLast + 1, last + 1)) <= LONGEST_NOTES
  return { home, first: isApart ? innerFirst : first, last: isNote ? innerLast : last, above }
}

/** How many blocks of an article stand above a byline or date near its top. */
function countAbove(page: readonly PageBlock[], blocks: readonly PageBlock[]): number {
  const kept = new Set(blocks)
  let length = 0
  let read = 0
  let above = 0
  for (const block of page) {
    if (read > 0 && isCredit(block.text)) above = read
    if (!kept.has(block)) continue
    length += block.text.length
    read++
    if (length > LONGEST_STANDFIRST) break
  }
  return above
}

function isSolid(block: PageBlock): boolean {
  return isProse(block) && !isFurnitureText(block) && !isTailText(block)
}

/** Whether a paragraph is a byline or a date and nothing else. */
export function isCredit(text: string): boolean {
  return readByline(text) !== null || readDateParagraph(text) !== null
}

function isAt(blocks: readonly PageBlock[], at: number, holds: (block: PageBlock) => boolean): boolean {
  const block = blocks[at]
  return block !== undefined && holds(block)
}

function lengthOf(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0)
}

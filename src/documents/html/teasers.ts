import { findLinkedHeadings } from './cards.ts'
import type { HtmlElement } from './dom.ts'
import { POINTS } from './lexicon/furniture-text.ts'
import { isHeading, type PageBlock } from './page-block.ts'

/** How far above a paragraph its list is looked for. */
const CLIMB = 6
/** How much of a list must be links for it to be a list of links. */
const MOSTLY = 0.8

/** The blocks of lists that are links to other articles or sum this one up, and the headings right above them. */
export function findTeasers(blocks: readonly PageBlock[]): Set<PageBlock> {
  const lists = new Map<HtmlElement | null, PageBlock[]>()
  for (const block of blocks) {
    const list = listAround(block.element)
    const items = lists.get(list)
    if (items === undefined) lists.set(list, [block])
    else items.push(block)
  }
  const teasers = new Set([...lists].flatMap(([list, items]) => (list !== null && isLinks(items) ? items : [])))
  for (const heading of findLinkedHeadings(blocks)) teasers.add(heading)
  for (const point of findPoints(blocks)) teasers.add(point)
  for (const [at, block] of blocks.entries()) {
    const next = blocks[at + 1]
    const isLabel = isHeading(block) || block.text.length < 40
    if (isLabel && next !== undefined && teasers.has(next)) teasers.add(block)
  }
  return teasers
}

/** "Key points:" and the list below it. */
function findPoints(blocks: readonly PageBlock[]): PageBlock[] {
  let isOpen = false
  return blocks.filter(({ text, name }, at) => {
    const isHead = POINTS.test(text) && blocks[at + 1]?.name === 'li'
    isOpen = isHead || (isOpen && name === 'li')
    return isOpen
  })
}

function isLinks(items: readonly PageBlock[]): boolean {
  const sum = (count: (block: PageBlock) => number) => items.reduce((total, item) => total + count(item), 0)
  const length = sum(({ text }) => text.length)
  return sum(({ linked }) => linked) >= length * MOSTLY && length >= 15
}

function listAround(element: HtmlElement): HtmlElement | null {
  let one: HtmlElement | null = element
  for (let climbed = 0; one !== null && climbed < CLIMB; climbed++) {
    if (/^(?:ul|ol|dl|menu)$/.test(one.localName)) return one
    one = one.parentElement
  }
  return null
}

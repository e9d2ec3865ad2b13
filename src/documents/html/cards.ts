import { type HtmlElement, outwards } from './dom.ts'
import { isHeading, isProse, isSentence, type PageBlock } from './page-block.ts'

/** How far above its headline the box of a card is looked for. */
const CLIMB = 6
/** Fewer boxes alike are no list of articles. */
const FEWEST = 3
/** In characters; what is longer is no summary of another article. */
const LONGEST = 700
/** How much of the prose that was found cards hold at most, unless enough stands beside them. */
const SHARE = 0.5
const ENOUGH = 400

/**
 * The blocks of cards: boxes of one name side by side, each with a headline that is a link, and often a summary in prose.
 * None where they are what the page is about: a list of places, each with a link.
 */
export function findCards(blocks: readonly PageBlock[], found: ReadonlySet<PageBlock>): Set<PageBlock> {
  const boxes = new Set(blocks.filter(isLinkedHeadline).flatMap(({ element }) => [...outwards(element, CLIMB)]))
  const alike = new Map<HtmlElement | null, Map<string, HtmlElement[]>>()
  for (const box of boxes) {
    const beside = alike.get(box.parentElement) ?? new Map<string, HtmlElement[]>()
    const group = beside.get(calledOf(box)) ?? []
    group.push(box)
    alike.set(box.parentElement, beside.set(calledOf(box), group))
  }
  const cards = new Map<HtmlElement, PageBlock[]>()
  for (const group of [...alike.values()].flatMap((beside) => [...beside.values()]))
    if (group.length >= FEWEST) for (const box of group) cards.set(box, [])
  for (const block of blocks) for (const box of outwards(block.element, CLIMB)) cards.get(box)?.push(block)
  const inside = new Set([...cards.values()].filter((card) => lengthOf(card) <= LONGEST).flat())
  return isAside(inside, found) || isApart(blocks, inside) ? inside : new Set()
}

/** A block that is a link, or whose first line is one: `<a>Headline</a><br>Summary`. */
function isLinkedHeadline({ text, linked, link }: PageBlock): boolean {
  // The headings of live reports lead to their own places on the page.
  if (linked < 15 || linked > 250 || link?.startsWith('#') === true) return false
  const lineEnd = text.indexOf('\n')
  return linked >= text.length * 0.9 || (lineEnd > 0 && Math.abs(lineEnd - linked) <= 2)
}

function calledOf(element: HtmlElement): string {
  return `${element.localName}.${element.getAttribute('class') ?? ''}`
}

function isAside(cards: ReadonlySet<PageBlock>, found: ReadonlySet<PageBlock>): boolean {
  const prose = [...found].filter(isProse)
  const outside = lengthOf(prose.filter((block) => !cards.has(block)))
  return outside >= ENOUGH || outside >= lengthOf(prose) * SHARE
}

/** How many sentences a short article has at least. */
const FEWEST_SENTENCES = 2

/** Whether sentences stand below the headline in a box of their own: an article of few words beside a list of others. */
function isApart(blocks: readonly PageBlock[], cards: ReadonlySet<PageBlock>): boolean {
  const around = new Set([...cards].flatMap(({ element }) => [...outwards(element)]))
  const headline = blocks.findIndex(({ name }) => name === 'h1')
  const counts = new Map<HtmlElement | null, number>()
  for (const block of headline < 0 ? [] : blocks.slice(headline)) {
    const box = block.element.parentElement
    if (isSentence(block) && !cards.has(block) && block.furniture === null && box !== null && !around.has(box))
      counts.set(box, (counts.get(box) ?? 0) + 1)
  }
  return Math.max(0, ...counts.values()) >= FEWEST_SENTENCES
}

function lengthOf(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0)
}

/** Fewer headings that are links, with prose below each, are those of other articles. */
const FEWEST_ENTRIES = 3

/** Headings of an article that are links to others; not those of a list whose every entry is headed by a link. */
export function findLinkedHeadings(blocks: readonly PageBlock[]): PageBlock[] {
  const isEntry = (block: PageBlock, at: number) =>
    isHeading(block) && isLinkedHeadline(block) && isFollowed(blocks, at)
  if (blocks.filter(isEntry).length >= FEWEST_ENTRIES) return []
  return blocks.filter((block) => isHeading(block) && isLinkedHeadline(block))
}

function isFollowed(blocks: readonly PageBlock[], at: number): boolean {
  const next = blocks[at + 1]
  return next !== undefined && !isHeading(next) && next.linked * 2 < next.text.length
}

import { Readability } from '@mozilla/readability'
import { childrenOf, type HtmlDocument, type HtmlElement, type HtmlNode, isElement } from './dom.ts'
import type { PageBlock } from './page-block.ts'
import { pageBlocksOf } from './page-blocks.ts'
import { shareIn, shingles } from './shingles.ts'

/** How much of a paragraph must be among what was found for it to be found. */
const MOSTLY = 0.6
/** Below this a paragraph's words may stand anywhere on the page, so its element must have been found as well. */
const WORDS_THAT_TELL = 60
const MARK = 'data-onrecord'
/** Elements, each counted as often as it is deep: its passes read every element's text. No newspaper's page comes near. */
const WORK_AT_MOST = 600_000

/**
 * Which paragraphs of a page Mozilla's Readability takes for the article's; none where it finds no article, or the page
 * is too large for it.
 */
export function findReadable(page: HtmlDocument, blocks: readonly PageBlock[]): ReadonlySet<PageBlock> {
  if (workOf(page.documentElement) > WORK_AT_MOST) return new Set()
  const marks = new Map<HtmlElement, string>()
  for (const { element } of blocks) marks.set(element, String(marks.size))
  for (const [element, mark] of marks) element.setAttribute(MARK, mark)
  const article = articleOf(page)
  if (article === null) return new Set()
  const runs = new Set(pageBlocksOf(article).flatMap(({ text }) => shingles(text)))
  const found = new Set([...article.querySelectorAll(`[${MARK}]`)].map((element) => element.getAttribute(MARK)))
  const isFound = (block: PageBlock) =>
    (block.text.length > WORDS_THAT_TELL || found.has(marks.get(block.element) ?? null)) &&
    shareIn(runs, block.text) >= MOSTLY
  return new Set(blocks.filter(isFound))
}

/** How deep all elements are, added up. */
function workOf(element: HtmlElement, depth = 1): number {
  let work = depth
  for (const child of childrenOf(element)) if (isElement(child)) work += workOf(child, depth + 1)
  return work
}

/** In a copy, as the page is changed by what looks for its article. */
function articleOf(page: HtmlDocument): HtmlElement | null {
  const serializer = (article: HtmlNode) => (isElement(article) ? article : null)
  return (
    new Readability(page.cloneNode(true) as HtmlDocument, { serializer, disableJSONLD: true }).parse()?.content ?? null
  )
}

import type { HtmlDocument, HtmlElement } from './dom.ts'
import { isProse, type PageBlock } from './page-block.ts'
import { shareIn, shingles } from './shingles.ts'

/** Where articles stand by their markup, surest first; and how many times the prose of what was found they must hold. */
const MARKED: readonly (readonly [selector: string, times: number])[] = [
  ['[itemprop="articleBody"]', 1.1],
  ['article', 1.4],
  ['main, [role="main"]', 1.8],
  ['body', 2.5],
]

/** In characters; what is shorter and was not found by its layout is what a page says of itself. */
const SHORTEST_ARTICLE = 200

/**
 * What was found to be the article; or what the page marks as its article, where that holds far more prose: Readability
 * takes the longest comment, or one of two columns, for the article of some pages.
 */
export function bestFound(
  page: HtmlDocument,
  blocks: readonly PageBlock[],
  furniture: ReadonlySet<PageBlock>,
  found: ReadonlySet<PageBlock>,
): ReadonlySet<PageBlock> {
  const shown = blocks.filter((block) => !furniture.has(block))
  const kept = shown.filter((block) => found.has(block))
  const prose = proseIn(kept)
  for (const [selector, times] of MARKED) {
    const marked = largest([...page.querySelectorAll(selector)], shown)
    if (proseIn(marked) > prose * times) return new Set([...found, ...marked])
  }
  return kept.length > 0 ? found : textOf(shown)
}

/** All text of a page that is no link, where it comes to a paragraph: pages of short lines, or too large to be searched. */
function textOf(blocks: readonly PageBlock[]): Set<PageBlock> {
  const text = blocks.filter((block) => block.linked * 2 < block.text.length)
  const isEnough = text.reduce((sum, block) => sum + block.text.length, 0) >= SHORTEST_ARTICLE
  return new Set(isEnough ? text : [])
}

/** The blocks inside the one of some elements that holds the most prose. */
function largest(elements: readonly HtmlElement[], blocks: readonly PageBlock[]): PageBlock[] {
  const inside = new Map<HtmlElement, PageBlock[]>(elements.map((element) => [element, []]))
  for (const block of blocks) {
    for (let one: HtmlElement | null = block.element; one !== null; one = one.parentElement)
      inside.get(one)?.push(block)
  }
  return [...inside.values()].reduce((best, next) => (proseIn(next) > proseIn(best) ? next : best), [])
}

function proseIn(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, block) => sum + (isProse(block) ? block.text.length : 0), 0)
}

/** The blocks whose words are in the body that a page's JSON-LD gives; none for one that is cut short. */
export function statedBlocks(blocks: readonly PageBlock[], stated: string | null): ReadonlySet<PageBlock> {
  if (stated === null || stated.length < SHORTEST_ARTICLE) return new Set()
  const runs = new Set(shingles(stated))
  return new Set(blocks.filter((block) => block.text.length >= 40 && shareIn(runs, block.text) >= 0.8))
}

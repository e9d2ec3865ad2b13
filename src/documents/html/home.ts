import { type HtmlElement, outwards } from './dom.ts'
import { BLOCKS } from './elements.ts'
import type { PageBlock } from './page-block.ts'

/** How much of what was found stands in the element that is taken for the article's. */
const MOST = 0.8

/**
 * The innermost element that holds most of some blocks' text, null where there are none. An unclosed `<font>` holds all
 * paragraphs but the first, so only elements that start a line count.
 */
export function homeOf(blocks: Iterable<PageBlock>): HtmlElement | null {
  const weights = new Map<HtmlElement, number>()
  let whole = 0
  for (const { text, element } of blocks) {
    whole += text.length
    for (const outer of [...outwards(element)].filter(({ localName }) => BLOCKS.has(localName)))
      weights.set(outer, (weights.get(outer) ?? 0) + text.length)
  }
  const heavy = [...weights].filter(([, weight]) => weight >= whole * MOST && weight > 0)
  return heavy.reduce<readonly [HtmlElement, number] | null>(lighter, null)?.[0] ?? null
}

function lighter(
  best: readonly [HtmlElement, number] | null,
  next: readonly [HtmlElement, number],
): readonly [HtmlElement, number] {
  // Of two that hold the same, the inner one was met first.
  return best !== null && best[1] <= next[1] ? best : next
}

/** Whether an element stands in another, or is it, or stands in one of the same name and class: articles come in parts. */
export function isInside(element: HtmlElement, home: HtmlElement): boolean {
  const called = home.getAttribute('class')
  const isHome = (one: HtmlElement) =>
    one === home || (called !== null && one.localName === home.localName && one.getAttribute('class') === called)
  return [...outwards(element)].some(isHome)
}

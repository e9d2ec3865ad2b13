import { isProse, type PageBlock } from './page-block.ts'

/** How many paragraphs of an article are set alike for others that are to be its paragraphs as well. */
const FEWEST_ALIKE = 2

/**
 * Tells prose that is set as an article's is (`blocks`): in elements of the same name and class, or in a box of the same
 * class. An article comes in several boxes, and the lead is in the "teaser" of some pages.
 */
export function setAs(blocks: readonly PageBlock[]): (block: PageBlock) => boolean {
  const counts = new Map<string, number>()
  for (const style of blocks.filter(isProse).map(styleOf)) {
    if (style !== null) counts.set(style, (counts.get(style) ?? 0) + 1)
  }
  return (block) => isProse(block) && (counts.get(styleOf(block) ?? '') ?? 0) >= FEWEST_ALIKE
}

/** What a block and its box are called; null where neither has a class. */
function styleOf({ element, name }: PageBlock): string | null {
  const own = element.getAttribute('class') ?? ''
  if (own !== '') return `${name}.${own}`
  const outer = element.parentElement?.getAttribute('class') ?? ''
  return outer === '' ? null : `.${outer} ${name}`
}

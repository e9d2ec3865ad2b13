import { homeOf, isInside } from './home.ts'
import { isHeading, isProse, isSentence, type PageBlock } from './page-block.ts'
import { setAs } from './styles.ts'

/** What was found, and what is set as its prose is: Readability finds one of the boxes that an article comes in. */
export function alike(
  blocks: readonly PageBlock[],
  furniture: ReadonlySet<PageBlock>,
  found: ReadonlySet<PageBlock>,
): ReadonlySet<PageBlock> {
  const isSet = setAs([...found].filter((block) => !furniture.has(block)))
  return new Set([...found, ...blocks.filter((block) => !furniture.has(block) && isSet(block))])
}

/**
 * What was found, and what was passed over and is no furniture: paragraphs, headings and lists that stand among it, and
 * sentences right beside its ends.
 */
export function completed(
  blocks: readonly PageBlock[],
  furniture: ReadonlySet<PageBlock>,
  found: ReadonlySet<PageBlock>,
): PageBlock[] {
  const isKept = (block: PageBlock) => found.has(block) && !furniture.has(block)
  const home = homeOf(blocks.filter(isKept))
  const { first, last } = ends(blocks, isKept)
  const isMissed = (block: PageBlock, at: number) =>
    home !== null &&
    !furniture.has(block) &&
    at < last &&
    (at > first || (at > first - 3 && isHeading(block))) &&
    (isProse(block) || isHeading(block) || block.linked * 2 < block.text.length) &&
    isInside(block.element, home)
  const beside = new Set([...besideEnd(blocks, furniture, first, -1), ...besideEnd(blocks, furniture, last, 1)])
  return blocks.filter((block, at) => found.has(block) || beside.has(block) || isMissed(block, at))
}

/** The sentences that follow one of an article's ends as its next siblings, upwards (-1) or downwards (1). */
function* besideEnd(
  blocks: readonly PageBlock[],
  furniture: ReadonlySet<PageBlock>,
  end: number,
  step: 1 | -1,
): Generator<PageBlock> {
  const edge = blocks[end]
  if (edge === undefined) return
  for (let at = end + step; ; at += step) {
    const block = blocks[at]
    if (block === undefined || furniture.has(block) || !isSentence(block) || !isSibling(block, edge)) return
    yield block
  }
}

function isSibling(block: PageBlock, other: PageBlock): boolean {
  return block.name === other.name && block.element.parentElement === other.element.parentElement
}

function ends(blocks: readonly PageBlock[], isKept: (block: PageBlock) => boolean) {
  const isSolid = (block: PageBlock) => isKept(block) && isProse(block)
  return { first: blocks.findIndex(isSolid), last: blocks.findLastIndex(isSolid) }
}

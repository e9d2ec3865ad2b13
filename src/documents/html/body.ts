import type { Block } from '../compose.ts'
import { bestFound, statedBlocks } from './candidates.ts'
import type { HtmlDocument } from './dom.ts'
import { beforeNextArticle } from './edges.ts'
import { findFurniture } from './furniture.ts'
import { homeOf, isInside } from './home.ts'
import { isHeading, isProse, type PageBlock } from './page-block.ts'
import { findReadable } from './readable.ts'
import { assignRoles } from './roles.ts'
import { statedBody } from './stated-body.ts'

/** The blocks of a page's article in reading order: body, headings, byline and date above it, and furniture inside it. */
export function bodyOf(page: HtmlDocument, blocks: readonly PageBlock[], title: string): Block[] {
  const readable = findReadable(page, blocks)
  const stated = statedBlocks(blocks, statedBody(page))
  const furniture = findFurniture(blocks, new Set([...readable, ...stated]))
  const found = new Set([...bestFound(page, blocks, furniture, readable), ...stated])
  const article = completed(beforeNextArticle(blocks, found), furniture, found)
  return assignRoles(blocks, article, furniture, title)
}

/** What was found, and what stands among it and is no furniture: paragraphs, headings and lists that were passed over. */
function completed(
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
    (isProse(block) || isHeading(block) || block.linked === 0) &&
    isInside(block.element, home)
  return blocks.filter((block, at) => found.has(block) || isMissed(block, at))
}

function ends(blocks: readonly PageBlock[], isKept: (block: PageBlock) => boolean) {
  const isSolid = (block: PageBlock) => isKept(block) && isProse(block)
  return { first: blocks.findIndex(isSolid), last: blocks.findLastIndex(isSolid) }
}

import type { Block } from '../compose.ts'
import { ofOneArticle } from './bounds.ts'
import { bestFound, statedBlocks } from './candidates.ts'
import { findCaptions } from './captions.ts'
import { findCards } from './cards.ts'
import { alike, completed } from './completed.ts'
import type { HtmlDocument } from './dom.ts'
import { findFurniture } from './furniture.ts'
import type { PageBlock } from './page-block.ts'
import { findReadable } from './readable.ts'
import { assignRoles } from './roles.ts'
import { blocksOfStated, restOf, statedBody } from './stated-body.ts'

/** A page whose text is links to this extent is a list of articles and none itself. */
const MOSTLY_LINKS = 0.7
/** The body that JSON-LD gives is read instead of what is shown where it is so many times as long: scripts show it. */
const UNSHOWN = 2

/**
 * The blocks of a page's article in reading order: body, headings, byline and date above it, and furniture inside it.
 * None of them is BODY where the page holds no article.
 */
export async function bodyOf(page: HtmlDocument, blocks: readonly PageBlock[], title: string): Promise<Block[]> {
  const body = statedBody(page)
  const stated = statedBlocks(blocks, body)
  const readable = findReadable(page, blocks)
  const furniture = new Set([
    ...findFurniture(blocks, new Set([...readable, ...stated])),
    ...findCards(blocks, readable),
    ...findCaptions(blocks),
  ])
  for (const block of stated) furniture.delete(block)
  const found = alike(blocks, furniture, new Set([...bestFound(page, blocks, furniture, readable), ...stated]))
  const article = completed(ofOneArticle(blocks, found, title), furniture, found)
  const roles = isListOfLinks(article.filter((block) => !furniture.has(block)))
    ? []
    : assignRoles(blocks, article, furniture, title)
  if (body === null) return roles
  return body.length > UNSHOWN * lengthOf(roles)
    ? await blocksOfStated(body)
    : [...roles, ...restOf(body, roles, blocks)]
}

function isListOfLinks(blocks: readonly PageBlock[]): boolean {
  const linked = blocks.reduce((sum, block) => sum + block.linked, 0)
  return linked > MOSTLY_LINKS * blocks.reduce((sum, { text }) => sum + text.length, 0)
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { role, text }) => sum + (role === 'BODY' || role === 'HEADING' ? text.length : 0), 0)
}

import type { Block } from '../compose.ts'
import { ofOneArticle } from './bounds.ts'
import { bestFound, statedBlocks } from './candidates.ts'
import { findCaptions } from './captions.ts'
import { findCards } from './cards.ts'
import { alike, completed } from './completed.ts'
import type { HtmlDocument } from './dom.ts'
import { findEmbeds } from './embeds.ts'
import { findFurniture } from './furniture.ts'
import { dataBody } from './islands.ts'
import type { PageBlock } from './page-block.ts'
import { findReadable } from './readable.ts'
import { assignRoles } from './roles.ts'
import { blocksOfStated, restOf, statedBody } from './stated-body.ts'

/** A page whose text is links to this extent is a list of articles and none itself. */
const MOSTLY_LINKS = 0.7
/** The body that JSON-LD gives is read instead of what is shown where it is so many times as long: scripts show it. */
const UNSHOWN = 2
/** In characters; where less is shown, scripts are to show the article. */
const SHORTEST_SHOWN = 250

/**
 * The blocks of a page's article in reading order: body, headings, byline and date above it, and furniture inside it.
 * None of them is BODY where the page holds no article.
 */
export async function bodyOf(page: HtmlDocument, blocks: readonly PageBlock[], title: string): Promise<Block[]> {
  const stated = statedBody(page)
  const shown = shownBody(page, blocks, title, stated)
  const length = lengthOf(shown)
  const unseen = stated ?? (length < SHORTEST_SHOWN ? dataBody(page) : null)
  if (unseen === null) return shown
  return unseen.length > UNSHOWN * length ? await blocksOfStated(unseen) : [...shown, ...restOf(unseen, shown, blocks)]
}

function shownBody(page: HtmlDocument, blocks: readonly PageBlock[], title: string, body: string | null): Block[] {
  const stated = statedBlocks(blocks, body)
  const readable = findReadable(page, blocks)
  const furniture = new Set([
    ...findFurniture(blocks, new Set([...readable, ...stated])),
    ...findCards(blocks, readable),
    ...findCaptions(blocks),
    ...findEmbeds(blocks),
  ])
  for (const block of stated) furniture.delete(block)
  const found = alike(blocks, furniture, new Set([...bestFound(page, blocks, furniture, readable), ...stated]))
  const article = completed(ofOneArticle(blocks, found, title), furniture, found)
  const isNone = isListOfLinks(article.filter((block) => !furniture.has(block)))
  return isNone ? [] : assignRoles(blocks, article, furniture, title)
}

function isListOfLinks(blocks: readonly PageBlock[]): boolean {
  const linked = blocks.reduce((sum, block) => sum + block.linked, 0)
  return linked > MOSTLY_LINKS * blocks.reduce((sum, { text }) => sum + text.length, 0)
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { role, text }) => sum + (role === 'BODY' || role === 'HEADING' ? text.length : 0), 0)
}

import type { Block } from '../compose.ts'
import type { ParagraphRole } from '../document.ts'
import { readByline } from '../plain/bylines.ts'
import { readDateParagraph } from '../plain/datelines.ts'
import { type Edges, edgesOf, isCredit } from './edges.ts'
import { isStandfirst } from './furniture.ts'
import { isFurnitureText, isTailText } from './furniture-text.ts'
import { isInside } from './home.ts'
import { isHeading, isProse, type PageBlock } from './page-block.ts'
import { findRepetitions } from './repetitions.ts'
import { findTeasers } from './teasers.ts'

/** Shorter than this and without a sentence's end, what stands above the first prose is a label: "Politics", "3 min read". */
const LONGEST_LABEL = 40
/** Longer than this, a paragraph below an article is no note on its writer. */
const LONGEST_NOTE = 400

/** "CORLISS, Pa. (AP) -- ": what opens an article, wherever it stands. */
const OPENING = /^\p{Lu}[\p{Lu} .'’-]{2,40}(?:,[^.–—]{1,40}\.?)?(?: ?\([^()]{2,40}\))? ?(?:--|[–—]|- )/u

/**
 * Says what each block of a page's article is for, by its words and where it stands; what repeats the title is left out. Where
 * names tell furniture, `furniture` holds it.
 */
export function assignRoles(
  page: readonly PageBlock[],
  blocks: readonly PageBlock[],
  furniture: ReadonlySet<PageBlock>,
  title: string,
): Block[] {
  const named = blocks.filter((block) => !furniture.has(block))
  const out = new Set([...findTeasers(named), ...findRepetitions(named)])
  const kept = named.filter((block) => !out.has(block))
  return [...rolesIn(blocks, new Set(kept), edgesOf(page, kept), title)]
}

function* rolesIn(
  blocks: readonly PageBlock[],
  kept: ReadonlySet<PageBlock>,
  edges: Edges,
  title: string,
): Generator<Block> {
  let at = 0
  for (const block of blocks) {
    const role = kept.has(block) ? roleOf(block, at, edges, title) : furnitureRole(block, at <= edges.first)
    if (role !== null) yield { role, text: block.text }
    if (kept.has(block)) at++
  }
}

function furnitureRole({ text }: PageBlock, isTop: boolean): ParagraphRole {
  if (isTop && readByline(text) !== null) return 'BYLINE'
  return isTop && readDateParagraph(text) !== null ? 'DATELINE' : 'BOILERPLATE'
}

function roleOf(block: PageBlock, at: number, edges: Edges, title: string): ParagraphRole | null {
  if (at < edges.first && (block.name === 'h1' || plain(block.text) === plain(title))) return null
  if (at < edges.first) return topRole(block, at, edges)
  if (at === edges.first && at + 1 < edges.last && isCredit(block.text)) return furnitureRole(block, true)
  if (isFurnitureText(block)) return 'BOILERPLATE'
  if (at > edges.last && isBelow(block, edges)) return 'BOILERPLATE'
  return isHeading(block) ? 'HEADING' : 'BODY'
}

function topRole(block: PageBlock, at: number, edges: Edges): ParagraphRole {
  const { text, name } = block
  if (readByline(text) !== null) return 'BYLINE'
  if (readDateParagraph(text) !== null) return 'DATELINE'
  const isLabel = text.length < LONGEST_LABEL && !/[.!?…:]["'”’»)]*$/u.test(text) && name !== 'li' && !isHeading(block)
  const isApart = isStandfirst(block) || (isOutside(block, edges) && (isHeading(block) || !isProse(block)))
  if (!OPENING.test(text) && (at < edges.above || isApart || isLabel || isFurnitureText(block))) return 'BOILERPLATE'
  return isHeading(block) ? 'HEADING' : 'BODY'
}

function isBelow(block: PageBlock, edges: Edges): boolean {
  return isHeading(block) || isTailText(block) || (isOutside(block, edges) && block.text.length <= LONGEST_NOTE)
}

function isOutside({ element }: PageBlock, { home }: Edges): boolean {
  return home !== null && !isInside(element, home)
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

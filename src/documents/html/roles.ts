import type { Block } from '../compose.ts'
import type { ParagraphRole } from '../document.ts'
import { readByline } from '../plain/bylines.ts'
import { readDateParagraph } from '../plain/datelines.ts'
import { type Edges, edgesOf } from './edges.ts'
import { isFurnitureText, isTailText } from './furniture-text.ts'
import { isInside } from './home.ts'
import { isHeading, type PageBlock } from './page-block.ts'
import { findTeasers } from './teasers.ts'

/** Shorter than this and without a sentence's end, what stands above the first prose is a label: "Politics", "3 min read". */
const LONGEST_LABEL = 40

/** "CORLISS, Pa. (AP) -- ": what opens an article, wherever it stands. */
const OPENING = /^\p{Lu}[\p{Lu} .'’-]{2,40}(?:,[^.–—]{1,40}\.?)?(?: ?\([^()]{2,40}\))? ?(?:--|[–—]|- )/u

/**
 * Says what each block of an article is for, by its words and where it stands; what repeats the title is left out. Where
 * names tell furniture, `furniture` holds it.
 */
export function assignRoles(blocks: readonly PageBlock[], furniture: ReadonlySet<PageBlock>, title: string): Block[] {
  const teasers = findTeasers(blocks.filter((block) => !furniture.has(block)))
  const kept = blocks.filter((block) => !furniture.has(block) && !teasers.has(block))
  const edges = edgesOf(kept)
  const places = new Map(kept.map((block, at) => [block, at]))
  return blocks.flatMap((block) => {
    const at = places.get(block)
    const role = at === undefined ? 'BOILERPLATE' : roleOf(block, at, edges, title)
    return role === null ? [] : [{ role, text: block.text }]
  })
}

function roleOf(block: PageBlock, at: number, edges: Edges, title: string): ParagraphRole | null {
  if (at < edges.first && (block.name === 'h1' || plain(block.text) === plain(title))) return null
  if (at < edges.first) return topRole(block, at, edges)
  if (isFurnitureText(block)) return 'BOILERPLATE'
  if (at > edges.last && (isHeading(block) || isTailText(block))) return 'BOILERPLATE'
  return isHeading(block) ? 'HEADING' : 'BODY'
}

function topRole(block: PageBlock, at: number, { home, above }: Edges): ParagraphRole {
  const { text, name, element } = block
  if (readByline(text) !== null) return 'BYLINE'
  if (readDateParagraph(text) !== null) return 'DATELINE'
  const isOutside = home !== null && !isInside(element, home) && !OPENING.test(text)
  const isLabel = text.length < LONGEST_LABEL && !/[.!?…:]["'”’»)]*$/u.test(text) && name !== 'li' && !isHeading(block)
  if (at < above || isOutside || isLabel || isFurnitureText(block)) return 'BOILERPLATE'
  return isHeading(block) ? 'HEADING' : 'BODY'
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

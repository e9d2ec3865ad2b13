import type { Block } from '../compose.ts'
import { readByline } from '../plain/bylines.ts'
import { readDateParagraph } from '../plain/datelines.ts'
import { isFurnitureText, isTailText } from './furniture-text.ts'
import { isHeading, isProse, type PageBlock } from './page-block.ts'

/** Shorter than this and without a sentence's end, what stands above the first prose is a label: "Politics", "3 min read". */
const LONGEST_LABEL = 40

/** The role of a block that was found to be the article's, by its words and by where it stands; null for a repetition. */
export function roleOf(block: PageBlock, place: 'TOP' | 'MIDDLE' | 'TAIL', title: string): Block['role'] | null {
  if (place === 'TOP' && isRepetition(block.text, title)) return null
  if (isFurnitureText(block)) return 'BOILERPLATE'
  if (place === 'TOP') return topRole(block)
  if (place === 'TAIL' && (isHeading(block) || isTailText(block))) return 'BOILERPLATE'
  return isHeading(block) ? 'HEADING' : 'BODY'
}

function topRole(block: PageBlock): Block['role'] {
  const { text } = block
  if (readByline(text) !== null) return 'BYLINE'
  if (readDateParagraph(text) !== null) return 'DATELINE'
  const isSentence = /[.!?…:]["'”’»)]*$/u.test(text)
  if (text.length < LONGEST_LABEL && !isSentence && block.name !== 'li') return 'BOILERPLATE'
  return isHeading(block) ? 'HEADING' : 'BODY'
}

function isRepetition(text: string, title: string): boolean {
  return plain(text) === plain(title)
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Between which indexes the middle of an article is: from its first prose on, and to its last. */
export function middleOf(blocks: readonly PageBlock[]): { first: number; last: number } {
  const isSolid = (block: PageBlock) => isProse(block) && !isFurnitureText(block) && !isTailText(block)
  const first = blocks.findIndex(isSolid)
  return first < 0 ? { first: 0, last: blocks.length } : { first, last: blocks.findLastIndex(isSolid) }
}

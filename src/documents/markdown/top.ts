import type { Block } from '../compose.ts'
import type { FuzzyDate } from '../document.ts'
import { foldWords } from '../fold-words.ts'
import { readByline } from '../plain/bylines.ts'
import { readDateParagraph, readUpdateStamp } from '../plain/datelines.ts'
import { BOILERPLATE } from '../plain/lexicon/boilerplate.ts'
import { isHeadline } from '../plain/title.ts'
import type { MarkdownBlock } from './blocks.ts'

/** A text with the roles of its paragraphs, and what is printed at its top. */
export interface Printed {
  readonly blocks: readonly Block[]
  readonly title: string | null
  readonly byline: string | null
  readonly published: FuzzyDate | null
  readonly updatedStamp: FuzzyDate | null
}

/** How many paragraphs below the title can hold byline and date. */
const TOP = 4
const LONGEST_FURNITURE = 240

/**
 * Puts the title first: the one that is told, else the first heading of level 1, else a first paragraph that reads as a
 * headline above others. A heading that repeats it is left out. Byline and date are read in the paragraphs below it.
 */
export function readTop(told: string | null, blocks: readonly MarkdownBlock[]): Printed {
  const filled = blocks.filter(({ text }) => text !== '')
  const printed = titleBlock(told, filled)
  const title = told ?? printed?.text ?? null
  const below = filled.filter((block) => block !== printed)
  const top = below.slice(0, TOP).map(readTopBlock)
  const first = <T>(read: (block: TopBlock) => T | null) => top.map(read).find((found) => found !== null) ?? null
  return {
    blocks: [...(title === null ? [] : [{ role: 'TITLE' as const, text: title }]), ...top, ...below.slice(TOP)].map(
      settled,
    ),
    title,
    byline: first(({ byline }) => byline),
    published: first(({ published }) => published),
    updatedStamp: first(({ updatedStamp }) => updatedStamp),
  }
}

function titleBlock(told: string | null, blocks: readonly MarkdownBlock[]): MarkdownBlock | undefined {
  if (told !== null) return blocks.slice(0, TOP).find(({ text }) => foldWords(text) === foldWords(told))
  const heading = blocks.find(({ depth }) => depth === 1)
  if (heading !== undefined) return heading
  const [first, second] = blocks
  const isTitle = first?.role === 'HEADING' || (first?.role === 'BODY' && isHeadline(first.text))
  return isTitle && second !== undefined ? first : undefined
}

interface TopBlock extends Block {
  readonly byline: string | null
  readonly published: FuzzyDate | null
  readonly updatedStamp: FuzzyDate | null
}

/** "By Ana Lopez | March 4, 2019": each part may be one of them. */
function readTopBlock({ role, text }: Block): TopBlock {
  const parts = role === 'BODY' && text.length <= 160 ? text.split(/\s*(?:[|•·\n]|\s[–—-]\s)\s*/) : []
  const first = <T>(read: (words: string) => T | null) => parts.map(read).find((found) => found !== null) ?? null
  const byline = first(readByline)
  const published = first(readDateParagraph)
  const updatedStamp = first(readUpdateStamp)
  const isRead = (words: string) =>
    [readByline, readDateParagraph, readUpdateStamp].some((read) => read(words) !== null)
  if (parts.length === 0 || !parts.every(isRead))
    return { role, text, byline: null, published: null, updatedStamp: null }
  const as = byline !== null ? 'BYLINE' : published !== null ? 'DATELINE' : 'BOILERPLATE'
  return { role: as, text, byline, published, updatedStamp }
}

function settled({ role, text }: Block): Block {
  const isFurniture =
    role === 'BODY' && text.length <= LONGEST_FURNITURE && BOILERPLATE.some((words) => words.test(text))
  return { role: isFurniture ? 'BOILERPLATE' : role, text: tidied(text) }
}

function tidied(text: string): string {
  return text.normalize('NFC')
}

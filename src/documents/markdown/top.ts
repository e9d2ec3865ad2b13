import type { Block } from '../compose.ts'
import type { FuzzyDate } from '../document.ts'
import { foldWords } from '../fold-words.ts'
import { BOILERPLATE } from '../plain/lexicon/boilerplate.ts'
import { isHeadline } from '../plain/title.ts'
import { readTopLine, type TopLine } from '../plain/top-line.ts'
import type { MarkdownBlock } from './blocks.ts'

/** A text with the roles of its paragraphs, and what is printed at its top. */
export interface Printed {
  readonly blocks: readonly Block[]
  readonly title: string | null
  readonly byline: string | null
  readonly published: FuzzyDate | null
  readonly updatedStamp: FuzzyDate | null
  readonly publisher: string | null
  readonly url: string | null
}

/** How many paragraphs below the title can hold byline and date. */
const TOP = 4
const LONGEST_TOP = 300
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
  const lines = top.flatMap((block) => block.lines)
  const first = <T>(read: (line: TopLine) => T | null) => lines.map(read).find((found) => found !== null) ?? null
  return {
    blocks: [...(title === null ? [] : [{ role: 'TITLE' as const, text: title }]), ...top, ...below.slice(TOP)].map(
      settled,
    ),
    title,
    byline: first(({ byline }) => byline),
    published: first(({ published }) => published),
    updatedStamp: first(({ updated }) => updated),
    publisher: first(({ publisher }) => publisher),
    url: first(({ url }) => url),
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
  readonly lines: readonly TopLine[]
}

/** Each line of the paragraph may tell of the text: "By Ana Lopez | March 4, 2019", the address. */
function readTopBlock({ role, text }: Block): TopBlock {
  const lines = role === 'BODY' && text.length <= LONGEST_TOP ? text.split('\n').map(readTopLine) : []
  const told = lines.filter((line) => line !== null)
  if (told.length === 0 || told.length < lines.length) return { role, text, lines: [] }
  const has = (field: keyof TopLine) => told.some((line) => line[field] !== null)
  return { role: has('byline') ? 'BYLINE' : has('published') ? 'DATELINE' : 'BOILERPLATE', text, lines: told }
}

function settled({ role, text }: Block): Block {
  const isFurniture =
    role === 'BODY' && text.length <= LONGEST_FURNITURE && BOILERPLATE.some((words) => words.test(text))
  return { role: isFurniture ? 'BOILERPLATE' : role, text: tidied(text) }
}

function tidied(text: string): string {
  return text.normalize('NFC')
}

import type { Paragraph, ParagraphRole } from '../../../documents/document.ts'
import type { Extraction, Quote } from '../../../extract/index.ts'
import { calledPath } from '../../../import/files.ts'
import type { ExtractedArticle } from '../articles.ts'
import { block } from './block.ts'
import { entityLists, inListOrder, listNumbers } from './lists.ts'
import { bracketed, type Markup, markUp, painted } from './markup.ts'
import { quoteNote } from './notes.ts'
import { entityFormats, type Format, type Look, paint, TYPES, tame } from './paint.ts'

export { type Look, lookOf } from './paint.ts'

/** What the marks of an article mean. */
export function legend(look: Look): string {
  return block([...(look.isColoured ? colouredMarks(look) : bracketedMarks()), NUMBERS].join('  '), look, '')
}

const NUMBERS = '(₁ is explained in the lists, ¹ under the paragraph)'

function colouredMarks(look: Look): string[] {
  const number = paint(look, ['dim'], '₁')
  return [
    ...TYPES.map(({ type, plural }) => paint(look, entityFormats(type, true), plural)),
    ...['he', 'the spokesman'].map((words) => paint(look, entityFormats('PERSON', false), words) + number),
    `"${paint(look, ['italic'], 'quoted')}"${paint(look, ['bold'], '¹')}`,
    `${paint(look, ['italic'], 'reported')}${paint(look, ['bold'], '¹')}`,
    paint(look, ['underline'], 'said'),
  ]
}

function bracketedMarks(): string[] {
  return [
    ...TYPES.map(({ letters, plural }) => bracketed(letters, plural.toLowerCase(), 'NAME')),
    `${bracketed('PER', 'the spokesman', 'ROLE')}₁`,
    `${bracketed('PER', 'he', 'PRONOUN')}₁`,
    '"quoted"¹',
    '‹reported›¹',
  ]
}

/**
 * An article for a reader at a terminal: its text with names in the colours of their types and quotes numbered, under
 * each paragraph who says its quotes, then all entities by type, and the sums. What stands for an entity without being
 * its fullest name has the entity's number.
 */
export function toTerminal(article: ExtractedArticle, look: Look): string {
  const { document, extraction } = article
  const listed = inListOrder(extraction)
  const markup = markUp(document.text, extraction, listNumbers(listed), look)
  const notes = notesByParagraph(article, look)
  const paragraphs = document.paragraphs.map((paragraph, index) =>
    [paragraphBlock(markup, paragraph, look), ...(notes[index] ?? [])].join('\n'),
  )
  const lists = entityLists(document.text, listed, look)
  return `${[headOf(article, look), ...paragraphs, ...lists, sumsOf(extraction, look)].join('\n\n')}\n`
}

/** What the page says of itself, under a line that parts articles. */
function headOf({ file, document }: ExtractedArticle, look: Look): string {
  const { publisher, byline, published } = document
  const facts = [calledPath(file), publisher, byline, published?.text].filter((fact) => typeof fact === 'string')
  return [
    paint(look, ['dim'], '─'.repeat(look.width)),
    block(paint(look, ['dim'], tame(facts.join(' · '))), look, ''),
  ].join('\n')
}

/** Notes in the order of the quotes, under the paragraph in which each quote begins. */
function notesByParagraph({ document, extraction }: ExtractedArticle, look: Look): string[][] {
  const notes: string[][] = document.paragraphs.map(() => [])
  let paragraph = 0
  for (const [index, quote] of extraction.quotes.entries()) {
    const start = quote.spans[0]?.start ?? 0
    while ((document.paragraphs[paragraph]?.end ?? start) < start) paragraph++
    notes[paragraph]?.push(block(quoteNote(document.text, extraction, quote, index + 1, look), look, '    '))
  }
  return notes
}

function paragraphBlock(markup: Markup, paragraph: Paragraph, look: Look): string {
  return block(painted(markup, paragraph, look, FORMATS[paragraph.role]), look, '')
}

/** Furniture stands back, titles stand out. */
const FORMATS: Readonly<Record<ParagraphRole, readonly Format[]>> = {
  TITLE: ['bold'],
  HEADING: ['bold'],
  BODY: [],
  BYLINE: ['dim'],
  DATELINE: ['dim'],
  BOILERPLATE: ['dim'],
}

function sumsOf({ entities, mentions, quotes }: Extraction, look: Look): string {
  const sums = [
    counted(entities.length, 'entity', 'entities'),
    counted(mentions.length, 'mention', 'mentions'),
    counted(quotes.length, 'quote', 'quotes'),
  ]
  const facts = quotes.length === 0 ? '' : ` (${kindsOf(quotes)}; ${speakersOf(quotes)})`
  return block(paint(look, ['bold'], sums.join(', ') + facts), look, '')
}

/** How many quotes there are of each kind that there is: 5 direct, 2 indirect. */
function kindsOf(quotes: readonly Quote[]): string {
  const counts = (['DIRECT', 'PARTIAL', 'INDIRECT'] as const).map((wanted) => {
    return { kind: wanted.toLowerCase(), count: quotes.filter(({ kind }) => kind === wanted).length }
  })
  return counts.flatMap(({ kind, count }) => (count === 0 ? [] : `${count} ${kind}`)).join(', ')
}

function speakersOf(quotes: readonly Quote[]): string {
  const named = quotes.filter(({ speaker }) => speaker !== null).length
  return `speaker known for ${named === quotes.length ? 'all' : named === 0 ? 'none' : named}`
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

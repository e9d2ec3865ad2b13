import wrapAnsi from 'wrap-ansi'
import type { Paragraph, ParagraphRole } from '../../../documents/document.ts'
import type { Entity, EntityType, Extraction, Mention } from '../../../extract/index.ts'
import { calledPath } from '../../../import/files.ts'
import type { ExtractedArticle } from '../articles.ts'
import { mentionsByEntity, namesIn } from '../mentions.ts'
import { type Markup, markUp, painted } from './markup.ts'
import { quoteNote } from './notes.ts'
import { entityFormats, type Format, type Look, paint, TYPES, tame } from './paint.ts'

export { type Look, lookOf } from './paint.ts'

/** What the marks of an article mean. */
export function legend(look: Look): string {
  const marks = look.isColoured ? colouredMarks(look) : ['[name, or what stands for one]', '"quoted"¹']
  return block(marks.join('  '), look, '')
}

function colouredMarks(look: Look): string[] {
  return [
    ...TYPES.map(({ type, plural }) => paint(look, entityFormats(type, true), plural)),
    paint(look, entityFormats('PERSON', false), 'he, the spokesman'),
    `"${paint(look, ['italic'], 'quoted')}"${paint(look, ['bold'], '¹')}`,
    paint(look, ['underline'], 'said'),
  ]
}

/**
 * An article for a reader at a terminal: its text with names in the colours of their types and quotes numbered, under
 * each paragraph who says its quotes, then all entities by type, and the sums.
 */
export function toTerminal(article: ExtractedArticle, look: Look): string {
  const { document, extraction } = article
  const markup = markUp(document.text, extraction)
  const notes = notesByParagraph(article, look)
  const paragraphs = document.paragraphs.map((paragraph, index) =>
    [paragraphBlock(markup, paragraph, look), ...(notes[index] ?? [])].join('\n'),
  )
  const lists = entityLists(document.text, extraction, look)
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

/** Words wrapped to the width, every line after the same indent. */
function block(words: string, { width }: Look, indent: string): string {
  return wrapAnsi(words, width - indent.length, { hard: true }).replace(/^/gm, indent)
}

/** People a line each, as they come with offices and other names; of other types one after the other. */
function entityLists(text: string, extraction: Extraction, look: Look): string[] {
  const entries = entitiesByFrequency(text, extraction, look)
  return TYPES.flatMap(({ type, plural }) => {
    const own = entries.filter((entry) => entry.type === type).map(({ words }) => words)
    if (own.length === 0) return []
    const head = paint(look, entityFormats(type, true), `${plural} (${own.length})`)
    const lines = type === 'PERSON' ? own : [own.join(', ')]
    return [head, ...lines.map((line) => block(line, look, '  '))].join('\n')
  })
}

function entitiesByFrequency(text: string, extraction: Extraction, look: Look): { type: EntityType; words: string }[] {
  const mentions = mentionsByEntity(extraction)
  return extraction.entities
    .map((entity, index) => ({ entity, mentions: mentions[index] ?? [] }))
    .sort((one, other) => other.mentions.length - one.mentions.length)
    .map(({ entity, mentions }) => ({ type: entity.type, words: entityWords(text, entity, mentions, look) }))
}

/** A name, how often it is met where that is more than once, the offices that the text gives it and its other names. */
function entityWords(text: string, { name, type, roles }: Entity, mentions: readonly Mention[], look: Look): string {
  const titles = [...new Set(roles.map(({ title }) => title))]
  const others = namesIn(text, mentions).filter((other) => other !== name)
  const facts = [titles.join(', '), others.length === 0 ? '' : `also ${others.join(', ')}`].filter(
    (fact) => fact !== '',
  )
  return [
    paint(look, entityFormats(type, true), tame(name)),
    ...(mentions.length > 1 ? [`×${mentions.length}`] : []),
    ...(facts.length > 0 ? [paint(look, ['dim'], `(${tame(facts.join('; '))})`)] : []),
  ].join(' ')
}

function sumsOf({ entities, mentions, quotes }: Extraction, look: Look): string {
  const named = quotes.filter(({ speaker }) => speaker !== null)
  const speakers = new Set(named.map(({ speaker }) => speaker)).size
  const found = [counted(entities.length, 'entity', 'entities'), counted(mentions.length, 'mention', 'mentions')]
  const said = `${counted(quotes.length, 'quote', 'quotes')}, ${named.length} of them by ${counted(speakers, 'entity', 'entities')}`
  return block(paint(look, ['bold'], [...found, said].join(', ')), look, '')
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

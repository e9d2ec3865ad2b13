import { decodeLeftOverEntities } from '../characters/entities.ts'
import { urlDate } from '../dates/index.ts'
import type { Document, FuzzyDate, Paragraph, ParagraphRole } from '../document.ts'
import { firstDate } from '../told.ts'
import { bylineAgency } from './bylines.ts'
import { readInlineDateline, readUpdateStamp } from './datelines.ts'
import { type Fields, wordsIn } from './fields.ts'
import { readFoot } from './foot.ts'
import { readHead } from './head.ts'
import { readAddress, readLanguage } from './labels.ts'
import { layOut } from './lay-out.ts'
import { copyrightHolder, isPaperAlone, paperIn } from './papers.ts'
import { titleOf } from './title.ts'
import { readTopLine, type TopLine } from './top-line.ts'

/**
 * Reads plain text (line feeds only, NFC): its paragraphs with their roles, and what the page says of title, writer,
 * publisher, address, language and dates, be it in labelled lines above or below the text. What a page does not say is
 * null. HTML entities that scraping left are decoded once.
 */
export function readPlain(name: string, written: string): Document {
  const text = decodeLeftOverEntities(written).normalize('NFC')
  const paragraphs = layOut(text)
  const fields = fieldsIn(text, paragraphs)
  const language = readLanguage(fields.get('language') ?? '')
  const page: Page = { text, paragraphs, fields, language, lines: topLinesIn(text, paragraphs) }
  const url = fields.get('url') ?? page.lines.find((line) => line.url !== null)?.url ?? addressAlone(page)
  return {
    name,
    format: 'TEXT',
    text,
    title: titleOf(text, paragraphs),
    byline: bylineOf(page),
    publisher: publisherOf(page),
    url,
    language,
    published: publishedOf(page) ?? (url === null ? null : urlDate(url)),
    updatedStamp: updateOf(page),
    paragraphs,
  }
}

interface Page {
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
  /** What labelled lines above and below the text tell. */
  readonly fields: Fields
  readonly language: string | null
  /** The lines that tell writer and date. */
  readonly lines: readonly TopLine[]
}

function fieldsIn(text: string, paragraphs: readonly Paragraph[]): Fields {
  const head = readHead(text)
  const below = paragraphs.filter(({ start }) => start >= head.end)
  return new Map([...readFoot(text, below).fields, ...head.fields])
}

function topLinesIn(text: string, paragraphs: readonly Paragraph[]): TopLine[] {
  const tops = paragraphs.filter(({ role }) => role === 'BYLINE' || role === 'DATELINE')
  return tops.map((span) => readTopLine(wordsIn(text, span))).filter((line) => line !== null)
}

function bylineOf({ fields, lines }: Page): string | null {
  const labelled = fields.get('byline')
  if (labelled !== undefined) return readTopLine(labelled)?.byline ?? labelled
  return lines.find(({ byline }) => byline !== null)?.byline ?? null
}

/** What a label says, then the dateline, the byline, and who holds the rights. */
function publisherOf(page: Page): string | null {
  const byline = bylineOf(page)
  return (
    page.fields.get('publisher') ??
    firstOf(page, 'BODY', readInlineDateline)?.publisher ??
    page.lines.find(({ publisher }) => publisher !== null)?.publisher ??
    (byline === null ? null : bylineAgency(byline)) ??
    firstOf(topOf(page), 'BOILERPLATE', (words) => (isPaperAlone(words) ? paperIn(words) : null)) ??
    firstOf(page, 'BOILERPLATE', copyrightHolder)
  )
}

/** A page without its text and what is below. */
function topOf(page: Page): Page {
  const first = page.paragraphs.findIndex(({ role }) => role === 'BODY')
  return { ...page, paragraphs: page.paragraphs.slice(0, Math.max(first, 0)) }
}

/** A date that a text opens with is that of the event as often as not: what labels and lines above it say comes first. */
function publishedOf(page: Page): FuzzyDate | null {
  return (
    firstDate([page.fields.get('published')], page.language) ??
    page.lines.find(({ published }) => published !== null)?.published ??
    firstOf(page, 'BODY', readInlineDateline)?.published ??
    null
  )
}

function updateOf(page: Page): FuzzyDate | null {
  return (
    firstDate([page.fields.get('updated')], page.language) ??
    page.lines.find(({ updated }) => updated !== null)?.updated ??
    firstOf(page, 'BOILERPLATE', (words) => readTopLine(words)?.updated ?? readUpdateStamp(words))
  )
}

/** An address that is a paragraph of its own above the text, or the last. */
function addressAlone(page: Page): string | null {
  const { text, paragraphs } = page
  const edges = [paragraphs[0], ...topOf(page).paragraphs, paragraphs.at(-1)].flatMap((paragraph) => paragraph ?? [])
  return edges.map((span) => readAddress(wordsIn(text, span))).find((address) => address !== null) ?? null
}

/** The first answer that a reader gives for the paragraphs of a role; datelines open one of the first two of body. */
function firstOf<T>({ text, paragraphs }: Page, role: ParagraphRole, read: (words: string) => T | null): T | null {
  const candidates = paragraphs.filter((paragraph) => paragraph.role === role)
  for (const { start, end } of role === 'BODY' ? candidates.slice(0, 2) : candidates) {
    const answer = read(text.slice(start, Math.min(end, start + 1000)))
    if (answer !== null) return answer
  }
  return null
}

import type { Paragraph, ParagraphRole, Span } from '../document.ts'
import { findFurniture } from './furniture.ts'
import { isFurniture } from './is-furniture.ts'
import { isPaperAlone } from './papers.ts'
import { isHeadline, isHeadlineAlone } from './title.ts'
import { readTopLine } from './top-line.ts'

const LONGEST_HEADING = 80
/** How many paragraphs that are not furniture can stand before byline and date. */
const TOP = 5
/** A headline that ends as a sentence does, known by byline or date below it. */
const LONGEST_SENTENCE = 120

/**
 * Says what each paragraph of a text is for, given those of its labelled head. Furniture may stand anywhere; title,
 * byline and date only at the top; a heading between two paragraphs of body text. Whatever nothing tells apart is BODY.
 * One role a span, in their order.
 */
export function assignRoles(text: string, spans: readonly Span[], head: readonly Paragraph[] = []): Paragraph[] {
  const furniture = findFurniture(text, spans)
  const before = head.map(({ role }) => role)
  const title = head.find(({ role }) => role === 'TITLE')
  const top = { text, before, title: title === undefined ? null : text.slice(title.start, title.end) }
  const roles: ParagraphRole[] = []
  let read = 0
  spans.forEach((span, at) => {
    const role = furniture.has(at) ? 'BOILERPLATE' : roleOf(top, span, roles, read)
    if (role !== 'BOILERPLATE') read++
    roles.push(role)
  })
  return settle(text, spans, roles, before.includes('TITLE'))
}

interface Top {
  readonly text: string
  readonly before: readonly ParagraphRole[]
  /** The title that the head gives. */
  readonly title: string | null
}

function roleOf(top: Top, { start, end }: Span, roles: readonly ParagraphRole[], read: number): ParagraphRole {
  const words = top.text.slice(start, Math.min(end, start + 400))
  const taken = new Set([...top.before, ...roles.slice(0, TOP * 2)])
  const line = read < TOP ? readTopLine(words) : null
  if (line !== null && line.byline !== null && !taken.has('BYLINE')) return 'BYLINE'
  if (line !== null && line.published !== null && !taken.has('DATELINE')) return 'DATELINE'
  if (isFurniture(words) || (read < TOP && words === top.title)) return 'BOILERPLATE'
  if (read >= TOP) return 'BODY'
  if (taken.has('TITLE') && !taken.has('BODY') && isPaperAlone(words)) return 'BOILERPLATE'
  return !taken.has('TITLE') && !taken.has('BODY') && isHeadline(words) ? 'TITLE' : 'BODY'
}

/** What is known only once all roles are: a title alone must look like one; a heading has body text on either side. */
function settle(text: string, spans: readonly Span[], roles: ParagraphRole[], hasTitle: boolean): Paragraph[] {
  const settled = withTitlePassedOn(text, spans, roles)
  const title = settled.indexOf('TITLE')
  const first = settled.indexOf('BODY')
  if (title >= 0 && first < 0 && !isHeadlineAlone(wordsOf(text, spans[title]))) settled[title] = 'BODY'
  if (title < 0 && !hasTitle && isTitleBySurroundings(text, spans, roles, first)) settled[first] = 'TITLE'
  const paragraphs = spans.map((span, at) => ({ ...span, role: settled[at] ?? 'BODY' }))
  return withHeadings(text, paragraphs)
}

/** The roles when the name of a paper above the headline is no title. */
function withTitlePassedOn(text: string, spans: readonly Span[], roles: readonly ParagraphRole[]): ParagraphRole[] {
  const title = roles.indexOf('TITLE')
  const next = roles.findIndex((role, at) => at > title && role === 'BODY')
  const isAbove = title >= 0 && next >= 0 && roles.lastIndexOf('BODY') > next
  const isPaper = isAbove && isPaperAlone(wordsOf(text, spans[title])) && isHeadline(wordsOf(text, spans[next]))
  return isPaper ? roles.with(title, 'BOILERPLATE').with(next, 'TITLE') : [...roles]
}

/** "Mill to close." right above byline or date. */
function isTitleBySurroundings(text: string, spans: readonly Span[], roles: readonly ParagraphRole[], first: number) {
  const next = roles.slice(first + 1).find((role) => role !== 'BOILERPLATE')
  const isFollowed = next === 'BYLINE' || next === 'DATELINE'
  const words = wordsOf(text, spans[first])
  return first >= 0 && isFollowed && roles.lastIndexOf('BODY') > first && words.length <= LONGEST_SENTENCE
}

function withHeadings(text: string, paragraphs: readonly Paragraph[]): Paragraph[] {
  const read = paragraphs.filter(({ role }) => role !== 'BOILERPLATE')
  const headings = new Set(
    read.filter((paragraph, at) => {
      const [before, next] = [read[at - 1], read[at + 1]]
      return (
        paragraph.role === 'BODY' &&
        before?.role === 'BODY' &&
        next?.role === 'BODY' &&
        isHeading(text, paragraph, next)
      )
    }),
  )
  return paragraphs.map((paragraph) => (headings.has(paragraph) ? { ...paragraph, role: 'HEADING' } : paragraph))
}

function isHeading(text: string, span: Span, next: Span): boolean {
  if (span.end - span.start > LONGEST_HEADING) return false
  const words = wordsOf(text, span)
  const isFollowedByText = next.end - next.start > LONGEST_HEADING
  return isFollowedByText && /^\p{Lu}/u.test(words) && /[\p{L}\p{N})]$/u.test(words) && !words.includes('\n')
}

function wordsOf(text: string, span: Span | undefined): string {
  return span === undefined ? '' : text.slice(span.start, span.end)
}

import type { Paragraph, ParagraphRole, Span } from '../document.ts'
import { readByline } from './bylines.ts'
import { readDateParagraph } from './datelines.ts'
import { BOILERPLATE } from './lexicon/boilerplate.ts'
import { isHeadline } from './title.ts'

/** Paragraphs of furniture are short; a longer one is the article's, whatever words stand in it. */
const LONGEST_BOILERPLATE = 240
const LONGEST_HEADING = 80
/** How many paragraphs that are not furniture can stand before byline and date. */
const TOP = 5

/**
 * Says what each paragraph of a text is for. Furniture may stand anywhere; title, byline and date only at the top; a
 * heading between two paragraphs of body text. Whatever nothing tells apart is BODY. One role a span, in their order.
 */
export function assignRoles(text: string, spans: readonly Span[]): Paragraph[] {
  const roles: ParagraphRole[] = []
  let read = 0
  for (const span of spans) {
    const words = text.slice(span.start, Math.min(span.end, span.start + 400))
    const role = isBoilerplate(words) ? 'BOILERPLATE' : topRole(words, roles, read)
    if (role !== 'BOILERPLATE') read++
    roles.push(role)
  }
  const hasBody = roles.includes('BODY')
  return spans.map(({ start, end }, at) => ({ start, end, role: settle(text, spans, roles, at, hasBody) }))
}

function isBoilerplate(words: string): boolean {
  return words.length <= LONGEST_BOILERPLATE && BOILERPLATE.some((pattern) => pattern.test(words))
}

function topRole(words: string, before: readonly ParagraphRole[], read: number): ParagraphRole {
  if (read >= TOP) return 'BODY'
  if (!before.includes('BYLINE') && readByline(words) !== null) return 'BYLINE'
  if (!before.includes('DATELINE') && readDateParagraph(words) !== null) return 'DATELINE'
  const isFirst = !before.includes('TITLE') && !before.includes('BODY')
  return isFirst && isHeadline(words) ? 'TITLE' : 'BODY'
}

/** What is known only once all paragraphs are: a title needs a body, a heading a paragraph of body on either side. */
function settle(
  text: string,
  spans: readonly Span[],
  roles: readonly ParagraphRole[],
  at: number,
  hasBody: boolean,
): ParagraphRole {
  const role = roles[at] ?? 'BODY'
  if (role === 'TITLE' && !hasBody) return 'BODY'
  if (role !== 'BODY' || roles[at - 1] !== 'BODY' || roles[at + 1] !== 'BODY') return role
  return isHeading(text, spans[at], spans[at + 1]) ? 'HEADING' : role
}

function isHeading(text: string, span: Span | undefined, next: Span | undefined): boolean {
  if (span === undefined || next === undefined || span.end - span.start > LONGEST_HEADING) return false
  const words = text.slice(span.start, span.end)
  const isFollowedByText = next.end - next.start > LONGEST_HEADING
  return isFollowedByText && /^\p{Lu}/u.test(words) && /[\p{L}\p{N})]$/u.test(words) && !words.includes('\n')
}

import type { Document, Paragraph, ParagraphRole } from '../document.ts'
import { bylineAgency, readByline } from './bylines.ts'
import { readDateParagraph, readInlineDateline, readUpdateStamp } from './datelines.ts'
import { layOut } from './lay-out.ts'
import { titleOf } from './title.ts'

/**
 * Reads plain text (line feeds only, NFC): its paragraphs with their roles, and what the page says of title, writer,
 * agency and dates. What a page does not say is null.
 */
export function readPlain(name: string, text: string): Document {
  const paragraphs = layOut(text)
  const byline = firstOf(text, paragraphs, 'BYLINE', readByline)
  const dateline = firstOf(text, paragraphs, 'BODY', readInlineDateline)
  return {
    name,
    format: 'TEXT',
    text,
    title: titleOf(text, paragraphs),
    byline,
    publisher: dateline?.publisher ?? (byline === null ? null : bylineAgency(byline)),
    url: null,
    language: null,
    published: firstOf(text, paragraphs, 'DATELINE', readDateParagraph) ?? dateline?.published ?? null,
    updatedStamp: firstOf(text, paragraphs, 'BOILERPLATE', readUpdateStamp),
    paragraphs,
  }
}

/** The first answer that a reader gives for the paragraphs of a role; datelines open one of the first two of body. */
function firstOf<T>(
  text: string,
  paragraphs: readonly Paragraph[],
  role: ParagraphRole,
  read: (words: string) => T | null,
): T | null {
  const candidates = paragraphs.filter((paragraph) => paragraph.role === role)
  for (const { start, end } of role === 'BODY' ? candidates.slice(0, 2) : candidates) {
    const answer = read(text.slice(start, end))
    if (answer !== null) return answer
  }
  return null
}

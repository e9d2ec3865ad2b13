import { basename } from 'node:path'
import { bylineAgency, readByline } from './bylines.ts'
import { readDateParagraph, readInlineDateline, readUpdateStamp } from './datelines.ts'
import { decode } from './decode.ts'
import type { Document, Paragraph, ParagraphRole } from './document.ts'
import { splitParagraphs } from './paragraphs.ts'
import { assignRoles } from './roles.ts'
import { titleOf } from './title.ts'
import { partTopLines } from './top-lines.ts'

export type { Document, DocumentFormat, FuzzyDate, Paragraph, ParagraphRole } from './document.ts'
export { DocumentError } from './document-error.ts'

/**
 * Reads a document from the bytes of a file: its text, paragraphs with their roles, and what the page says of title,
 * writer, agency and dates. What a page does not say is null. Plain text alone is read.
 *
 * Throws a DocumentError, saying what was expected and what came, for bytes that are no text or hold no words.
 */
export function readDocument(name: string, bytes: Uint8Array): Document {
  const text = decode(bytes)
  const paragraphs = layOut(text)
  const byline = firstOf(text, paragraphs, 'BYLINE', readByline)
  const dateline = firstOf(text, paragraphs, 'BODY', readInlineDateline)
  return {
    name: basename(name),
    format: 'TEXT',
    text,
    title: titleOf(text, paragraphs),
    byline,
    publisher: dateline?.publisher ?? (byline === null ? null : bylineAgency(byline)),
    url: null,
    published: firstOf(text, paragraphs, 'DATELINE', readDateParagraph) ?? dateline?.published ?? null,
    updatedStamp: firstOf(text, paragraphs, 'BOILERPLATE', readUpdateStamp),
    paragraphs,
  }
}

/**
 * The paragraphs of any text with their roles, as a document of these words has them; no text is refused. Offsets are
 * those of the text as given, whatever its line ends: none is taken out to be read.
 */
export function layOut(text: string): Paragraph[] {
  const lines = text.includes('\r') ? text.replaceAll('\r\n', ' \n').replaceAll('\r', '\n') : text
  return assignRoles(lines, partTopLines(lines, splitParagraphs(lines)))
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

import type { Paragraph } from '../document.ts'
import { readHead } from './head.ts'
import { splitParagraphs } from './paragraphs.ts'
import { assignRoles } from './roles.ts'
import { partTopLines } from './top-lines.ts'

/**
 * The paragraphs of any text with their roles, as a document of these words has them; no text is refused. Offsets are
 * those of the text as given, whatever its line ends: none is taken out to be read.
 */
export function layOut(text: string): Paragraph[] {
  const lines = text.includes('\r') ? text.replaceAll('\r\n', ' \n').replaceAll('\r', '\n') : text
  const head = readHead(lines)
  const spans = partTopLines(lines, splitParagraphs(lines, head.end))
  return [...head.paragraphs, ...assignRoles(lines, spans, head.paragraphs)]
}

import type { Span } from '../document.ts'
import { filledLines, type Line } from './lines.ts'
import { goesOn, lengthOf, type Wrapping, wrappingOf } from './wrapping.ts'

const LIST_ITEM = /^(?:[-*•‣▪◦·–—] ?|\(?(?:\d{1,2}|[a-z])[.)] )\S/
const UNDERLINE = /^(?:={3,}|-{3,}|~{3,}|\*{3,}|_{3,})$/
const SENTENCE_END = /[.!?…。！？؟:]["'”’»)\]]*$/

/**
 * Splits a text (line feeds only) into paragraphs, white space at their edges left out; spans in reading order.
 *
 * Paragraphs are parted by blank lines. Within such a block, a hard-wrapped paragraph stays one; a new one begins with
 * an indented first line, an item of a list, a line above or below which the text was broken though the next word had
 * room, and any line that is not the middle of a sentence in a text of long lines. In a text without blank lines, and
 * not hard-wrapped, each line is a paragraph. A text without words other than white space gives none.
 */
export function splitParagraphs(text: string, from = 0): Span[] {
  const lines = filledLines(text, from)
  const wrapping = wrappingOf(text, lines)
  const paragraphs: Span[] = []
  let previous: Line | null = null
  for (const line of lines) {
    const last = paragraphs.at(-1)
    if (last === undefined || previous === null || startsParagraph(text, previous, line, wrapping)) {
      paragraphs.push({ start: line.start, end: line.end })
    } else paragraphs[paragraphs.length - 1] = { start: last.start, end: line.end }
    previous = line
  }
  return paragraphs
}

function startsParagraph(text: string, previous: Line, line: Line, wrapping: Wrapping): boolean {
  if (line.isAfterBlank) return true
  if (UNDERLINE.test(wordsOf(text, line)) || UNDERLINE.test(wordsOf(text, previous))) return true
  if (isListItem(text, previous, line)) return true
  if (wrapping.width === 0 && !wrapping.hasBlanks) return true
  if (goesOn(text, line)) return false
  if (wrapping.hasIndents && line.indent >= 2 && line.indent > hangingIndent(text, previous)) return true
  if (wrapping.width === 0) return wrapping.hasLongLines
  return hadRoom(text, previous, line, wrapping.width)
}

/** At most the first words of a line, all of it where it is short. */
function wordsOf(text: string, { start, end }: Line): string {
  return text.slice(start, Math.min(end, start + 200))
}

/** "- item": after a colon or a sentence's end or another item; a hard-wrapped line may begin with a dash as well. */
function isListItem(text: string, previous: Line, line: Line): boolean {
  if (!LIST_ITEM.test(wordsOf(text, line))) return false
  return LIST_ITEM.test(wordsOf(text, previous)) || SENTENCE_END.test(text.slice(previous.end - 4, previous.end))
}

/** How far the words of a line are indented: those of a list's item stand behind its mark. */
function hangingIndent(text: string, line: Line): number {
  const mark = LIST_ITEM.exec(wordsOf(text, line))?.[0]
  return mark === undefined ? line.indent : line.indent + mark.length - 1
}

/** Whether the first word of a line would have fitted above: after a sentence's end, or with much room to spare. */
function hadRoom(text: string, previous: Line, line: Line, width: number): boolean {
  const word = wordsOf(text, line).search(/\s|$/)
  const needed = lengthOf(previous) + 1 + word
  return SENTENCE_END.test(text.slice(previous.end - 4, previous.end)) ? needed <= width : needed <= width * 0.7
}

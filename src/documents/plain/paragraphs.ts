import type { Span } from '../document.ts'

/**
 * Splits a text (line feeds only) into paragraphs, white space at their edges left out; spans in reading order.
 *
 * Paragraphs are parted by blank lines, so a hard-wrapped one stays one; in a text without any blank line between
 * words each line is a paragraph. A text without words other than white space gives none.
 */
export function splitParagraphs(text: string): Span[] {
  const lines = splitLines(text)
  const filled = lines.filter((line) => line.start < line.end)
  if (!hasInnerBlank(lines)) return filled
  return filled.reduce<Span[]>((paragraphs, line) => {
    const last = paragraphs.at(-1)
    // A blank line is two line feeds with nothing but white space between them.
    const isNext = last === undefined || text.slice(last.end, line.start).split('\n').length > 2
    if (isNext) paragraphs.push(line)
    else paragraphs[paragraphs.length - 1] = { start: last.start, end: line.end }
    return paragraphs
  }, [])
}

function splitLines(text: string): Span[] {
  const lines: Span[] = []
  for (let start = 0; start <= text.length; ) {
    const feed = text.indexOf('\n', start)
    const end = feed < 0 ? text.length : feed
    lines.push(trimmed(text, { start, end }))
    start = end + 1
  }
  return lines
}

function hasInnerBlank(lines: readonly Span[]): boolean {
  const isFilled = ({ start, end }: Span) => start < end
  const first = lines.findIndex(isFilled)
  const last = lines.findLastIndex(isFilled)
  return lines.slice(first, last).some((line) => !isFilled(line))
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  return { start, end }
}

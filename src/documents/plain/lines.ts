import type { Span } from '../document.ts'

/** A line of a text that is not blank, white space at its edges left out. */
export interface Line extends Span {
  /** How far it is indented; a tab is eight columns wide. */
  readonly indent: number
  readonly isAfterBlank: boolean
}

/** The lines of a text (line feeds only) that are not blank, in order. */
export function filledLines(text: string, from = 0): Line[] {
  const lines: Line[] = []
  let isAfterBlank = false
  for (let start = from; start <= text.length; ) {
    const feed = text.indexOf('\n', start)
    const end = feed < 0 ? text.length : feed
    const line = trimmed(text, { start, end })
    if (line.start < line.end) lines.push({ ...line, indent: columns(text, start, line.start), isAfterBlank })
    isAfterBlank = line.start === line.end
    start = end + 1
  }
  return lines
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  return { start, end }
}

function columns(text: string, start: number, end: number): number {
  let columns = 0
  for (let at = start; at < end; at++) columns += text.charAt(at) === '\t' ? 8 : text.charAt(at) === '\u3000' ? 2 : 1
  return columns
}

import type { Span } from '../document.ts'
import { readByline } from './bylines.ts'
import { readDateParagraph, readInlineDateline } from './datelines.ts'
import { isHeadline } from './title.ts'

/** How many paragraphs and, in each, how many lines can hold title, byline and date. */
const TOP = 5

/**
 * Parts title, byline and date from the text right below them: at the top of a page they are often lines of one
 * paragraph ("By Ana Lopez" above "NORTHAM, March 3 (AP) — The mill …"). Spans in, spans out, in reading order.
 *
 * A line is parted only with a byline or date among the lines, and a dateline or nothing below them: "By Monday" and
 * "March 2016" begin lines of hard-wrapped text as well.
 */
export function partTopLines(text: string, paragraphs: readonly Span[]): Span[] {
  return [...paragraphs.slice(0, TOP).flatMap((paragraph) => partLines(text, paragraph)), ...paragraphs.slice(TOP)]
}

function partLines(text: string, paragraph: Span): Span[] {
  const lines = openingLines(text, paragraph)
  const words = lines.map(({ start, end }) => text.slice(start, end))
  const body = words.findIndex((line) => readInlineDateline(line) !== null)
  const isWhole = lines.at(-1)?.end === paragraph.end
  if (body < 0 && !isWhole) return [paragraph]
  const count = body < 0 ? lines.length : body
  const heads = words.slice(0, count)
  const isTop = heads.every((line) => isByline(line) || isDate(line) || isHeadline(line))
  if (!isTop || !heads.some((line) => isByline(line) || isDate(line))) return [paragraph]
  const rest = lines[count]
  return [...lines.slice(0, count), ...(rest === undefined ? [] : [{ start: rest.start, end: paragraph.end }])]
}

/** At most the first lines of a paragraph, white space at their edges left out. */
function openingLines(text: string, { start, end }: Span): Span[] {
  const lines: Span[] = []
  for (let at = start; at < end && lines.length < TOP; ) {
    const feed = text.indexOf('\n', at)
    const stop = feed < 0 ? end : Math.min(feed, end)
    const line = text.slice(at, stop)
    const first = at + line.length - line.trimStart().length
    lines.push({ start: first, end: first + line.trim().length })
    at = stop + 1
  }
  return lines
}

function isByline(line: string): boolean {
  return /^\p{Lu}/u.test(line) && readByline(line) !== null
}

function isDate(line: string): boolean {
  return readDateParagraph(line) !== null
}

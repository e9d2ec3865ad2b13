import type { Span } from '../document.ts'
import { readInlineDateline } from './datelines.ts'
import { isFurniture } from './is-furniture.ts'
import { readAddress } from './labels.ts'
import { filledLines } from './lines.ts'
import { isPaperAlone } from './papers.ts'
import { isHeadline } from './title.ts'
import { readTopLine } from './top-line.ts'

/** How many paragraphs and, in each, how many lines can hold title, byline and date. */
const TOP = 5
const LINES = 12
const LONGEST_TOP = 1000
/** A line this long is text, and no line of a narrow column. */
const LEAST_TEXT = 60
const LONGEST_TITLE = 200

/**
 * Parts title, byline and date from the text right below them: at the top of a page they are often lines of one
 * paragraph ("By Ana Lopez" above "NORTHAM, March 3 (AP) — The mill …"). Spans in, spans out, in reading order.
 *
 * A line is parted only with a byline or date among the lines, and a dateline, a long line that begins a sentence, or
 * nothing below them: "By Monday" and "March 2016" begin lines of hard-wrapped text as well.
 */
export function partTopLines(text: string, paragraphs: readonly Span[]): Span[] {
  const top = paragraphs.slice(0, TOP).flatMap((paragraph) => partLines(text, paragraph))
  return [...top.flatMap((line, at) => (at < TOP ? partPaper(text, line) : [line])), ...paragraphs.slice(TOP)]
}

function partLines(text: string, paragraph: Span): Span[] {
  const lines = openingLines(text, paragraph)
  const words = lines.map(({ start, end }) => text.slice(start, end))
  const tops = words.findIndex((line) => !isTopLine(line) && !isHeadline(line))
  const isWhole = tops < 0 && lines.at(-1)?.end === paragraph.end
  const count = isWhole ? lines.length : words.findIndex((line, at) => at > 0 && opensText(line))
  const heads = words.slice(0, Math.max(count, 0))
  const isTop = heads.every((line) => isTopLine(line) || isHeadline(line))
  if (!isTop || !heads.some(isTopLine)) return [paragraph]
  const rest = lines[count]
  return [...lines.slice(0, count), ...(rest === undefined ? [] : [{ start: rest.start, end: paragraph.end }])]
}

/** In small letters, "by Ana Lopez" goes on with a sentence. */
function isTopLine(line: string): boolean {
  if (/^\p{Ll}/u.test(line)) return readAddress(line) !== null
  return readTopLine(line) !== null || isFurniture(line)
}

/** "Mill to Close | The Northam Herald": a page's title with the paper's name. */
function partPaper(text: string, line: Span): Span[] {
  const words = text.slice(line.start, Math.min(line.end, line.start + LONGEST_TITLE + 1))
  const parting = words.length > LONGEST_TITLE ? null : /^(?<title>.{8,}) [|–—-] (?=[^|–—-]{3,40}$)/u.exec(words)
  const [whole = '', title = ''] = parting ?? []
  if (whole === '' || !isPaperAlone(words.slice(whole.length)) || readTopLine(words) !== null) return [line]
  if (readInlineDateline(words) !== null) return [line]
  return [
    { start: line.start, end: line.start + title.length },
    { start: line.start + whole.length, end: line.end },
  ]
}

function opensText(line: string): boolean {
  if (readInlineDateline(line) !== null) return true
  return line.length >= LEAST_TEXT && /^["'“‘«]?\p{Lu}/u.test(line) && readTopLine(line) === null && !isHeadline(line)
}

/** At most the first lines of a paragraph. */
function openingLines(text: string, { start, end }: Span): Span[] {
  const opening = text.slice(start, Math.min(end, start + LONGEST_TOP))
  return filledLines(opening)
    .slice(0, LINES)
    .map((line) => ({ start: start + line.start, end: start + line.end }))
}

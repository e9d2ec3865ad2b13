import type { Span } from '../extraction.ts'

/** Text between a quotation mark and its partner, marks and white space at the edges left out. */
export interface Stretch extends Span {
  /** Offset of the opening mark and offset after the closing one. */
  readonly outer: Span
  /** False where the paragraph ends before a closing mark comes. */
  readonly isClosed: boolean
  readonly family: MarkFamily
}

/** Marks that open and close each other; in one family those that papers mix: "…”, „…“. */
type MarkFamily = 'double' | 'single' | 'angle' | 'narrow' | 'corner' | 'hollow' | 'prime'

interface Mark {
  readonly at: number
  readonly length: number
  readonly family: MarkFamily
  readonly role: 'open' | 'close' | 'either'
}

const MARK =
  /["“”„‟＂«»‹›「」『』″〝〞〟]|``|''|(?<![\p{L}\p{N},]),,(?=[\p{L}\p{N}])|<<(?=[^<>]{1,2000}>>)|>>|(?<![\p{L}\p{N}])['‘‚](?=[\p{L}\p{N}“"[])|['’](?![\p{L}\p{N}])|‘(?<=‚[^‚‘’]{1,2000}‘)(?![\p{L}\p{N}])/gu
/** What a single mark before a letter is when it opens nothing: 'em, 'til, ’90s. */
const ELISION = /^['’‘](?:em|til|cause|tis|twas|n|bout|round|\d\ds?)\b/i

/**
 * Finds the quoted stretches of one paragraph: straight, curly, low-high, angle, corner, prime and single marks, doubled
 * commas, backticks and apostrophes, each with its partner; a mark inside a stretch belongs to it. In reading order.
 *
 * A double mark that never closes opens a stretch to the end of the paragraph, `isClosed` false; a single one nothing.
 */
export function pairMarks(text: string, paragraph: Span): Stretch[] {
  const marks = findMarks(text, paragraph)
  const stretches: Stretch[] = []
  const unclosed = new Set<MarkFamily>() // families that no mark closes from here on: looked for once alone
  for (let at = 0; at < marks.length; at++) {
    const opening = marks[at]
    if (opening === undefined || opening.role === 'close' || unclosed.has(opening.family)) continue
    const partner = findPartner(text, marks, at)
    const closing = marks[partner]
    if (closing === undefined) unclosed.add(opening.family)
    if (closing === undefined && opening.family === 'single') continue
    const stretch = inside(text, opening, closing, paragraph)
    if (stretch !== null) stretches.push(stretch)
    at = closing === undefined ? marks.length : partner
  }
  return stretches
}

function findMarks(text: string, { start, end }: Span): Mark[] {
  const marks: Mark[] = []
  // Searched in the paragraph's own words: a search in the text would run on to the next mark, however far.
  for (const { index, 0: mark } of text.slice(start, end).matchAll(MARK)) {
    const at = start + index
    if (/^['’‘]$/.test(mark) && ELISION.test(text.slice(at, at + 8))) continue
    marks.push({ at, length: mark.length, family: familyOf(mark), role: roleOf(text, at, mark) })
  }
  return marks
}

const FAMILIES: readonly (readonly [family: MarkFamily, marks: RegExp])[] = [
  ['angle', /^(?:[«»]|<<|>>)$/],
  ['single', /^['‘’‚]$/],
  ['narrow', /^[‹›]$/],
  ['corner', /^[「」]$/],
  ['hollow', /^[『』]$/],
  ['prime', /^[″〝〞〟]$/],
]

function familyOf(mark: string): MarkFamily {
  return FAMILIES.find(([, marks]) => marks.test(mark))?.[0] ?? 'double'
}

function roleOf(text: string, at: number, mark: string): Mark['role'] {
  if (/^(?:[„‚「『〝]|,,|<<)$/.test(mark)) return 'open'
  if (/^(?:[」』〞〟]|>>)$/.test(mark)) return 'close'
  const before = text.charAt(at - 1)
  const after = text.charAt(at + mark.length)
  const opens = /^$|[\s([{—–\-/]/.test(before) && /[^\s]/.test(after)
  const closes = /^$|[\s)\]}—–\-/.,;:!?'’]/.test(after) && /[^\s]/.test(before)
  if (/^[«»‹›]$/.test(mark)) return angleRole(mark, opens && /\p{L}/u.test(after), closes)
  if (mark === '‘') return /[\p{L}\p{N}“"[]/u.test(after) ? 'open' : 'close' // ‚so‘, in German
  if (mark === '“' || mark === '``') return closes && !opens ? 'either' : 'open' // „so“, ,,so``: as German closes
  if (mark === '”' || mark === '’') return opens && !closes && mark === '”' ? 'either' : 'close'
  if (mark === "'") return opens ? 'open' : 'close'
  if (opens === closes) return 'either'
  return opens ? 'open' : 'close'
}

/** « So » in French, »so« in German. */
function angleRole(mark: string, opens: boolean, closes: boolean): Mark['role'] {
  const isLeft = /[«‹]/.test(mark)
  const isReversed = isLeft ? closes && !opens : opens && !closes
  return isLeft === isReversed ? 'close' : 'open'
}

/** Index of the mark that closes the one at `opening`; beyond the last where none does. */
function findPartner(text: string, marks: readonly Mark[], opening: number): number {
  const { family } = marks[opening] ?? {}
  let depth = 0
  for (let at = opening + 1; at < marks.length; at++) {
    const mark = marks[at]
    if (mark?.family !== family || mark === undefined) continue
    if (isPlainPair(text, marks, opening, at)) at++
    else if (mark.role === 'open' && family !== 'single' && closesTwice(marks, at, family)) depth++
    else if (mark.role !== 'open' && depth > 0) depth--
    else if (mark.role !== 'open' && (family !== 'single' || !isPluralPossessive(text, marks, at))) return at
  }
  return marks.length
}

/** “He has "friends" there.”: plain marks one after the other, between which a curly quote cannot close. */
function isPlainPair(text: string, marks: readonly Mark[], opening: number, at: number): boolean {
  const [first, one, other] = [marks[opening], marks[at], marks[at + 1]]
  if (first === undefined || text.charAt(first.at) !== '“' || one?.role !== 'open' || other?.role !== 'close')
    return false
  return text.charAt(one.at) === '"' && text.charAt(other.at) === '"'
}

/** An opening mark inside a stretch is nested only when two closing ones come before the next opening one. */
function closesTwice(marks: readonly Mark[], at: number, family: MarkFamily | undefined): boolean {
  let closing = 0
  for (let next = at + 1; next < at + 12 && closing < 2; next++) {
    const mark = marks[next]
    if (mark?.family !== family) continue
    if (mark?.role !== 'close') return false
    closing++
  }
  return closing === 2
}

/** 'The boys' mothers left,' he said: a mark after s is passed over when one after a comma or full stop is to come. */
function isPluralPossessive(text: string, marks: readonly Mark[], at: number): boolean {
  const mark = marks[at]
  const next = marks[at + 1]
  if (mark === undefined || text.charAt(mark.at - 1) !== 's' || text.charAt(mark.at + 1) !== ' ') return false
  return next?.family === 'single' && next.role === 'close' && /[.,!?]/.test(text.charAt(next.at - 1))
}

/** Words inside a sentence whose closing mark is missing end with the sentence; a quotation, with the paragraph. */
function unclosedEnd(text: string, opening: Mark, start: number, paragraph: Span): number {
  if (opening.at === paragraph.start || !/\p{Ll}/u.test(text.charAt(start))) return paragraph.end
  const end = text.slice(start, paragraph.end).search(/[.!?](?=\s+["“]?\p{Lu})/u)
  return end === -1 ? paragraph.end : start + end + 1
}

function inside(text: string, opening: Mark, closing: Mark | undefined, paragraph: Span): Stretch | null {
  let start = opening.at + opening.length
  let end = closing?.at ?? unclosedEnd(text, opening, start, paragraph)
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  if (!/[\p{L}\p{N}]/u.test(text.slice(start, end))) return null
  const outer = { start: opening.at, end: closing === undefined ? end : closing.at + closing.length }
  return { start, end, outer, isClosed: closing !== undefined, family: opening.family }
}

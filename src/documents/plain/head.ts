import { metadataDate } from '../dates/index.ts'
import type { Paragraph, ParagraphRole, Span } from '../document.ts'
import { isName } from './bylines.ts'
import { type Fields, fieldsOf, NO_FIELDS, wordsIn } from './fields.ts'
import { isFurniture } from './is-furniture.ts'
import { type Label, readLabel } from './labels.ts'
import type { LabelField } from './lexicon/labels.ts'
import { filledLines, type Line } from './lines.ts'
import { isPaperAlone } from './papers.ts'
import { isHeadline } from './title.ts'
import { readTopLine } from './top-line.ts'

/** The lines of an export, an archive or an e-mail that say above a text what it is. */
export interface Head {
  readonly paragraphs: readonly Paragraph[]
  readonly fields: Fields
  /** Where the text below begins. */
  readonly end: number
}

const LONGEST_HEAD = 8192
/** Lines that may stand above the first label: a title, and what archives print there. */
const LINES_ABOVE = 8
const MAIN: ReadonlySet<LabelField> = new Set(['title', 'byline', 'published', 'updated', 'publisher', 'url'])
const ROLES: Partial<Record<LabelField, ParagraphRole>> = { title: 'TITLE', byline: 'BYLINE', published: 'DATELINE' }
const NO_HEAD: Head = { paragraphs: [], fields: NO_FIELDS, end: 0 }

interface LabelledLine {
  readonly line: Span
  readonly label: Label
}

/** Reads the labelled lines above a text ("Title: …", "Author: …", "Date: …"), and what stands above them; often none. */
export function readHead(text: string): Head {
  const lines = openingLines(text)
  const first = lines.findIndex((line) => readLabel(text, line) !== null)
  if (first < 0 || first > LINES_ABOVE) return NO_HEAD
  const labelled = labelledLines(text, lines.slice(first))
  const fields = fieldsOf(
    text,
    labelled.map(({ label }) => label),
  )
  const above = linesAbove(text, lines.slice(0, first), fields)
  if (above === null || !isSure(fields, labelled.length)) return NO_HEAD
  return { paragraphs: [...above, ...paragraphsOf(text, labelled, above)], fields, end: endOf(labelled) }
}

function openingLines(text: string): Line[] {
  const opening = text.slice(0, LONGEST_HEAD)
  const lines = filledLines(opening)
  return text.length > LONGEST_HEAD ? lines.slice(0, -1) : lines
}

/** Lines with known labels in a row; indented lines, and lines right below a label alone, go on with its value. */
function labelledLines(text: string, lines: readonly Line[]): LabelledLine[] {
  const labelled: LabelledLine[] = []
  for (const line of lines) {
    const label = readLabel(text, line)
    const last = labelled.at(-1)
    if (label !== null) labelled.push({ line, label })
    else if (last !== undefined && isContinued(last.label, line)) {
      const { field, value } = last.label
      const start = value.start < value.end ? value.start : line.start
      labelled[labelled.length - 1] = { line: last.line, label: { field, value: { start, end: line.end } } }
    } else if (last !== undefined && isBylineAmong(text, line, labelled)) {
      labelled.push({ line, label: { field: 'byline', value: line } })
    } else break
    if (label?.field === 'body') break
  }
  return labelled
}

function isContinued({ field, value }: Label, line: Line): boolean {
  return field !== 'body' && !line.isAfterBlank && (line.indent >= 2 || value.start >= value.end)
}

/** Labels may go on after "By Ana Lopez" alone. */
function isBylineAmong(text: string, line: Line, labelled: readonly LabelledLine[]): boolean {
  const isNamed = labelled.some(({ label }) => label.field === 'byline')
  return !isNamed && (readTopLine(wordsIn(text, line))?.byline ?? null) !== null
}

/** Two labels that tell something of an article, or one whose words can be nothing else. */
function isSure(fields: Fields, count: number): boolean {
  const main = [...fields.keys()].filter((field) => MAIN.has(field))
  if (main.length >= 2 || (main.length === 1 && count >= 3)) return true
  const [field = 'other'] = main
  const words = fields.get(field) ?? ''
  if (field === 'published') return metadataDate(words) !== null
  if (field === 'byline') return isName(words)
  return field === 'url' || (field === 'title' && isHeadline(words))
}

/** What stands above the labels, or null where that is text of an article and the labels are its own. */
function linesAbove(text: string, lines: readonly Line[], fields: Fields): Paragraph[] | null {
  let hasTitle = fields.has('title')
  const paragraphs: Paragraph[] = []
  for (const { start, end } of lines) {
    const words = wordsIn(text, { start, end })
    const role = roleAbove(words, hasTitle)
    if (role === null) return null
    hasTitle ||= role === 'TITLE'
    paragraphs.push({ start, end, role })
  }
  return paragraphs
}

function roleAbove(words: string, hasTitle: boolean): ParagraphRole | null {
  const top = readTopLine(words)
  if (top !== null && top.byline !== null) return 'BYLINE'
  if (top !== null && top.url === null) return 'DATELINE'
  if (isFurniture(words) || isPaperAlone(words) || /\bedition$/i.test(words)) return 'BOILERPLATE'
  if (!isHeadline(words)) return null
  return hasTitle ? 'BOILERPLATE' : 'TITLE'
}

function paragraphsOf(text: string, labelled: readonly LabelledLine[], above: readonly Paragraph[]): Paragraph[] {
  const taken = new Set<ParagraphRole>(above.map(({ role }) => role))
  return labelled.flatMap(({ line, label: { field, value } }): Paragraph[] => {
    if (field === 'body')
      return [{ start: line.start, end: Math.max(line.start + 1, labelEnd(text, line, value)), role: 'BOILERPLATE' }]
    const role = ROLES[field]
    if (role === undefined || taken.has(role) || value.start >= value.end) {
      return [{ start: line.start, end: Math.max(line.end, value.end), role: 'BOILERPLATE' }]
    }
    taken.add(role)
    return [{ ...value, role }]
  })
}

/** Where "Body: " ends, its white space left out. */
function labelEnd(text: string, line: Span, value: Span): number {
  return line.start + text.slice(line.start, value.start).trimEnd().length
}

function endOf(labelled: readonly LabelledLine[]): number {
  const last = labelled.at(-1)
  if (last === undefined) return 0
  return last.label.field === 'body' ? last.label.value.start : Math.max(last.line.end, last.label.value.end)
}

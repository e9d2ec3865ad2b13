import type { FieldMap } from '../content.ts'
import { isArticleColumn, isTextColumn } from '../records/text.ts'
import { excerpt } from './parse-json.ts'

/** How a table of articles is written. */
export interface TableHeader {
  readonly delimiter: string
  readonly columns: readonly string[]
  /** How many lines stand above its header line. */
  readonly above: number
  /** Whether quotation marks around a cell are its own: a table of another program has them around what they mark. */
  readonly isQuoted: boolean
}

const DELIMITERS = ['\t', ';', ',', '|']
const NAMED_TABLE = /\.(?:csv|tsv|tab|psv)$/i

/**
 * The header of a table of articles, by how a file begins: its first line has a name in each cell, and one of them is
 * that of a text. Null for what is no table, and what was expected and what came for a file that is named as a table and
 * names no text.
 */
export function tableHeader(name: string, opening: string, map: FieldMap): TableHeader | string | null {
  const lines = opening.split(/\r\n?|\n/)
  const stated = /^"?sep=(.)"?$/i.exec(lines[0] ?? '')?.[1] // as Excel has it
  const above = lines.findIndex((line, at) => line.trim() !== '' && (at > 0 || stated === undefined))
  const line = lines[above] ?? ''
  const headers = (stated === undefined ? DELIMITERS : [stated])
    .map((delimiter) => ({ delimiter, columns: splitCells(line, delimiter) }))
    .filter(({ columns }) => columns.every(isColumnName) && (columns.length > 1 || isTableOfTexts(name, columns)))
  const known = headers.filter(({ columns }) => isOfArticles(name, columns, map))
  const [found] = known.sort((one, other) => other.columns.length - one.columns.length)
  if (found !== undefined) return { ...found, above, isQuoted: found.delimiter !== '\t' || isQuoted(opening) }
  const [table] = headers.filter(
    ({ delimiter, columns }) => splitCells(lines[above + 1] ?? '', delimiter).length === columns.length,
  )
  if (!NAMED_TABLE.test(name)) return null
  if (table !== undefined) return withoutText(table.columns, map)
  return isRow(line, lines[above + 1] ?? '') ? `${EXPECTED_TEXT}, got the line ${excerpt(line)}` : null
}

/** Whether a line is a row of cells: as many as the line below it has, or with marks around one of them. */
function isRow(line: string, below: string): boolean {
  if (/(?:^|[\t;,|])"(?:[^"]|"")*"(?:[\t;,|]|$)/.test(line)) return true
  return DELIMITERS.some((delimiter) => {
    const cells = splitCells(line, delimiter).length
    return cells > 1 && cells === splitCells(below, delimiter).length
  })
}

const EXPECTED_TEXT = 'expected a header line that names a column of text (text, body, content …, or --map text=COLUMN)'

/** Whether a file that is named as a table has one column alone, of texts. */
function isTableOfTexts(name: string, [column = '']: readonly string[]): boolean {
  return NAMED_TABLE.test(name) && isTextColumn(column)
}

function isColumnName(cell: string): boolean {
  return cell.length <= 60 && !/[.!?]\s|[!?]$|[“”\n]/.test(cell) && cell.split(/\s+/).length <= 5
}

/** Two names that articles have are asked of what is not named as a table: a headline may have one between commas. */
function isOfArticles(name: string, columns: readonly string[], map: FieldMap): boolean {
  const isMapped = (column: string) => Object.values(map).includes(column)
  const known = columns.filter((column) => isArticleColumn(column) || isMapped(column))
  const hasText = map.text === undefined ? columns.some(isTextColumn) : columns.includes(map.text)
  return hasText && known.length >= (NAMED_TABLE.test(name) ? 1 : 2)
}

function withoutText(columns: readonly string[], { text }: FieldMap): string {
  if (text !== undefined) return missingColumn('text', text, columns)
  return `expected a column with the text of articles (text, body, content …, or --map text=COLUMN), got the columns ${columns.join(', ')}`
}

/** What is told of a field that is mapped to a column which a table does not have. */
export function missingColumn(field: string, column: string, columns: readonly string[]): string {
  return `expected a column ${column} for --map ${field}=${column}, got the columns ${columns.join(', ')}`
}

function splitCells(line: string, delimiter: string): string[] {
  const cells: string[] = []
  let start = 0
  let isInQuotes = false
  for (let at = 0; at <= line.length; at++) {
    if (line[at] === '"') isInQuotes = !isInQuotes
    if (at < line.length && (isInQuotes || line[at] !== delimiter)) continue
    cells.push(
      line
        .slice(start, at)
        .trim()
        .replace(/^"(.*)"$/s, '$1')
        .replaceAll('""', '"')
        .trim(),
    )
    start = at + 1
  }
  return cells
}

/** A cell that is wholly in quotation marks, its own marks doubled, or that the opening breaks off in. */
const QUOTED_CELL = /(?<=^|[\t\r\n])"[^"]*(?:""[^"]*)*(?:"(?=[\t\r\n]|$)|$)/g

/** A cell between tabs that begins with a mark and goes on after the mark that closes it is not in quotation marks. */
function isQuoted(opening: string): boolean {
  return !/(?:^|[\t\r\n])"/.test(opening.replace(QUOTED_CELL, ''))
}

import { basename } from 'node:path'
import type { FieldMap, Part, RecordFields } from '../content.ts'
import { DocumentError } from '../document-error.ts'
import type { Line } from './lines.ts'
import { pump } from './pump.ts'
import { missingColumn, type TableHeader } from './table-header.ts'

/** How much is given to the parser at once. */
const CHARACTERS_AT_ONCE = 2 ** 16
const ROW_AT_MOST = 100 * 2 ** 20

/** A row as csv-parse gives it: its cells, and the number of its last line, of those it was given. */
interface Row {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

/** The articles in a table under a header line, by the line that each begins on. A row of other length is none. */
export async function* readTable(
  name: string,
  header: TableHeader,
  lines: AsyncIterable<Line>,
  map: FieldMap,
): AsyncGenerator<Part> {
  const { columns, above } = header
  const missing = Object.entries(map).find(([, column]) => !columns.includes(column))
  if (missing !== undefined) throw new DocumentError(missingColumn(...missing, columns))
  const { parse } = await import('csv-parse')
  let next = above + 2
  let count = 0
  try {
    for await (const { record, info } of pump<Row>(joined(lines, above), parse(optionsOf(header)))) {
      const first = info.lines + above - record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
      next = info.lines + above + 1
      if (first === above + 1 || record.every((cell) => cell.trim() === '')) continue
      count++
      yield rowPart(name, `:${first}`, columns, record, map)
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_'))) throw error
    yield { place: `:${next}`, problem: problemOf(error) }
    count++
  }
  if (count === 0)
    yield { place: '', problem: `expected rows of articles under the columns ${columns.join(', ')}, got none` }
}

/** How csv-parse is to read a table; rows of other length are given too, to be refused one by one. */
function optionsOf({ delimiter, isQuoted }: TableHeader) {
  return {
    delimiter,
    quote: isQuoted ? '"' : null,
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: ROW_AT_MOST,
  } as const
}

function rowPart(
  name: string,
  place: string,
  columns: readonly string[],
  cells: readonly string[],
  map: FieldMap,
): Part {
  const surplus = cells.slice(columns.length).filter((cell) => cell.trim() !== '')
  if (cells.length < columns.length || surplus.length > 0) {
    return { place, problem: `expected ${columns.length} cells, as in the header line, got ${cells.length}` }
  }
  const size = cells.reduce((sum, cell) => sum + cell.length, 0)
  return {
    place,
    name: basename(name) + place,
    content: { format: 'CSV', fields: fieldsOf(columns, cells), map, size },
  }
}

/** Of columns with one name, the first that is filled; those without a name are left out. */
function fieldsOf(columns: readonly string[], cells: readonly string[]): RecordFields {
  const fields = new Map<string, string>()
  for (const [at, column] of columns.entries()) {
    if (column !== '' && !fields.get(column)?.trim()) fields.set(column, cells[at] ?? '')
  }
  return Object.fromEntries(fields)
}

/** Lines joined again, so many at once that they are worth a write; the first some left out. */
async function* joined(lines: AsyncIterable<Line>, above: number): AsyncGenerator<string> {
  let held = ''
  for await (const line of lines) {
    if ('problem' in line) throw new DocumentError(line.problem)
    if (line.number <= above) continue
    held += `${line.text.replace(/\r$/, '').replaceAll('\r', '\n')}\n`
    if (held.length < CHARACTERS_AT_ONCE) continue
    yield held
    held = ''
  }
  yield held
}

function problemOf(error: Error): string {
  if ('code' in error && error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return 'expected the quotation mark that opens a cell here to be closed, got the end of the file'
  }
  return `expected a row of at most 100 MB in CSV, but ${error.message}`
}

import { DocumentError } from '../document-error.ts'
import { cutLine, OUTSIDE } from './json-scan.ts'
import type { Line } from './lines.ts'
import { type ParsedJson, parseJson } from './parse-json.ts'

/** A value of JSON in a file, and how many characters it is written in; or why there is none at a place. */
export type JsonValue =
  | { readonly place: string; readonly value: unknown; readonly size: number }
  | { readonly place: string; readonly problem: string }

/** The value on each line of JSON lines, by the number of its line. */
export async function* valuesOfLines(lines: AsyncIterable<Line>): AsyncGenerator<JsonValue> {
  for await (const line of lines) {
    const place = `:${line.number}`
    if ('problem' in line) yield { place, problem: line.problem }
    else if (line.text.trim() !== '') yield { place, ...parseJson(line.text) }
  }
}

/**
 * The values that stand in a file one after the other, by the line they begin on, a single one by no place; or, of a file
 * that is a list, its items by their index.
 */
export async function* valuesInFile(lines: AsyncIterable<Line>): AsyncGenerator<JsonValue> {
  let first: JsonValue | null = null
  let count = 0
  for await (const value of cutValues(lines)) {
    if (count++ === 0) first = value
    else {
      if (first !== null) yield first
      first = null
      yield value
    }
  }
  if (first !== null) yield first.place.startsWith(':') ? { ...first, place: '' } : first
}

const CHARACTERS_AT_MOST = 100 * 2 ** 20
const NOT_ENDED = 'expected the end of the JSON that begins here, got the end of the file'
const TOO_LONG = 'expected a record of at most 100 MB, got more'

/** A value that has begun: on which line, and what has been read of it, until it is too much. */
interface HeldValue {
  readonly line: number
  readonly pieces: string[]
  size: number
}

async function* cutValues(lines: AsyncIterable<Line>): AsyncGenerator<JsonValue> {
  let nesting = OUTSIDE
  let held = heldFrom(1)
  for await (const line of lines) {
    if ('problem' in line) throw new DocumentError(line.problem)
    if (nesting.isOpen && nesting.item === null && isRecordOfItsOwn(line.text)) {
      yield { place: `:${held.line}`, problem: NOT_ENDED.replace('file', 'line') }
      nesting = OUTSIDE
    }
    const { pieces, after } = cutLine(line.text, nesting)
    for (const { start, end, isFirst, isLast, item } of pieces) {
      if (isFirst) held = heldFrom(line.number)
      hold(held, line.text.slice(start, end))
      if (isLast) yield { place: item === null ? `:${held.line}` : `#/${item}`, ...readHeld(held) }
    }
    nesting = after
  }
  // A number, or a word, ends with the file.
  const isEnded = nesting.isOpen && nesting.item === null && nesting.depth === 0
  if (isEnded) yield { place: `:${held.line}`, ...readHeld(held) }
  else if (nesting.isOpen || nesting.item !== null) yield { place: `:${held.line}`, problem: NOT_ENDED }
}

/** Within JSON that an earlier line has cut off, a line that is a record by itself. */
function isRecordOfItsOwn(line: string): boolean {
  return /^\{\s*"/.test(line) && 'value' in parseJson(line)
}

function heldFrom(line: number): HeldValue {
  return { line, pieces: [], size: 0 }
}

function hold(held: HeldValue, piece: string): void {
  held.size += piece.length + 1
  if (held.size <= CHARACTERS_AT_MOST) held.pieces.push(piece)
}

function readHeld({ pieces, size }: HeldValue): ParsedJson {
  return size > CHARACTERS_AT_MOST ? { problem: TOO_LONG } : parseJson(pieces.join('\n'))
}

import { basename } from 'node:path'
import type { FieldMap, Part } from '../content.ts'
import { isBelowJson } from '../markdown/is-markdown.ts'
import { articlesIn } from '../records/articles-in.ts'
import { isRecord } from '../records/paths.ts'
import { type JsonValue, valuesInFile, valuesOfLines } from './json-values.ts'
import type { Line } from './lines.ts'
import { excerpt, parseJson } from './parse-json.ts'

/** How a file of JSON begins: an object, or a list of objects or words; "[Applause] We go" is none. */
const OPENING = /^\s*(?:\{\s*(?:"|\})|\[\s*(?:[{\]]|"(?:[^"\\]|\\.)*"\s*[,\]]))/
const NAMED_JSON = /\.(?:json|jsonl|ndjson|jsonlines|geojson|jsonld|json5)$/i
const NAMED_LINES = /\.(?:jsonl|ndjson|jsonlines)$/i

/** Whether a file holds JSON, by how it begins. */
export function isJson(name: string, opening: string): boolean {
  if (OPENING.test(opening)) return !isBelowJson(name, opening)
  if (!NAMED_JSON.test(name)) return false
  // A line may be wrong, the first too; one that is nothing but a number or words in marks is a value that is no record.
  return /^[[{]/m.test(opening) || 'value' in parseJson(opening)
}

/** Whether each line of a file of JSON is a value of its own, so that one that is wrong leaves the others. */
function isJsonLines(name: string, opening: string): boolean {
  const lines = opening.split('\n').filter((line) => line.trim() !== '')
  const isWhole = (line: string) => line.startsWith('{') && 'value' in parseJson(line)
  if (/^\s*[[{]\s*$/.test(lines[0] ?? '')) return false
  if (NAMED_LINES.test(name)) return true
  return lines.length > 1 && !/^\s*\[\s*\{/.test(opening) && lines.slice(0, 20).some(isWhole)
}

/** The records that were added to a file of JSON lines: a line each, whatever stands there; none is no mistake. */
export async function* readAddedLines(name: string, lines: AsyncIterable<Line>, map: FieldMap): AsyncGenerator<Part> {
  for await (const value of valuesOfLines(lines)) yield* 'problem' in value ? [value] : partsOf(name, value, map)
}

/** The records in a file of JSON: a line each, or one, or a list, or objects that wrap a list. */
export async function* readJson(
  name: string,
  opening: string,
  lines: AsyncIterable<Line>,
  map: FieldMap,
): AsyncGenerator<Part> {
  const values = isJsonLines(name, opening) ? valuesOfLines(lines) : valuesInFile(lines)
  let count = 0
  for await (const part of withoutForeignLists(partsOfAll(name, values, map))) {
    count++
    yield part
  }
  if (count === 0) yield { place: '', problem: 'expected records in JSON, got an empty list' }
}

async function* partsOfAll(name: string, values: AsyncIterable<JsonValue>, map: FieldMap): AsyncGenerator<Part> {
  for await (const value of values) yield* 'problem' in value ? [value] : partsOf(name, value, map)
}

/** A list whose first so many items are no articles is one of something else, and read no further. */
const ITEMS_TRIED = 100

/** Parts as they come; of a list that holds no article, as far as it is tried, only its first item is told of. */
async function* withoutForeignLists(parts: AsyncIterable<Part>): AsyncGenerator<Part> {
  let held: Part[] | null = []
  for await (const part of parts) {
    if (held !== null && part.place.startsWith('#/') && 'problem' in part && held.length < ITEMS_TRIED) held.push(part)
    else if (held?.length === ITEMS_TRIED) break
    else {
      yield* held ?? []
      held = null
      yield part
    }
  }
  yield* held?.slice(0, 1) ?? []
}

function partsOf(name: string, { place, value, size }: Extract<JsonValue, { value: unknown }>, map: FieldMap): Part[] {
  const found = articlesIn(value, map)
  return found.map((one) => {
    const at = one.pointer === '' ? place : place.includes('#') ? place + one.pointer : `${place}#${one.pointer}`
    if (!isRecord(one.value))
      return { place: at, problem: `expected an object with an article, got ${called(one.value)}` }
    const content = { format: 'JSON' as const, fields: one.value, map, size: Math.ceil(size / found.length) }
    return { place: at, name: basename(name) + at, content }
  })
}

function called(value: unknown): string {
  if (typeof value === 'string') return `the words ${excerpt(value)}`
  return Array.isArray(value) ? 'a list' : String(value)
}

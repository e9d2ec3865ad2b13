import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../src/extract/extraction.ts'
import { type TaggedType, TYPES } from '../src/extract/tagger/labels.ts'

/** A name that an annotator marked. */
export interface Marked extends Span {
  readonly type: TaggedType
}

/** A text with its names, in reading order. */
export interface Annotated {
  readonly id: string
  readonly text: string
  readonly entities: readonly Marked[]
}

/** A corpus by the name of its file, and how much one of its sentences counts. */
export interface Corpus {
  readonly file: string
  readonly weight: number
}

/**
 * Reads a file of annotated texts, a record `{id, text, entities: [{start, end, type}]}` a line.
 *
 * Throws an `Error` that names file, line and what was expected for a record of another shape.
 */
export function readCorpus(folder: string, file: string): Annotated[] {
  const path = join(folder, file)
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [readRecord(line, `${path}:${index + 1}`)]))
}

function readRecord(line: string, place: string): Annotated {
  const record: unknown = JSON.parse(line)
  if (!isAnnotated(record)) throw new Error(`${place}: expected {id, text, entities: [{start, end, type}]}`)
  const wrong = record.entities.find(({ start, end, type }) => !(start < end && end <= record.text.length && TYPES.includes(type)))
  if (wrong !== undefined) throw new Error(`${place}: expected a span of the text of type ${TYPES.join(', ')}, got ${JSON.stringify(wrong)}`)
  return { ...record, entities: record.entities.toSorted((a, b) => a.start - b.start) }
}

function isAnnotated(record: unknown): record is Annotated {
  if (typeof record !== 'object' || record === null) return false
  const { id, text, entities } = record as Partial<Annotated> // each is checked before it is used
  return typeof id === 'string' && typeof text === 'string' && Array.isArray(entities)
}

import type { Database } from '../../database.ts'
import { excerpt } from '../../documents/containers/parse-json.ts'
import type { FoundArticle } from '../batch.ts'
import { calledPath, isSystemError, problemOf } from '../files.ts'
import { type Outcome, storeBatch } from '../store.ts'
import { articleOf } from './article.ts'
import { problemIn } from './check.ts'
import { type Line, openFile, readLines } from './lines.ts'
import { readPublished } from './published.ts'
import { readRecord } from './record.ts'

/** How many records of a batch became what. */
interface Stored {
  readonly created: number
  readonly newVersions: number
  readonly unchanged: number
}

/** What became of some records: a batch is stored, or one record, or a whole file, is refused at a place, FILE:LINE. */
export type AnnotatedResult =
  | ({ readonly outcome: 'STORED' } & Stored)
  | { readonly outcome: 'REFUSED'; readonly place: string; readonly reason: string }

/**
 * A batch is one transaction: large enough that a page of an index is written once for many records, small enough to be
 * held.
 */
const RECORDS_AT_MOST = 2_000
const CHARACTERS_AT_MOST = 8_000_000

/**
 * Imports files of annotated records, one in JSON a line; what is annotated is taken as given. A record that cannot be
 * taken is refused, and the others go on. Reads no further than it stores.
 *
 * Throws when the database cannot be written; the batches that it told of are stored all the same.
 */
export async function* importAnnotated(database: Database, paths: readonly string[]): AsyncGenerator<AnnotatedResult> {
  let batch: FoundArticle[] = []
  let characters = 0
  for await (const found of readFiles(paths)) {
    if ('outcome' in found) {
      yield found
      continue
    }
    batch.push(found)
    characters += found.document.text.length
    if (batch.length < RECORDS_AT_MOST && characters < CHARACTERS_AT_MOST) continue
    yield await store(database, batch)
    batch = []
    characters = 0
  }
  if (batch.length > 0) yield await store(database, batch)
}

async function store(database: Database, batch: readonly FoundArticle[]): Promise<AnnotatedResult> {
  const outcomes = await storeBatch(database, batch)
  const count = (wanted: Outcome) => outcomes.filter((outcome) => outcome === wanted).length
  return {
    outcome: 'STORED',
    created: count('CREATED'),
    newVersions: count('NEW_VERSION'),
    unchanged: count('UNCHANGED'),
  }
}

type Refused = Extract<AnnotatedResult, { outcome: 'REFUSED' }>

async function* readFiles(paths: readonly string[]): AsyncGenerator<FoundArticle | Refused> {
  for (const file of paths) {
    try {
      for await (const line of readLines(await openFile(file))) {
        const found = readLine(line)
        yield typeof found === 'string'
          ? { outcome: 'REFUSED', place: `${calledPath(file)}:${line.number}`, reason: found }
          : found
      }
    } catch (error) {
      if (!isSystemError(error)) throw error
      yield { outcome: 'REFUSED', place: calledPath(file), reason: problemOf(error) }
    }
  }
}

/** The article of a line, or why it is refused. */
function readLine(line: Line): FoundArticle | string {
  if ('problem' in line) return line.problem
  const record = readRecord(line.text)
  if (typeof record === 'string') return record
  const published = record.publishedAt === null ? null : readPublished(record.publishedAt)
  if (published === null && record.publishedAt !== null) {
    return `publishedAt: expected 2016-07-27 or 2016-07-27T08:30:00Z, got ${excerpt(record.publishedAt)}`
  }
  return problemIn(record) ?? articleOf(record, published)
}

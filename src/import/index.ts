import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Database } from '../database.ts'
import type { Document } from '../documents/document.ts'
import { DocumentError, readDocument } from '../documents/index.ts'
import { extract } from '../extract/index.ts'
import { hashOf } from './batch.ts'
import { findFiles, isSystemError, problemOf } from './files.ts'
import { isStored, type Outcome, storeBatch } from './store.ts'
import { EXTRACTION_VERSION } from './version.ts'

/** What became of a file. UNCHANGED: its text is stored already. REFUSED: it cannot be imported, for a reason. */
export type ImportResult =
  | { readonly file: string; readonly outcome: Outcome; readonly title: string }
  | { readonly file: string; readonly outcome: 'REFUSED'; readonly reason: string }

/**
 * Imports the files at some paths, folders to the bottom, and tells of each as it is done. A file that cannot be
 * imported does not stop the others. Throws when the database cannot be written; what it told of is stored all the same.
 */
export async function* importFiles(database: Database, paths: readonly string[]): AsyncGenerator<ImportResult> {
  for await (const found of findFiles(paths, database.file)) {
    if ('problem' in found) yield { file: found.file, outcome: 'REFUSED', reason: found.problem }
    else yield await importFile(database, found.file)
  }
}

async function importFile(database: Database, file: string): Promise<ImportResult> {
  const read = await readFileAsDocument(file)
  if (typeof read === 'string') return { file, outcome: 'REFUSED', reason: read }
  const outcome = await importDocument(database, read)
  return { file, outcome, title: read.title }
}

/** A file larger than this is no article, and its text would not fit into one string of JavaScript many times over. */
const MEGABYTES_AT_MOST = 100

/** The document in a file, or why there is none. */
async function readFileAsDocument(file: string): Promise<Document | string> {
  if (/\.(jsonl|ndjson)$/i.test(file)) return 'expected an article, got lines of JSON; import them with --annotated'
  try {
    const megabytes = Math.ceil((await stat(file)).size / 2 ** 20)
    if (megabytes > MEGABYTES_AT_MOST) return `expected at most ${MEGABYTES_AT_MOST} MB, got ${megabytes} MB`
    return readDocument(path.basename(file), await readFile(file))
  } catch (error) {
    if (error instanceof DocumentError) return error.message
    if (isSystemError(error)) return problemOf(error)
    throw error
  }
}

/**
 * Stores a document and what is found in it, whole or not at all. The same text again changes nothing.
 *
 * Throws DatabaseError when the disk is full, or another import keeps the database for a minute.
 */
export async function importDocument(database: Database, document: Document): Promise<Outcome> {
  const contentHash = hashOf(document.text)
  if (await isStored(database, contentHash)) return 'UNCHANGED'
  const extraction = extract(document.text, document.paragraphs)
  const found = { document, contentHash, extraction, origin: 'EXTRACTED' as const, by: EXTRACTION_VERSION }
  const [outcome = 'UNCHANGED'] = await storeBatch(database, [found])
  return outcome
}

import type { Database } from '../database.ts'
import type { Document } from '../documents/document.ts'
import { extract } from '../extract/index.ts'
import { hashOf } from './batch.ts'
import { findFiles } from './files.ts'
import { isLinesOfJson, readFileAsDocument } from './read-file.ts'
import { isStored, type Outcome, storeBatch } from './store.ts'
import { EXTRACTION_VERSION } from './version.ts'

/** What became of a file. UNCHANGED: its text is stored already. REFUSED: it cannot be imported, for a reason. */
export type ImportResult =
  | { readonly file: string; readonly outcome: Outcome; readonly title: string }
  | { readonly file: string; readonly outcome: 'REFUSED'; readonly reason: string }

/**
 * Imports the files at some paths, folders to the bottom, and tells of each as it is done. A file that cannot be
 * imported does not stop the others. Throws when the database cannot be written; what it told of is stored all the
 * same.
 */
export async function* importFiles(database: Database, paths: readonly string[]): AsyncGenerator<ImportResult> {
  for await (const found of findFiles(paths, database.file)) {
    if ('problem' in found) yield { file: found.file, outcome: 'REFUSED', reason: found.problem }
    else yield await importFile(database, found.file)
  }
}

const LINES_OF_JSON = 'expected an article, got lines of JSON; import them with --annotated'

async function importFile(database: Database, file: string): Promise<ImportResult> {
  if (isLinesOfJson(file)) return { file, outcome: 'REFUSED', reason: LINES_OF_JSON }
  const read = await readFileAsDocument(file)
  if (typeof read === 'string') return { file, outcome: 'REFUSED', reason: read }
  const outcome = await importDocument(database, read)
  return { file, outcome, title: read.title }
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

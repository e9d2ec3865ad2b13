import type { Database } from '../database.ts'
import type { Document } from '../documents/document.ts'
import type { Part } from '../documents/index.ts'
import { extract } from '../extract/index.ts'
import { type FoundArticle, hashOf } from './batch.ts'
import { type Extractor, type ExtractorOptions, openExtractor } from './extractor.ts'
import { findFiles } from './files.ts'
import { inOrder } from './in-order.ts'
import { openPath, readContent } from './read-file.ts'
import { isStored, type Outcome, storeBatch } from './store.ts'
import { EXTRACTION_VERSION } from './version.ts'

/** What became of a file. UNCHANGED: its text is stored already. REFUSED: it cannot be imported, for a reason. */
export type ImportResult =
  | { readonly file: string; readonly outcome: Outcome; readonly title: string }
  | { readonly file: string; readonly outcome: 'REFUSED'; readonly reason: string }

/** A part of a file. */
interface FilePart {
  readonly file: string
  readonly part: Part
}

/** A file that is ready to be stored, or need not be. */
type Prepared = { readonly file: string; readonly found: FoundArticle } | ImportResult

/** What is held at once: documents that are extracted from, and found articles to be stored in one transaction. */
const CHARACTERS_AT_ONCE = 2_000_000
const ARTICLES_A_BATCH = 50

/**
 * Imports the files at some paths, folders to the bottom, and tells of each in the order of their names, once it is
 * stored: many are stored in one transaction. A file that cannot be imported does not stop the others. Throws when the
 * database cannot be written or a thread ends; what it told of is stored all the same.
 */
export async function* importFiles(
  database: Database,
  paths: readonly string[],
  options: ExtractorOptions = { threads: 1 },
): AsyncGenerator<ImportResult> {
  const extractor = openExtractor(options)
  const room = { items: extractor.lookAhead, weight: CHARACTERS_AT_ONCE }
  try {
    const parts = openFiles(database, paths)
    const prepared = inOrder(parts, room, weightOf, (part) => prepare(database, extractor, part))
    for await (const batch of batchesOf(prepared)) yield* storePrepared(database, batch)
  } finally {
    await extractor.close()
  }
}

async function* openFiles(database: Database, paths: readonly string[]): AsyncGenerator<FilePart> {
  for await (const found of findFiles(paths, database.file)) {
    const { file } = found
    if ('problem' in found) yield { file, part: { place: '', problem: found.problem } }
    else for await (const part of openPath(file)) yield { file: file + part.place, part }
  }
}

/** How many characters a part may come to, as far as its size is known. */
function weightOf({ part }: FilePart): number {
  return 'content' in part && part.content instanceof Uint8Array ? part.content.length : 0
}

async function prepare(database: Database, extractor: Extractor, { file, part }: FilePart): Promise<Prepared> {
  const read = 'problem' in part ? part.problem : await readContent(part.name, part.content)
  if (typeof read === 'string') return { file, outcome: 'REFUSED', reason: read }
  const contentHash = hashOf(read.text)
  if (await isStored(database, contentHash)) return { file, outcome: 'UNCHANGED', title: read.title }
  const extraction = await extractor.extract(read)
  return { file, found: { document: read, contentHash, extraction, origin: 'EXTRACTED', by: EXTRACTION_VERSION } }
}

async function* batchesOf(prepared: AsyncIterable<Prepared>): AsyncGenerator<readonly Prepared[]> {
  let batch: Prepared[] = []
  let characters = 0
  for await (const one of prepared) {
    batch.push(one)
    characters += 'found' in one ? one.found.document.text.length : 0
    if (batch.length < ARTICLES_A_BATCH && characters < CHARACTERS_AT_ONCE) continue
    yield batch
    batch = []
    characters = 0
  }
  if (batch.length > 0) yield batch
}

async function* storePrepared(database: Database, batch: readonly Prepared[]): AsyncGenerator<ImportResult> {
  const articles = batch.flatMap((one) => ('found' in one ? [one.found] : []))
  const outcomes = (articles.length > 0 ? await storeBatch(database, articles) : []).values()
  for (const one of batch) {
    if ('outcome' in one) yield one
    else yield { file: one.file, outcome: outcomes.next().value ?? 'UNCHANGED', title: one.found.document.title }
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

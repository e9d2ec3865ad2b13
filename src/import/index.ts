import type { Database } from '../database.ts'
import type { Document } from '../documents/document.ts'
import { hashOf } from './batch.ts'
import { openExtractor } from './extractor.ts'
import { type FoundFile, findFiles } from './files.ts'
import { importParts, previewParts } from './import-parts.ts'
import { countFiles, newTally } from './progress.ts'
import type { ImportOptions, ImportResult, ImportRun } from './run.ts'
import { isStored, type Outcome, storeBatch } from './store.ts'
import { EXTRACTION_VERSION } from './version.ts'

export type { ImportOptions, ImportResult, ImportRun, Progress } from './run.ts'

const TIME_LIMIT = 120_000
const MEGABYTES_A_THREAD = 1_024

/**
 * Imports some files, or those at some paths, folders to the bottom, and tells of each document in the order of their names, once it
 * is stored: many are stored in one transaction. A document that cannot be imported does not stop the others. Throws when
 * the database cannot be written or no thread can be started; what it told of is stored all the same.
 */
export function importFiles(
  database: Database,
  paths: readonly string[] | AsyncIterable<FoundFile>,
  options: ImportOptions = {},
): ImportRun {
  const { threads = 0, timeLimit = TIME_LIMIT, megabytesAThread = MEGABYTES_A_THREAD } = options
  const extractor = openExtractor({ threads, timeLimit, megabytesAThread })
  const tally = newTally()
  const ended = new AbortController()
  const stop = AbortSignal.any([ended.signal, ...(options.signal === undefined ? [] : [options.signal])])
  async function* results(): AsyncGenerator<ImportResult> {
    try {
      const own = [database.file, ...(options.own ?? [])]
      if (options.count === true && !isIterable(paths)) void countFiles(tally, paths, own, stop)
      const files = isIterable(paths) ? paths : findFiles(paths, { own, onLeftOut: options.onLeftOut })
      const importing = { database, files, options, extractor, tally, stop }
      for await (const result of options.dryRun === true ? previewParts(importing) : importParts(importing)) {
        tally.documents++
        tally.last = result.file
        yield result
      }
      tally.state = stop.aborted ? 'STOPPED' : 'DONE'
    } finally {
      ended.abort()
      await extractor.close()
    }
  }
  return {
    progress: () => ({ ...tally, spent: { ...tally.spent, ...extractor.spent() } }),
    [Symbol.asyncIterator]: results,
  }
}

function isIterable(paths: readonly string[] | AsyncIterable<FoundFile>): paths is AsyncIterable<FoundFile> {
  return Symbol.asyncIterator in paths
}

/**
 * Stores a document and what is found in it, whole or not at all. The same text again changes nothing.
 *
 * Throws DatabaseError when the disk is full, or another import keeps the database for a minute.
 */
export async function importDocument(database: Database, document: Document): Promise<Outcome> {
  const contentHash = hashOf(document.text)
  const { extract } = await import('../extract/index.ts') // not loaded where threads do it
  const extraction = (await isStored(database, contentHash)) ? null : extract(document.text, document.paragraphs)
  const found = { document, contentHash, extraction, origin: 'EXTRACTED' as const, by: EXTRACTION_VERSION }
  const [outcome = 'UNCHANGED'] = await storeBatch(database, [found])
  return outcome
}

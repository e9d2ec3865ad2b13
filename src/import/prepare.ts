import sql from 'sql-template-tag'
import type { Database } from '../database.ts'
import type { Extraction } from '../extract/index.ts'
import type { ReadArticle } from './batch.ts'
import type { Extractor } from './extractor.ts'
import type { FilePart } from './open-files.ts'
import { type Tally, timed } from './progress.ts'
import type { Known, Problem } from './steps.ts'
import { EXTRACTION_VERSION } from './version.ts'

/** A document as it was read, or why it is refused. */
export type Read = { readonly file: string } & ({ readonly known: Known } | Problem)

/** A document that is ready to be stored, or is refused. */
export type Prepared = Read | { readonly file: string; readonly found: ReadArticle }

/** Reads documents. */
export async function read(extractor: Extractor, parts: readonly FilePart[]): Promise<Read[]> {
  const answers = await extractor.read(parts.map(({ part }) => part))
  return parts.flatMap(({ file }, index) => {
    const answer = answers[index]
    if (answer === undefined) return []
    return 'problem' in answer ? { file, problem: answer.problem } : { file, known: answer }
  })
}

/** Reads documents, and extracts from those whose text is not stored yet. */
export async function prepare(
  database: Database,
  extractor: Extractor,
  tally: Tally,
  parts: readonly FilePart[],
): Promise<Prepared[]> {
  const documents = await read(extractor, parts)
  const stored = await timed(tally, 'lookUp', () => storedAmong(database, documents))
  const fresh = documents.map((one) => ('known' in one && !stored.has(one.known.contentHash) ? one.known : null))
  const extracted = await extractor.extract(fresh.map((known) => known?.document ?? null))
  return documents.map((one, index) => withExtraction(one, extracted[index] ?? null))
}

/** A document to be stored with what was extracted from it: null for one whose text is stored, which has a new origin at most. */
function withExtraction(one: Read, extraction: Extraction | Problem | null): Prepared {
  if ('problem' in one) return one
  if (extraction !== null && 'problem' in extraction) return { file: one.file, problem: extraction.problem }
  return { file: one.file, found: { ...one.known, extraction, origin: 'EXTRACTED', by: EXTRACTION_VERSION } }
}

/** The hashes of those documents whose text is stored. */
function storedAmong({ reader }: Database, documents: readonly Read[]): Set<string> {
  const hashes = JSON.stringify(documents.flatMap((one) => ('known' in one ? [one.known.contentHash] : [])))
  const rows = reader.all<{ contentHash: string }>(sql`
    SELECT contentHash FROM Article WHERE contentHash IN (SELECT value FROM json_each(${hashes}))`)
  return new Set(rows.map(({ contentHash }) => contentHash))
}

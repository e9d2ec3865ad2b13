import sql from 'sql-template-tag'
import type { Database } from '../database.ts'
import type { Extraction } from '../extract/index.ts'
import type { FoundArticle } from './batch.ts'
import type { Extractor } from './extractor.ts'
import type { FilePart } from './open-files.ts'
import { type Tally, timed } from './progress.ts'
import type { Known, Problem } from './steps.ts'
import { EXTRACTION_VERSION } from './version.ts'

/** A document as it was read, or why it is refused. */
export type Read = { readonly file: string } & ({ readonly known: Known } | Problem)

/** A document that is ready to be stored, is stored already, or is refused. */
export type Prepared = Read | { readonly file: string; readonly found: FoundArticle }

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
  return documents.map((one, index) => withFound(one, fresh[index] ?? null, extracted[index] ?? null))
}

function withFound(one: Read, fresh: Known | null, found: Extraction | Problem | null): Prepared {
  if (fresh === null || found === null) return one
  if ('problem' in found) return { file: one.file, problem: found.problem }
  return { file: one.file, found: { ...fresh, extraction: found, origin: 'EXTRACTED', by: EXTRACTION_VERSION } }
}

/** The hashes of those documents whose text is stored. */
function storedAmong({ reader }: Database, documents: readonly Read[]): Set<string> {
  const hashes = JSON.stringify(documents.flatMap((one) => ('known' in one ? [one.known.contentHash] : [])))
  const rows = reader.all<{ contentHash: string }>(sql`
    SELECT contentHash FROM Article WHERE contentHash IN (SELECT value FROM json_each(${hashes}))`)
  return new Set(rows.map(({ contentHash }) => contentHash))
}

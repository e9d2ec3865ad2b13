import type { Database } from '../database.ts'
import type { Extraction } from '../extract/index.ts'
import type { ReadArticle } from './batch.ts'
import type { Extractor } from './extractor.ts'
import type { FilePart } from './open-files.ts'
import { type Tally, timed } from './progress.ts'
import type { Known, Problem } from './steps.ts'
import { storedHashes } from './store.ts'
import { EXTRACTION_VERSION } from './version.ts'

/** A document as it was read, or why it is refused. */
export type Read = { readonly file: string } & ({ readonly known: Known } | Problem)

/** A document that is ready to be stored, or why it is refused. */
export type Prepared = { readonly file: string } & ({ readonly article: ReadArticle } | Problem)

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
  const hashes = documents.flatMap((one) => ('known' in one ? [one.known.contentHash] : []))
  const stored = await timed(tally, 'lookUp', () => storedHashes(database, hashes))
  const extracted = await extractor.extract(
    documents.map((one) => ('known' in one && !stored.has(one.known.contentHash) ? toExtractFrom(one.known) : null)),
  )
  return documents.map((one, index) => prepared(one, extracted[index] ?? null))
}

/** What an export tells of was found already. */
function toExtractFrom({ document, archived }: Known): Known['document'] | null {
  return archived === undefined ? document : null
}

function prepared(one: Read, found: Extraction | Problem | null): Prepared {
  if ('problem' in one) return one
  const { file, known } = one
  if (known.archived !== undefined) return { file, article: known.archived }
  if (found !== null && 'problem' in found) return { file, problem: found.problem }
  return {
    file,
    article: {
      document: known.document,
      contentHash: known.contentHash,
      extraction: found,
      origin: 'EXTRACTED',
      by: EXTRACTION_VERSION,
    },
  }
}

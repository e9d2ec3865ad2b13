import type { Database } from '../database.ts'
import type { Extractor } from './extractor.ts'
import type { FoundFile } from './files.ts'
import { gather } from './gather.ts'
import { inOrder } from './in-order.ts'
import { type FilePart, openFiles, weightOf } from './open-files.ts'
import { type Prepared, prepare, read } from './prepare.ts'
import { openPreview } from './preview.ts'
import { type Tally, timed } from './progress.ts'
import type { ImportOptions, ImportResult } from './run.ts'
import { storeBatch } from './store.ts'

/** An import as its stages share it. */
export interface Importing {
  readonly database: Database
  readonly files: AsyncIterable<FoundFile>
  readonly options: ImportOptions
  readonly extractor: Extractor
  readonly tally: Tally
  readonly stop: AbortSignal
}

/** What a thread is given at once, and how often: it has enough to do while this one stores, and little is lost with it. */
const GIVEN = { items: 16, weight: 200_000 }
const GIVEN_A_THREAD = 8
/** What is read and not stored yet, in characters. */
const WEIGHT_AT_ONCE = 8_000_000
/** What is stored in one transaction. */
const STORED = { items: 200, weight: 2_000_000 }

/** Opens, reads, extracts from and stores documents, each stage ahead of the next, and tells what became of each. */
export async function* importParts(importing: Importing): AsyncGenerator<ImportResult> {
  const { database, extractor, tally, stop } = importing
  const prepared = inThreads(importing, (parts) => prepare(database, extractor, tally, parts))
  for await (const batch of gather(prepared, STORED, charactersOf, stop)) yield* store(importing, batch)
}

/** Opens and reads documents, and tells what would become of each. */
export async function* previewParts(importing: Importing): AsyncGenerator<ImportResult> {
  const preview = openPreview(importing.database)
  try {
    for await (const one of inThreads(importing, (parts) => read(importing.extractor, parts))) {
      if (importing.stop.aborted) return
      const { file } = one
      if ('problem' in one) yield { file, outcome: 'REFUSED', reason: one.problem }
      else yield { file, outcome: preview.outcomeOf(one.known), title: one.known.document.title }
    }
  } finally {
    preview.close()
  }
}

/** What a step gives for the parts of all files, in their order; several threads have some of them to do. */
async function* inThreads<Answer>(
  { files, options, tally, stop }: Importing,
  step: (parts: readonly FilePart[]) => Promise<readonly Answer[]>,
): AsyncGenerator<Answer> {
  const given = gather(openFiles(files, tally, { ...options, signal: stop }), GIVEN, weightOf)
  const room = { items: Math.max(options.threads ?? 0, 1) * GIVEN_A_THREAD, weight: WEIGHT_AT_ONCE }
  for await (const answers of inOrder(given, room, weightOfAll, step)) yield* answers
}

function weightOfAll(parts: readonly FilePart[]): number {
  return parts.reduce((sum, part) => sum + weightOf(part), 0)
}

/** Characters of a document that is to be stored. */
function charactersOf(prepared: Prepared): number {
  return 'article' in prepared && prepared.article.extraction !== null ? prepared.article.document.text.length : 0
}

async function* store({ database, tally }: Importing, batch: readonly Prepared[]): AsyncGenerator<ImportResult> {
  const articles = batch.flatMap((one) => ('article' in one ? [one.article] : []))
  const stored = articles.length > 0 ? await timed(tally, 'store', () => storeBatch(database, articles)) : []
  const outcomes = stored.values()
  for (const one of batch) {
    const { file } = one
    if ('problem' in one) yield { file, outcome: 'REFUSED', reason: one.problem }
    else yield { file, outcome: outcomes.next().value ?? 'UNCHANGED', title: one.article.document.title }
  }
}

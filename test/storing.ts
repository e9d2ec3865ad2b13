import type { Database } from '../src/database.ts'
import type { Document } from '../src/documents/document.ts'
import { readDocument } from '../src/documents/index.ts'
import type { Extraction } from '../src/extract/extraction.ts'
import { extract } from '../src/extract/index.ts'
import { hashOf, type ReadArticle } from '../src/import/batch.ts'
import { type Outcome, storeBatch } from '../src/import/store.ts'

/** A text, and where it comes from. */
export interface Arrival {
  readonly text: string
  readonly name?: string
  readonly url?: string | null
  readonly format?: Document['format']
}

const extractions = new Map<string, Extraction>()

/** A text as an import stores it. What was found in one text is found in it again. */
export async function readArrival({ text, name = 'a.txt', url = null, format }: Arrival): Promise<ReadArticle> {
  const read = await readDocument(name, Buffer.from(text))
  const document = { ...read, url, format: format ?? read.format }
  const contentHash = hashOf(document.text)
  const extraction = extractions.get(contentHash) ?? extract(document.text, document.paragraphs)
  extractions.set(contentHash, extraction)
  return { document, contentHash, extraction, origin: 'EXTRACTED', by: 'test' }
}

/** Stores texts as one batch; tells what became of each. */
export async function storeTexts(database: Database, ...arrivals: readonly Arrival[]): Promise<Outcome[]> {
  return storeBatch(database, await Promise.all(arrivals.map(readArrival)))
}

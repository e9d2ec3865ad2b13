import { type Content, type Document, DocumentError, type Part, readDocument } from '../documents/index.ts'
import { type Extraction, extract } from '../extract/index.ts'
import type { ArchivedArticle } from './archived/entities.ts'
import { isArchived, readArchived } from './archived/read.ts'
import { hashOf } from './batch.ts'

/** Why a document is refused. */
export interface Problem {
  readonly problem: string
}

/** A document, and the hash that its text is known by. */
export interface Known {
  readonly document: Document
  readonly contentHash: string
  /** What came with it, where it is of an export: nothing is extracted then. */
  readonly archived?: ArchivedArticle
}

/** What extraction needs of a document. */
export type Laid = Pick<Document, 'text' | 'paragraphs'>

/** Parts that are to be read, and documents that are to be extracted from; null for one that is passed over. */
export interface Task {
  readonly read: readonly Part[]
  readonly extract: readonly (Laid | null)[]
}

/** What a task came to, in its order, and the milliseconds that both took. */
export interface Done {
  readonly read: readonly (Known | Problem)[]
  readonly extracted: readonly (Extraction | Problem | null)[]
  readonly took: { readonly read: number; readonly extract: number }
}

/** Does a task. A document that something is wrong with does not stop the others. */
export async function perform(task: Task): Promise<Done> {
  const began = performance.now()
  const read: (Known | Problem)[] = []
  for (const part of task.read) read.push(await readPart(part))
  const between = performance.now()
  const extracted = task.extract.map(extractFrom)
  return { read, extracted, took: { read: between - began, extract: performance.now() - between } }
}

async function readPart(part: Part): Promise<Known | Problem> {
  if ('problem' in part) return part
  try {
    const archived = archivedIn(part.content)
    if (typeof archived === 'string') return { problem: archived }
    if (archived !== null) return { document: archived.document, contentHash: archived.contentHash, archived }
    const document = await readDocument(part.name, part.content)
    return { document, contentHash: hashOf(document.text) }
  } catch (error) {
    return problemOf(error)
  }
}

/** The article of a record of an export, or what is wrong with that; null for any other content. */
function archivedIn(content: Content): ArchivedArticle | string | null {
  return 'fields' in content && isArchived(content.fields) ? readArchived(content.fields) : null
}

function extractFrom(laid: Laid | null): Extraction | Problem | null {
  if (laid === null) return null
  try {
    return extract(laid.text, laid.paragraphs)
  } catch (error) {
    return problemOf(error)
  }
}

/** In the document's own words where it is no article; anything else is a mistake of this program. */
function problemOf(error: unknown): Problem {
  if (error instanceof DocumentError) return { problem: error.message }
  return { problem: `this program failed on it: ${error instanceof Error ? error.message : String(error)}` }
}

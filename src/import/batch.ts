import { createHash } from 'node:crypto'
import type { Document } from '../documents/document.ts'
import type { Extraction } from '../extract/extraction.ts'
import type { Prisma } from '../generated/prisma/client.ts'

/** An open transaction of Prisma. */
export type Transaction = Prisma.TransactionClient

/** An article to be stored: its document, and what was found in it by whom. */
export interface FoundArticle {
  readonly document: Document
  /** sha256 of the text, in hex. */
  readonly contentHash: string
  readonly extraction: Extraction
  readonly origin: 'EXTRACTED' | 'IMPORTED'
  /** Version of the extraction, or of the annotations. */
  readonly by: string
}

/** An article with the ids that its rows have. */
export interface StoredArticle extends FoundArticle {
  readonly articleId: number
  /** Rows of `extraction.entities`, in their order. */
  readonly entityIds: readonly number[]
}

/** The articles of one transaction, by the ids of the first and the last: none is left out between. */
export interface ArticleRange {
  readonly first: number
  readonly last: number
}

/** What an article is known by: sha256 of its text, in hex. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

import { createHash } from 'node:crypto'
import type { Document } from '../documents/document.ts'
import type { Extraction } from '../extract/extraction.ts'
import { Prisma } from '../generated/prisma/client.ts'
import type { Archived } from './archived/archived.ts'

/** An open transaction: Prisma's, or one of tables that stand in for the stored ones. */
export interface Transaction {
  $executeRaw(query: TemplateStringsArray, ...values: unknown[]): Promise<number>
  $queryRaw<Rows = unknown>(query: TemplateStringsArray, ...values: unknown[]): Promise<Rows>
}

/** A document as it comes to be stored, and what was found in it by whom. */
export interface ReadArticle {
  readonly document: Document
  /** sha256 of the text, in hex. */
  readonly contentHash: string
  /** Null where the text is known to be stored already, or to come earlier. */
  readonly extraction: Extraction | null
  readonly origin: 'EXTRACTED' | 'IMPORTED'
  /** Version of the extraction, or of the annotations. */
  readonly by: string
  /** What an export tells of it. */
  readonly archived?: Archived
}

/** An article to be stored: its document, and what was found in it by whom. */
export interface FoundArticle extends ReadArticle {
  readonly extraction: Extraction
}

/** An article and the id that its row has. */
export interface NumberedArticle extends FoundArticle {
  readonly articleId: number
}

/** An article with the ids that its rows have. */
export interface StoredArticle extends NumberedArticle {
  /** Rows of `extraction.entities`, in their order. */
  readonly entityIds: readonly number[]
}

/** The articles of one transaction, by the ids of the first and the last: none is left out between. */
export interface ArticleRange {
  readonly first: number
  readonly last: number
}

/** Some articles: the condition in SQL that a column names one of them. */
export type Articles = (column: string) => Prisma.Sql

/** 1 to count articles, -1 to take back what they were counted for. */
export type Sign = 1 | -1

/** The articles of a range. */
export function articlesOf({ first, last }: ArticleRange): Articles {
  return (column) => Prisma.sql`${Prisma.raw(column)} BETWEEN ${first} AND ${last}`
}

/** The articles of some ids. */
export function articlesIn(ids: readonly number[]): Articles {
  const list = JSON.stringify(ids)
  return (column) => Prisma.sql`${Prisma.raw(column)} IN (SELECT value FROM json_each(${list}))`
}

/** What an article is known by: sha256 of its text, in hex. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

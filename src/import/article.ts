import type { Document, FuzzyDate } from '../documents/document.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import type { Transaction } from './entities.ts'
import { insertRows } from './insert.ts'
import { slugApart, slugOf } from './slug.ts'

/** Stores a document with its text and paragraphs; gives the article's id. */
export async function storeArticle(
  transaction: Transaction,
  document: Document,
  contentHash: string,
  extraction: string,
): Promise<number> {
  const { title, text, paragraphs, publisher } = document
  const { id } = await transaction.article.create({
    data: {
      ...articleColumns(document),
      slug: await freeSlug(transaction, title, contentHash),
      publisherId: await publisherId(transaction, publisher),
      contentHash,
      importedAt: new Date(),
      extraction,
      text: { create: { text } },
    },
    select: { id: true },
  })
  const rows = paragraphs.map((paragraph, index) => ({ articleId: id, index, ...paragraph }))
  await insertRows(transaction, 'Paragraph', ['articleId', 'index', 'role', 'start', 'end'], rows)
  return id
}

function articleColumns({ title, byline, text, paragraphs, name, format, published, updatedStamp }: Document) {
  const lead = paragraphs.find(({ role }) => role === 'BODY')
  return {
    title,
    byline,
    lead: lead === undefined ? null : text.slice(lead.start, lead.end),
    wordCount: countWords(text),
    originName: name,
    originFormat: format,
    ...publishedColumns(published),
    ...updatedColumns(updatedStamp),
  }
}

async function freeSlug(transaction: Transaction, title: string, contentHash: string): Promise<string> {
  const slug = slugOf(title, 'article')
  const taken = await transaction.article.findUnique({ where: { slug }, select: { id: true } })
  return taken === null ? slug : slugApart(slug, contentHash)
}

async function publisherId(transaction: Transaction, name: string | null): Promise<number | null> {
  if (name === null) return null
  const { id } = await transaction.publisher.upsert({ where: { name }, create: { name }, update: {} })
  return id
}

type ArticleColumns = Partial<Prisma.ArticleUncheckedCreateInput>

function publishedColumns(date: FuzzyDate | null): ArticleColumns {
  if (date === null) return {}
  return {
    published: date.earliest,
    publishedLatest: date.latest,
    publishedBasis: date.basis,
    publishedText: date.text,
  }
}

function updatedColumns(date: FuzzyDate | null): ArticleColumns {
  if (date === null) return {}
  return {
    updatedEarliest: date.earliest,
    updatedLatest: date.latest,
    updatedBasis: date.basis,
    updatedText: date.text,
  }
}

/** Words are runs of letters and digits, an apostrophe, point or hyphen between them included: don't, U.S, co-operate. */
function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0
}

import type { Database } from '../database.ts'
import { writing } from '../database-error.ts'
import { storeArticles } from './article.ts'
import type { FoundArticle, Transaction } from './batch.ts'
import { deriveArticles } from './derive.ts'
import { storeEntities } from './entities.ts'
import { storeMentions, storeQuotes } from './findings.ts'
import { nextIds } from './ids.ts'
import { storeNames } from './names.ts'

/** What became of an article. UNCHANGED: its text is stored already. */
export type Outcome = 'CREATED' | 'UNCHANGED'

/** How long an import waits for another of this process, and how long a batch may take to store. */
const TRANSACTION = { maxWait: 60_000, timeout: 600_000 }

/**
 * Stores articles in one transaction, all or none, with all that follows from them; tells what became of each, in their
 * order. A text that is stored already, or came earlier in the batch, changes nothing. What is stored is the same in
 * whatever batches it comes.
 *
 * Throws DatabaseError when the disk is full, or another import keeps the database for a minute.
 */
export async function storeBatch(database: Database, articles: readonly FoundArticle[]): Promise<Outcome[]> {
  const { file, prisma } = database
  const store = async (transaction: Transaction) => {
    // A write first: a transaction that begins by reading cannot wait for another that writes, it fails.
    await transaction.$executeRaw`UPDATE Corpus SET version = version`
    const fresh = await freshOf(transaction, articles)
    if (fresh.size > 0) await storeFresh(transaction, [...fresh])
    return articles.map((article) => (fresh.has(article) ? 'CREATED' : 'UNCHANGED'))
  }
  return writing(file, () => prisma.$transaction(store, TRANSACTION))
}

/** Whether a text of this hash is stored. */
export async function isStored({ file, prisma }: Database, contentHash: string): Promise<boolean> {
  const article = await writing(file, () => prisma.article.findUnique({ where: { contentHash }, select: { id: true } }))
  return article !== null
}

/** The articles whose text is not stored, each text once. */
async function freshOf(transaction: Transaction, articles: readonly FoundArticle[]): Promise<Set<FoundArticle>> {
  const byHash = new Map<string, FoundArticle>()
  for (const article of articles) if (!byHash.has(article.contentHash)) byHash.set(article.contentHash, article)
  const stored = await transaction.$queryRaw<{ contentHash: string }[]>`
    SELECT contentHash FROM Article
    WHERE contentHash IN (SELECT value FROM json_each(${JSON.stringify([...byHash.keys()])}))`
  for (const { contentHash } of stored) byHash.delete(contentHash)
  return new Set(byHash.values())
}

async function storeFresh(transaction: Transaction, articles: readonly FoundArticle[]): Promise<void> {
  const next = await nextIds(transaction)
  const entities = await storeEntities(transaction, articles, next.Entity)
  const stored = articles.map((article, index) => {
    return { ...article, articleId: next.Article + index, entityIds: entities.ids[index] ?? [] }
  })
  await storeArticles(transaction, stored)
  await storeMentions(transaction, stored)
  const met = await storeNames(transaction, stored)
  const renamed = [...new Set([...met, ...entities.renamed])]
  await storeQuotes(transaction, stored, next.Quote)
  await deriveArticles(transaction, stored, { firstId: next.Entity, renamed })
}

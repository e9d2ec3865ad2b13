import sql from 'sql-template-tag'
import type { Database, Reader } from '../database.ts'
import { writing } from '../database-error.ts'
import type { Transaction } from './entities.ts'

/** Adds a newly stored article, its quotes and the names of its entities to the full-text index. */
export async function indexArticle(transaction: Transaction, articleId: number): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO ArticleSearch (rowid, title, text) SELECT id, title, text FROM ArticleWords WHERE id = ${articleId}`
  await transaction.$executeRaw`
    INSERT INTO QuoteSearch (rowid, text) SELECT id, text FROM Quote WHERE articleId = ${articleId}`
  await transaction.$executeRaw`
    DELETE FROM EntitySearch WHERE rowid IN (SELECT entityId FROM ArticleEntity WHERE articleId = ${articleId})`
  await transaction.$executeRaw`
    INSERT INTO EntitySearch (rowid, name, aliases) SELECT id, name, aliases FROM EntityWords WHERE id IN (SELECT entityId FROM ArticleEntity WHERE articleId = ${articleId})`
}

/** Writes the whole full-text index anew from what is stored. */
export async function rebuildIndex({ file, prisma }: Database): Promise<void> {
  const rebuild = async (transaction: Transaction) => {
    await transaction.$executeRaw`INSERT INTO ArticleSearch (ArticleSearch) VALUES ('rebuild')`
    await transaction.$executeRaw`INSERT INTO QuoteSearch (QuoteSearch) VALUES ('rebuild')`
    await transaction.$executeRaw`DELETE FROM EntitySearch`
    await transaction.$executeRaw`INSERT INTO EntitySearch (rowid, name, aliases) SELECT id, name, aliases FROM EntityWords`
  }
  await writing(file, () => prisma.$transaction(rebuild, { maxWait: 30_000, timeout: 3_600_000 }))
}

/** Whether the index knows as many articles, quotes and entities as are stored. */
export function isIndexWhole(reader: Reader): boolean {
  const [counts] = reader.all<{ whole: number }>(sql`
    SELECT (SELECT count(*) FROM ArticleSearch_docsize) = articleCount
      AND (SELECT count(*) FROM QuoteSearch_docsize) = quoteCount
      AND (SELECT count(*) FROM EntitySearch_docsize) = entityCount AS whole
    FROM Corpus`)
  return counts?.whole === 1
}

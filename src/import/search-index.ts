import sql from 'sql-template-tag'
import type { Database, Reader } from '../database.ts'
import { writing } from '../database-error.ts'
import type { Articles, Transaction } from './batch.ts'

/** Adds newly stored articles and their quotes to the full-text index. */
export async function indexArticles(transaction: Transaction, articles: Articles): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO ArticleSearch (rowid, title, text) SELECT id, title, text FROM ArticleWords WHERE ${articles('id')}`
  await transaction.$executeRaw`
    INSERT INTO QuoteSearch (rowid, text) SELECT id, text FROM Quote WHERE ${articles('articleId')}`
}

/** Takes articles and their quotes out of the full-text index, which is told the words that it knows of them. */
export async function unindexArticles(transaction: Transaction, articles: Articles): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO ArticleSearch (ArticleSearch, rowid, title, text)
    SELECT 'delete', id, title, text FROM ArticleWords WHERE ${articles('id')}`
  await transaction.$executeRaw`
    INSERT INTO QuoteSearch (QuoteSearch, rowid, text) SELECT 'delete', id, text FROM Quote WHERE ${articles('articleId')}`
}

/** Writes the names of entities to the full-text index as they are now: none where the entity is not current. */
export async function indexEntities(transaction: Transaction, entityIds: readonly number[]): Promise<void> {
  if (entityIds.length === 0) return
  const ids = JSON.stringify(entityIds)
  await transaction.$executeRaw`DELETE FROM EntitySearch WHERE rowid IN (SELECT value FROM json_each(${ids}))`
  await transaction.$executeRaw`
    INSERT INTO EntitySearch (rowid, name, aliases)
    SELECT id, name, aliases FROM EntityWords WHERE id IN (SELECT value FROM json_each(${ids}))`
}

/** Writes the whole full-text index anew from what is stored. */
export async function rebuildIndex({ file, prisma }: Database): Promise<void> {
  const rebuild = async (transaction: Transaction) => {
    await transaction.$executeRaw`INSERT INTO ArticleSearch (ArticleSearch) VALUES ('delete-all')`
    await transaction.$executeRaw`
      INSERT INTO ArticleSearch (rowid, title, text) SELECT id, title, text FROM ArticleWords
      WHERE id IN (SELECT id FROM Article WHERE isCurrent = 1) ORDER BY id`
    await transaction.$executeRaw`INSERT INTO QuoteSearch (QuoteSearch) VALUES ('delete-all')`
    await transaction.$executeRaw`
      INSERT INTO QuoteSearch (rowid, text) SELECT id, text FROM Quote WHERE +isCurrent = 1 ORDER BY id`
    await transaction.$executeRaw`DELETE FROM EntitySearch`
    await transaction.$executeRaw`INSERT INTO EntitySearch (rowid, name, aliases) SELECT id, name, aliases FROM EntityWords`
    await transaction.$executeRaw`UPDATE Corpus SET version = version + 1` // a search may find something else now
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

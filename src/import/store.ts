import type { Database } from '../database.ts'
import { writing } from '../database-error.ts'
import { type ArchivedArticle, storeArchivedEntities } from './archived/entities.ts'
import { type Arrivals, sortArrivals } from './arrivals.ts'
import { storeArticles, storeOrigins, storeVersions } from './article.ts'
import type { NumberedArticle, ReadArticle, Transaction } from './batch.ts'
import { settleEntities } from './current-entities.ts'
import { deriveArticles } from './derive.ts'
import { earlierVersion, tieDuplicates } from './duplicates.ts'
import { storeEntities } from './entities.ts'
import { storeMentions, storeQuotes } from './findings.ts'
import { type NextIds, nextIds } from './ids.ts'
import { storeNames } from './names.ts'
import { withdrawArticles } from './withdraw.ts'

/**
 * What became of an article. NEW_VERSION: it supersedes another. UNCHANGED: its text is stored already, and at most
 * another origin of it is.
 */
export type Outcome = 'CREATED' | 'NEW_VERSION' | 'UNCHANGED'

/** How long an import waits for another of this process, and how long a batch may take to store. */
const TRANSACTION = { maxWait: 60_000, timeout: 600_000 }

/**
 * Stores articles in one transaction, all or none, with all that follows from them; tells what became of each, in their
 * order. What is stored is the same in whatever batches it comes.
 *
 * A text that is stored already, or came earlier in the batch, needs no extraction and adds where it came from. A new text
 * supersedes the current article of its address; without one, the article nearest to it of those without an address that
 * came under its name, are nearly the same text and of no other day.
 *
 * Throws DatabaseError when the disk is full, or another import keeps the database for a minute.
 */
export async function storeBatch(database: Database, articles: readonly ReadArticle[]): Promise<Outcome[]> {
  const { file, prisma } = database
  const store = async (transaction: Transaction) => {
    // A write first: a transaction that begins by reading cannot wait for another that writes, it fails.
    await transaction.$executeRaw`UPDATE Corpus SET version = version`
    const outcomes: Outcome[] = []
    for (const run of runsOf(articles)) outcomes.push(...(await storeRun(transaction, run)))
    return outcomes
  }
  return writing(file, () => prisma.$transaction(store, TRANSACTION))
}

/** Articles that follow each other, those of exports apart from others. */
function runsOf(articles: readonly ReadArticle[]): ReadArticle[][] {
  const runs: ReadArticle[][] = []
  for (const article of articles) {
    const run = runs.at(-1)
    const isAlike = (run?.[0]?.archived === undefined) === (article.archived === undefined)
    if (run !== undefined && isAlike) run.push(article)
    else runs.push([article])
  }
  return runs
}

async function storeRun(transaction: Transaction, articles: readonly ReadArticle[]): Promise<Outcome[]> {
  const next = await nextIds(transaction)
  const arrivals = await sortArrivals(transaction, articles, next.Article)
  const superseding = arrivals.fresh.length > 0 ? await storeFresh(transaction, arrivals, next) : new Set<number>()
  await storeOrigins(transaction, arrivals.origins)
  return outcomesOf(arrivals, superseding)
}

/** Which texts of some hashes are stored. */
export async function storedHashes({ file, prisma }: Database, hashes: readonly string[]): Promise<Set<string>> {
  const rows = await writing(
    file,
    () => prisma.$queryRaw<{ contentHash: string }[]>`
      SELECT contentHash FROM Article WHERE contentHash IN (SELECT value FROM json_each(${JSON.stringify(hashes)}))`,
  )
  return new Set(rows.map(({ contentHash }) => contentHash))
}

/** Whether a text of this hash is stored. */
export async function isStored(database: Database, contentHash: string): Promise<boolean> {
  return (await storedHashes(database, [contentHash])).size > 0
}

/** Stores what is new; gives the ids of those that supersede others. */
async function storeFresh(
  transaction: Transaction,
  { fresh, superseded: byAddress }: Arrivals,
  next: NextIds,
): Promise<Set<number>> {
  const archived = fresh.filter((article) => isArchived(article))
  const entities =
    archived.length > 0
      ? { ids: await storeArchivedEntities(transaction, archived, next.Entity), renamed: [] }
      : await storeEntities(transaction, fresh, next.Entity)
  const stored = fresh.map((article, index) => ({ ...article, entityIds: entities.ids[index] ?? [] }))
  await storeArticles(transaction, stored)
  await storeMentions(transaction, stored)
  const met = await storeNames(transaction, stored)
  await storeQuotes(transaction, stored, next.Quote)
  const superseded = await tieDuplicates(transaction, stored, byAddress, earlierVersion)
  await storeVersions(transaction, superseded)
  await deriveArticles(transaction, stored)
  await withdrawArticles(transaction, [...superseded.keys()])
  const renamed = [...met, ...entities.renamed]
  await settleEntities(transaction, stored, [...superseded.keys()], { firstId: next.Entity, renamed })
  return new Set(superseded.values())
}

function isArchived(article: NumberedArticle): article is NumberedArticle & ArchivedArticle {
  return article.archived !== undefined
}

/** The first of a batch that has the id of a new article brought it. */
function outcomesOf({ fresh, articleIds }: Arrivals, superseding: ReadonlySet<number>): Outcome[] {
  const awaited = new Set(fresh.map(({ articleId }: NumberedArticle) => articleId))
  return articleIds.map((id) => {
    if (!awaited.delete(id)) return 'UNCHANGED'
    return superseding.has(id) ? 'NEW_VERSION' : 'CREATED'
  })
}

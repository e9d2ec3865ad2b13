import type { Document, DocumentFormat } from '../documents/document.ts'
import type { Transaction } from './batch.ts'
import { calledPath, STANDARD_INPUT } from './files.ts'
import { bandsOf, shinglesOf, similarity } from './fingerprint.ts'
import { insertRows } from './insert.ts'

/** From this share of common word sequences on, two articles are the same text, or nearly. */
const DUPLICATE_FROM = 0.5
/** Articles of a common band that are compared: the newest stored. A text that many reprint has enough of them. */
const COMPARED_AT_MOST = 50

/** From this share on, a text that came under the name of another is a version of it. */
const VERSION_FROM = 0.8

/** What is compared of an article. */
export interface ComparedArticle {
  readonly articleId: number
  readonly document: Pick<Document, 'text'>
}

/** What tells of an article whether it is a version of another. */
interface ComingArticle extends ComparedArticle {
  readonly document: Pick<Document, 'text' | 'name' | 'url' | 'format' | 'published'>
  /** An export tells itself what its articles are versions of. */
  readonly archived?: object
}

/** Days, the first and the last, as `Article` has them: '' and null where they are not known. */
interface StoredDays {
  readonly earliest: string
  readonly latest: string | null
}

/** An article that has nearly the same text as another. */
export interface Alike extends StoredDays {
  readonly articleId: number
  readonly name: string
  readonly url: string | null
  readonly similarity: number
}

/** Which of those alike an article is a new version of. */
export type FindVersion<Article> = (article: Article, alike: readonly Alike[]) => Alike | undefined

/**
 * Finds the current articles stored before each new one that have the same text, or nearly, and ties them both ways; one
 * that the new one is a version of is superseded instead. Gives by what articles are superseded, those of
 * `byAddress` among them: whatever came in one batch, what a new one finds is what was current when it came.
 */
export async function tieDuplicates<Article extends ComparedArticle>(
  transaction: Transaction,
  articles: readonly Article[],
  byAddress: ReadonlyMap<number, number>,
  findVersion: FindVersion<Article>,
): Promise<ReadonlyMap<number, number>> {
  const bands = articles.flatMap(({ articleId, document }) =>
    [...new Set(bandsOf(shinglesOf(document.text)))].map((hash) => ({ hash, articleId })),
  )
  bands.sort((one, other) => one.hash - other.hash || one.articleId - other.articleId) // as the table keeps them
  await insertRows(transaction, 'ArticleBand', ['hash', 'articleId'], bands)
  const superseded = new Map(byAddress)
  for (const articleId of await inCommonBands(transaction, bands)) {
    const article = articles.find((candidate) => candidate.articleId === articleId)
    if (article === undefined) continue
    const alike = await alikeBefore(transaction, article, superseded)
    const earlier = findVersion(article, alike)
    if (earlier !== undefined) superseded.set(earlier.articleId, articleId)
    await tie(
      transaction,
      articleId,
      alike.filter((other) => other !== earlier),
    )
  }
  return superseded
}

/** The articles, of those that some bands are of, that share one with an article stored before. */
async function inCommonBands(transaction: Transaction, bands: readonly { hash: number; articleId: number }[]) {
  const rows = await transaction.$queryRaw<{ articleId: number | bigint }[]>`
    SELECT DISTINCT value ->> 'articleId' AS articleId FROM jsonb_each(${JSON.stringify(bands)}) AS own
    WHERE EXISTS (
      SELECT 1 FROM ArticleBand AS other
      WHERE other.hash = own.value ->> 'hash' AND other.articleId < own.value ->> 'articleId')
    ORDER BY 1`
  return rows.map(({ articleId }) => Number(articleId))
}

/** Of the articles of a common band that were current when an article came, those that are alike. */
async function alikeBefore(
  transaction: Transaction,
  { articleId, document }: ComparedArticle,
  superseded: ReadonlyMap<number, number>,
): Promise<Alike[]> {
  const shingles = shinglesOf(document.text)
  const gone = JSON.stringify([...superseded].flatMap(([id, by]) => (by <= articleId ? [id] : [])))
  const texts = await transaction.$queryRaw<AlikeRow[]>`
    SELECT article.id, article.originName AS name, article.url, own.text,
      article.published AS earliest, article.publishedLatest AS latest
    FROM Article AS article JOIN ArticleText AS own ON own.articleId = article.id WHERE article.id IN (
      SELECT DISTINCT band.articleId
      FROM json_each(${JSON.stringify(bandsOf(shingles))}) AS wanted CROSS JOIN ArticleBand AS band ON band.hash = wanted.value
      WHERE band.articleId IN (
        SELECT articleId FROM ArticleBand
        WHERE hash = wanted.value AND articleId < ${articleId} AND articleId NOT IN (SELECT value FROM json_each(${gone}))
        ORDER BY articleId DESC LIMIT ${COMPARED_AT_MOST})
      ORDER BY band.articleId DESC LIMIT ${COMPARED_AT_MOST})
    ORDER BY article.id`
  return texts
    .map(({ id, text, ...stored }) => {
      return { ...stored, articleId: Number(id), similarity: similarity(shingles, shinglesOf(text)) }
    })
    .filter((other) => other.similarity >= DUPLICATE_FROM)
}

type AlikeRow = Omit<Alike, 'articleId' | 'similarity'> & { readonly id: number | bigint; readonly text: string }

/** Formats of which one file holds many documents, all of its name. */
const RECORDS: readonly DocumentFormat[] = ['JSON', 'CSV']

/**
 * Of those alike the one that a document without an address is a version of by its name: most alike, of equals the newest.
 * What two texts of different days, or from standard input, share is no name.
 */
export function earlierVersion({ document, archived }: ComingArticle, alike: readonly Alike[]): Alike | undefined {
  if (archived !== undefined || document.url !== null || isNameShared(document)) return undefined
  const candidates = alike.filter(
    (other) =>
      other.name === document.name &&
      other.url === null &&
      other.similarity >= VERSION_FROM &&
      !areApart(document.published, other),
  )
  return candidates
    .toSorted((one, other) => one.similarity - other.similarity || one.articleId - other.articleId)
    .at(-1)
}

function isNameShared({ name, format }: Pick<Document, 'name' | 'format'>): boolean {
  return name === calledPath(STANDARD_INPUT) || RECORDS.includes(format)
}

/** Whether both days of publication are known, and cannot be the same. */
function areApart(published: Document['published'], { earliest, latest }: StoredDays): boolean {
  if (published === null || earliest === '') return false
  return published.latest < earliest || (latest ?? earliest) < published.earliest
}

async function tie(transaction: Transaction, articleId: number, alike: readonly Alike[]): Promise<void> {
  const bothWays = alike.flatMap(({ articleId: otherId, similarity }) => [
    { articleId, otherId, similarity },
    { articleId: otherId, otherId: articleId, similarity },
  ])
  await insertRows(transaction, 'DuplicateArticle', ['articleId', 'otherId', 'similarity'], bothWays)
}

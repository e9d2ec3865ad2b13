import { pageAddress } from '../address.ts'
import type { Document } from '../documents/document.ts'
import type { FoundArticle, NumberedArticle, ReadArticle, Transaction } from './batch.ts'

/** What the articles of a batch are to those that are stored, and to each other. */
export interface Arrivals {
  /** Those whose text is new, under the ids that they will have. */
  readonly fresh: readonly NumberedArticle[]
  /** The article that each of the batch is, or is the text of. */
  readonly articleIds: readonly number[]
  /** Where texts that are stored, or came earlier, came from again. */
  readonly origins: readonly NewOrigin[]
  /** By what those are superseded whose address has a new text. */
  readonly superseded: ReadonlyMap<number, number>
}

/** Another place that the text of an article came from. */
export interface NewOrigin {
  readonly articleId: number
  readonly index: number
  readonly name: string
  /** '' where it has none. */
  readonly url: string
  readonly format: Document['format']
  /** An instant, ISO 8601; now where it is not told. */
  readonly importedAt?: string
}

/** A text that is known, and the places that it came from. */
interface KnownText {
  readonly articleId: number
  readonly isCurrent: boolean
  readonly places: Set<string>
}

/**
 * Tells apart, one after the other, what is new, what is known under a new name or address, and what is the new text of
 * an address; ids begin with `nextId`. Throws for a new text that nothing was extracted from.
 */
export async function sortArrivals(
  transaction: Transaction,
  batch: readonly ReadArticle[],
  nextId: number,
): Promise<Arrivals> {
  const articles = batch.map(atPageAddress)
  const known = await knownTexts(transaction, articles)
  const current = await currentByAddress(transaction, articles)
  const fresh: NumberedArticle[] = []
  const origins: NewOrigin[] = []
  const superseded = new Map<number, number>()
  const articleIds = articles.map((article) => {
    const stored = known.get(article.contentHash)
    const text = stored ?? newText(article, nextId + fresh.length)
    origins.push(...placesOf(article).flatMap((place) => newOrigin(text, place)))
    const { articleId } = text
    if (stored !== undefined) return articleId
    fresh.push({ ...found(article), articleId })
    known.set(article.contentHash, text)
    for (const id of exportedEarlier(article, known)) if (!superseded.has(id)) superseded.set(id, articleId)
    const { url } = article.document
    for (const id of current.get(url) ?? []) superseded.set(id, articleId)
    if (url !== null) current.set(url, [articleId])
    return articleId
  })
  return { fresh, articleIds, origins, superseded }
}

function atPageAddress(article: ReadArticle): ReadArticle {
  const { url } = article.document
  return url === null ? article : { ...article, document: { ...article.document, url: pageAddress(url) } }
}

function found(article: ReadArticle): FoundArticle {
  const { extraction, document } = article
  if (extraction === null) throw new Error(`expected an extraction of ${document.name}, whose text is not stored`)
  return { ...article, extraction }
}

function newText({ document: { name, url } }: ReadArticle, articleId: number): KnownText {
  return { articleId, isCurrent: true, places: new Set([placeOf(name, url)]) }
}

/** The current articles that an export says an article of it superseded. */
function exportedEarlier({ archived }: ReadArticle, known: ReadonlyMap<string, KnownText>): number[] {
  const earlier = (archived?.supersedes ?? []).flatMap((hash) => known.get(hash) ?? [])
  return earlier.filter(({ isCurrent }) => isCurrent).map(({ articleId }) => articleId)
}

function placeOf(name: string, url: string | null): string {
  return JSON.stringify([name, url ?? ''])
}

/** Where the text of an article came from: once, or as often as an export tells. */
function placesOf({ document, archived }: ReadArticle): Omit<NewOrigin, 'articleId' | 'index'>[] {
  const places = [{ ...document, importedAt: archived?.importedAt }, ...(archived?.origins ?? [])]
  return places.map(({ name, url, format, importedAt }) => {
    return { name, url: url ?? '', format, ...(importedAt === undefined ? {} : { importedAt }) }
  })
}

/** The origin that a known text gets; none where it came from there before. */
function newOrigin({ articleId, places }: KnownText, from: Omit<NewOrigin, 'articleId' | 'index'>): NewOrigin[] {
  const place = placeOf(from.name, from.url)
  if (places.has(place)) return []
  places.add(place)
  return [{ articleId, index: places.size - 1, ...from }]
}

/** The stored ones of some texts, by their hash. */
async function knownTexts(transaction: Transaction, articles: readonly ReadArticle[]): Promise<Map<string, KnownText>> {
  const hashes = JSON.stringify(
    articles.flatMap(({ contentHash, archived }) => [contentHash, ...(archived?.supersedes ?? [])]),
  )
  const rows = await transaction.$queryRaw<KnownRow[]>`
    SELECT article.contentHash, article.id, article.isCurrent, article.originName AS name, article.url
    FROM Article AS article WHERE article.contentHash IN (SELECT value FROM json_each(${hashes}))`
  const known = new Map(rows.map(({ contentHash, ...row }) => [contentHash, knownText(row)]))
  if (rows.length > 0) await addFurtherPlaces(transaction, [...known.values()])
  return known
}

type KnownRow = {
  contentHash: string
  id: number | bigint
  isCurrent: number | boolean
  name: string
  url: string | null
}

function knownText({ id, isCurrent, name, url }: Omit<KnownRow, 'contentHash'>): KnownText {
  return { articleId: Number(id), isCurrent: Number(isCurrent) === 1, places: new Set([placeOf(name, url)]) }
}

async function addFurtherPlaces(transaction: Transaction, texts: readonly KnownText[]): Promise<void> {
  const byId = new Map(texts.map((text) => [text.articleId, text]))
  const rows = await transaction.$queryRaw<{ articleId: number | bigint; name: string; url: string }[]>`
    SELECT articleId, name, url FROM ArticleOrigin
    WHERE articleId IN (SELECT value FROM json_each(${JSON.stringify([...byId.keys()])}))`
  for (const { articleId, name, url } of rows) byId.get(Number(articleId))?.places.add(placeOf(name, url))
}

/** The current articles whose own address is one of a batch, by that address. +: nearly all are, the address tells more. */
async function currentByAddress(
  transaction: Transaction,
  articles: readonly ReadArticle[],
): Promise<Map<string | null, number[]>> {
  const addresses = new Set(articles.flatMap(({ document }) => document.url ?? []))
  const current = new Map<string | null, number[]>()
  if (addresses.size === 0) return current
  const rows = await transaction.$queryRaw<{ id: number | bigint; url: string }[]>`
    SELECT article.id, article.url FROM json_each(${JSON.stringify([...addresses])}) AS wanted
    CROSS JOIN Article AS article ON article.url = wanted.value WHERE +article.isCurrent = 1 ORDER BY article.id`
  for (const { id, url } of rows) current.set(url, [...(current.get(url) ?? []), Number(id)])
  return current
}

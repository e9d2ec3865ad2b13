import { createHash } from 'node:crypto'
import type { FuzzyDate, Span } from '../documents/document.ts'
import type { Quote } from '../extract/extraction.ts'
import { fold } from '../fold.ts'
import type { StoredArticle, Transaction } from './batch.ts'
import { insertRows } from './insert.ts'
import { readSaidDate } from './said-date.ts'

/** Stores the mentions of articles, and the roles that they gave their entities. */
export async function storeMentions(transaction: Transaction, articles: readonly StoredArticle[]): Promise<void> {
  const mentions = articles.flatMap((article) =>
    article.extraction.mentions.map(({ entity, sentence, start, end, form }) => {
      const paragraphIndex = paragraphAt(article.document, start)
      return {
        articleId: article.articleId,
        entityId: rowOf(article, entity),
        paragraphIndex,
        sentence,
        start,
        end,
        form,
      }
    }),
  )
  await insertRows(transaction, 'Mention', MENTION_COLUMNS, mentions)
  const roles = articles.flatMap((article) =>
    article.extraction.entities.flatMap((entity, index) =>
      entity.roles.map((role) => ({ ...role, articleId: article.articleId, entityId: rowOf(article, index) })),
    ),
  )
  await insertRows(transaction, 'Role', ['entityId', 'articleId', 'start', 'end', 'title'], roles)
}

const MENTION_COLUMNS = ['articleId', 'entityId', 'paragraphIndex', 'sentence', 'start', 'end', 'form'] as const

/** Stores the quotes of articles with their parts and candidates, the first under `nextId`. */
export async function storeQuotes(
  transaction: Transaction,
  articles: readonly StoredArticle[],
  nextId: number,
): Promise<void> {
  const quotes = articles.flatMap((article) =>
    article.extraction.quotes.map((quote, index) => ({ article, quote, said: saidIn(article, index) })),
  )
  const rows = quotes.map(({ article, quote, said }, index) => {
    return { id: nextId + index, ...quoteColumns(article, quote), ...saidColumns(said) }
  })
  await insertRows(transaction, 'Quote', QUOTE_COLUMNS, rows)
  const spans = quotes.flatMap(({ quote }, at) =>
    quote.spans.map((span, index) => ({ ...span, quoteId: nextId + at, index })),
  )
  await insertRows(transaction, 'QuoteSpan', ['quoteId', 'index', 'start', 'end'], spans)
  const candidates = quotes.flatMap(({ article, quote }, at) =>
    candidatesOf(article, quote).map((candidate, rank) => ({ ...candidate, quoteId: nextId + at, rank })),
  )
  await insertRows(transaction, 'QuoteCandidate', ['quoteId', 'rank', 'entityId', 'score'], candidates)
}

/** Who may be the speaker, surest first. Two of an article that turn out to be one entity are as likely as both. */
function candidatesOf(article: StoredArticle, { candidates }: Quote) {
  const scores = new Map<number, number>()
  for (const { entity, score } of candidates) {
    const id = rowOf(article, entity)
    scores.set(id, Math.min(1, (scores.get(id) ?? 0) + score))
  }
  return [...scores].map(([entityId, score]) => ({ entityId, score })).sort((one, other) => other.score - one.score)
}

const QUOTE_COLUMNS = [
  ...(['id', 'articleId', 'paragraphIndex', 'kind', 'text', 'length', 'start', 'contextStart', 'contextEnd'] as const),
  ...(['speakerId', 'speakerStart', 'speakerEnd', 'speakerStatus', 'cueStart', 'cueEnd'] as const),
  ...(['addresseeId', 'addresseeStart', 'addresseeEnd', 'onBehalfOfId', 'confidence', 'origin', 'by', 'rule'] as const),
  ...(['saidEarliest', 'saidLatest', 'saidBasis', 'saidText', 'wordsHash', 'published'] as const),
]

function quoteColumns(article: StoredArticle, quote: Quote) {
  const { articleId, document, origin, by } = article
  const text = quote.spans.map(({ start, end }) => document.text.slice(start, end)).join(' ')
  const start = quote.spans[0]?.start ?? 0
  return {
    articleId,
    paragraphIndex: paragraphAt(document, start),
    kind: quote.kind,
    text,
    length: text.length,
    start,
    contextStart: quote.context.start,
    contextEnd: quote.context.end,
    speakerId: quote.speaker === null ? null : rowOf(article, quote.speaker),
    speakerStart: quote.speakerSpan?.start,
    speakerEnd: quote.speakerSpan?.end,
    speakerStatus: quote.speakerStatus,
    cueStart: quote.cue?.start,
    cueEnd: quote.cue?.end,
    addresseeId: quote.addressee === null ? null : rowOf(article, quote.addressee),
    addresseeStart: quote.addresseeSpan?.start,
    addresseeEnd: quote.addresseeSpan?.end,
    onBehalfOfId: quote.onBehalfOf === null ? null : rowOf(article, quote.onBehalfOf),
    confidence: quote.confidence,
    origin,
    by,
    rule: quote.rule,
    wordsHash: wordsHash(text),
    published: document.published?.earliest ?? '',
  }
}

/** When a quote of an article was said, by its index. */
function saidIn({ document, extraction, archived }: StoredArticle, index: number): FuzzyDate | null {
  if (archived !== undefined) return archived.said[index] ?? null
  const said = extraction.quotes[index]?.said ?? null
  return said === null ? null : readSaidDate(document.text.slice(said.start, said.end), document.published)
}

function saidColumns(date: FuzzyDate | null) {
  return { saidEarliest: date?.earliest, saidLatest: date?.latest, saidBasis: date?.basis, saidText: date?.text }
}

/** The same for the same words, whatever their case and punctuation. */
export function wordsHash(text: string): string {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
  return createHash('sha256').update(words.join(' ')).digest('base64url').slice(0, 22)
}

function rowOf({ entityIds }: StoredArticle, entity: number): number {
  const id = entityIds[entity]
  if (id === undefined) throw new Error(`the extraction names entity ${entity} of ${entityIds.length}`)
  return id
}

/** Index of the paragraph that holds an offset, by halving. */
export function paragraphAt({ paragraphs }: { readonly paragraphs: readonly Span[] }, offset: number): number {
  let low = 0
  let high = paragraphs.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((paragraphs[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

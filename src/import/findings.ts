import { createHash } from 'node:crypto'
import type { Document, Span } from '../documents/document.ts'
import type { Extraction, Quote } from '../extract/extraction.ts'
import { fold } from '../fold.ts'
import type { Transaction } from './entities.ts'
import { insertRows } from './insert.ts'

/** An article in storing: its row, its document and what was found in it, with the rows of its entities. */
export interface Stored {
  readonly articleId: number
  readonly document: Document
  readonly extraction: Extraction
  /** Rows of `extraction.entities`, in their order. */
  readonly entityIds: readonly number[]
  /** Version of the extraction. */
  readonly by: string
}

/** Stores the mentions of an article, and the names and roles that they gave its entities. */
export async function storeMentions(transaction: Transaction, stored: Stored): Promise<void> {
  const { articleId, document, extraction } = stored
  const mentions = extraction.mentions.map(({ entity, ...mention }) => {
    const paragraphIndex = paragraphAt(document, mention.start)
    return { ...mention, articleId, entityId: rowOf(stored, entity), paragraphIndex }
  })
  await insertRows(transaction, 'Mention', MENTION_COLUMNS, mentions)
  const roles = extraction.entities.flatMap((entity, index) =>
    entity.roles.map((role) => ({ ...role, articleId, entityId: rowOf(stored, index) })),
  )
  await insertRows(transaction, 'Role', ['entityId', 'articleId', 'start', 'end', 'title'], roles)
  await storeAliases(transaction, stored)
}

const MENTION_COLUMNS = ['articleId', 'entityId', 'paragraphIndex', 'sentence', 'start', 'end', 'form'] as const

/** Counts each name an entity was met under; its own name is there even when the article does not print it. */
async function storeAliases(transaction: Transaction, stored: Stored): Promise<void> {
  const { document, extraction } = stored
  const counts = extraction.entities.map(({ name }) => new Map([[name, 0]]))
  for (const { entity, form, start, end } of extraction.mentions) {
    const names = counts[entity]
    const name = document.text.slice(start, end).replace(/\s+/g, ' ')
    if (form === 'NAME') names?.set(name, (names.get(name) ?? 0) + 1)
  }
  const aliases = counts.flatMap((names, entity) =>
    [...names].map(([name, count]) => ({ entityId: rowOf(stored, entity), name, fold: fold(name), count })),
  )
  await transaction.$executeRaw`
    INSERT INTO Alias (entityId, name, fold, mentionCount)
    SELECT value ->> 'entityId', value ->> 'name', value ->> 'fold', value ->> 'count'
    FROM json_each(${JSON.stringify(aliases)}) WHERE TRUE
    ON CONFLICT (entityId, name) DO UPDATE SET mentionCount = Alias.mentionCount + excluded.mentionCount`
}

/** Stores the quotes of an article with their parts. */
export async function storeQuotes(transaction: Transaction, stored: Stored, published: string): Promise<void> {
  const { articleId, extraction } = stored
  const quotes = extraction.quotes.map((quote) => quoteColumns(stored, quote, published))
  await insertRows(transaction, 'Quote', QUOTE_COLUMNS, quotes)
  const rows = await transaction.quote.findMany({ where: { articleId }, select: { id: true, start: true } })
  const idByStart = new Map(rows.map(({ id, start }) => [start, id]))
  const spans = extraction.quotes.flatMap((quote) =>
    quote.spans.map((span, index) => ({ ...span, quoteId: idByStart.get(quote.spans[0]?.start ?? 0), index })),
  )
  await insertRows(transaction, 'QuoteSpan', ['quoteId', 'index', 'start', 'end'], spans)
}

const QUOTE_COLUMNS = [
  ...(['articleId', 'paragraphIndex', 'kind', 'text', 'length', 'start', 'contextStart', 'contextEnd'] as const),
  ...(['speakerId', 'speakerStart', 'speakerEnd', 'speakerStatus', 'cueStart', 'cueEnd'] as const),
  ...(['addresseeId', 'addresseeStart', 'addresseeEnd', 'onBehalfOfId', 'confidence', 'origin', 'by', 'rule'] as const),
  ...(['wordsHash', 'published'] as const),
]

function quoteColumns(stored: Stored, quote: Quote, published: string) {
  const { articleId, document, by } = stored
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
    speakerId: quote.speaker === null ? null : rowOf(stored, quote.speaker),
    speakerStart: quote.speakerSpan?.start,
    speakerEnd: quote.speakerSpan?.end,
    speakerStatus: quote.speakerStatus,
    cueStart: quote.cue?.start,
    cueEnd: quote.cue?.end,
    addresseeId: quote.addressee === null ? null : rowOf(stored, quote.addressee),
    addresseeStart: quote.addresseeSpan?.start,
    addresseeEnd: quote.addresseeSpan?.end,
    onBehalfOfId: quote.onBehalfOf === null ? null : rowOf(stored, quote.onBehalfOf),
    confidence: quote.confidence,
    origin: 'EXTRACTED' as const,
    by,
    rule: quote.rule,
    wordsHash: wordsHash(text),
    published,
  }
}

/** The same for the same words, whatever their case and punctuation. */
function wordsHash(text: string): string {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
  return createHash('sha256').update(words.join(' ')).digest('base64url').slice(0, 22)
}

function rowOf({ entityIds }: Stored, entity: number): number {
  const id = entityIds[entity]
  if (id === undefined) throw new Error(`the extraction names entity ${entity} of ${entityIds.length}`)
  return id
}

/** Index of the paragraph that holds an offset, by halving. */
function paragraphAt({ paragraphs }: { readonly paragraphs: readonly Span[] }, offset: number): number {
  let low = 0
  let high = paragraphs.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((paragraphs[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

import type { Reader } from '../database.ts'
import { groupBy } from './groups.ts'
import { perLevel } from './level.ts'
import { type Offsets, offsetsOf } from './offsets.ts'
import * as records from './records.ts'
import type { ArticleEntityRow, MentionRow, ParagraphRow, QuoteRow } from './rows.ts'
import { type Segment, segmentsOf } from './segments.ts'

// What the article around a paragraph, quote, mention or stretch of text has: read once for a level, whatever asks.

interface InArticle {
  readonly articleId: number
}

/** The text of the article. */
export const textAround = around('text', records.articleTexts)
const paragraphsAround = around('paragraphs', records.paragraphsOfArticles)
const mentionsAround = around('mentions', records.mentionsOfArticles)
const quotesAround = around('quotes', records.quotesOfArticles)
const quoteSpansAround = around('quoteSpans', records.quoteSpansOfArticles)

/** The offsets of the article's text in all units. */
export function offsetsAround(reader: Reader, row: InArticle): Offsets {
  return madeOnce('offsets', row, () => offsetsOf(textAround(reader, row) ?? ''))
}

/** The paragraph that a mention or quote stands in. */
export function paragraphAt(reader: Reader, row: InArticle & { readonly paragraphIndex: number }): ParagraphRow {
  const paragraph = paragraphsAround(reader, row)?.[row.paragraphIndex]
  if (paragraph === undefined) throw new Error(`article ${row.articleId} has no paragraph ${row.paragraphIndex}`)
  return paragraph
}

/** A paragraph cut into segments. */
export function segmentsIn(reader: Reader, paragraph: ParagraphRow): readonly Segment[] {
  const segments = madeOnce('segments', paragraph, () =>
    segmentsOf(siblingsOf(paragraph), {
      text: textAround(reader, paragraph) ?? '',
      quotes: quotesAround(reader, paragraph) ?? [],
      quoteSpans: quoteSpansAround(reader, paragraph) ?? [],
      mentions: mentionsAround(reader, paragraph) ?? [],
    }),
  )
  return segments[paragraph.index] ?? []
}

/** All paragraphs of the article: they are read together. */
function siblingsOf(paragraph: ParagraphRow): readonly ParagraphRow[] {
  const byArticle = (rows: readonly ParagraphRow[]) => groupBy(rows, ({ articleId }) => articleId)
  return perLevel(paragraph, 'siblings', byArticle).get(paragraph.articleId) ?? []
}

/** The mentions in a paragraph, in reading order. */
export function mentionsIn(reader: Reader, paragraph: ParagraphRow): readonly MentionRow[] {
  const mentions = () => groupBy(mentionsAround(reader, paragraph) ?? [], (row) => row.paragraphIndex)
  return madeOnce('mentionsIn', paragraph, mentions).get(paragraph.index) ?? []
}

/** The quotes that begin in a paragraph, in reading order. */
export function quotesIn(reader: Reader, paragraph: ParagraphRow): readonly QuoteRow[] {
  const quotes = () => groupBy(quotesAround(reader, paragraph) ?? [], (row) => row.paragraphIndex)
  return madeOnce('quotesIn', paragraph, quotes).get(paragraph.index) ?? []
}

/** The mentions of an entity in an article, in reading order. */
export function mentionsOf(reader: Reader, entity: ArticleEntityRow): readonly MentionRow[] {
  const mentions = () => groupBy(mentionsAround(reader, entity) ?? [], (row) => row.entityId)
  return madeOnce('mentionsOf', entity, mentions).get(entity.id) ?? []
}

/** What an entity says in an article, in reading order. */
export function quotesOf(reader: Reader, entity: ArticleEntityRow): readonly QuoteRow[] {
  const quotes = () => groupBy(quotesAround(reader, entity) ?? [], (row) => row.speakerId)
  return madeOnce('quotesOf', entity, quotes).get(entity.id) ?? []
}

function around<Value>(
  name: string,
  read: (reader: Reader, articleIds: readonly number[]) => ReadonlyMap<number, Value>,
) {
  return (reader: Reader, row: InArticle): Value | undefined => {
    const readAll = (rows: readonly InArticle[]) => read(reader, [...new Set(rows.map(({ articleId }) => articleId))])
    return perLevel(row, name, readAll).get(row.articleId)
  }
}

/** What is worked out of one article, once for a level. */
function madeOnce<Value>(name: string, row: InArticle, make: () => Value): Value {
  const made = perLevel(row, name, () => new Map<number, Value>())
  const known = made.get(row.articleId)
  if (known !== undefined) return known
  const value = make()
  made.set(row.articleId, value)
  return value
}

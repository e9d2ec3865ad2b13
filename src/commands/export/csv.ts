import type { Quote, Span } from '../../extract/extraction.ts'
import type { ArchivedArticle } from '../../import/archived/entities.ts'

const COLUMNS = [
  ...(['article', 'title', 'publisher', 'published', 'url', 'kind', 'quote', 'speaker', 'speaker_status'] as const),
  ...(['speaker_words', 'cue', 'addressee', 'on_behalf_of', 'said', 'confidence', 'start', 'end'] as const),
]

/** The header line, behind the mark that has spreadsheets read UTF-8. */
export const CSV_HEAD = `\ufeff${COLUMNS.join(',')}\r\n`

/** The quotes of an article as lines of CSV (RFC 4180), a line each; '' for an article without any. */
export function toCsv(article: ArchivedArticle): string {
  return article.extraction.quotes.map((quote, index) => lineOf(rowOf(article, quote, index))).join('')
}

type Row = Readonly<Record<(typeof COLUMNS)[number], string | number | null>>

function rowOf({ document, extraction, archived }: ArchivedArticle, quote: Quote, index: number): Row {
  const { text, title, publisher, published, url } = document
  const wordsAt = (span: Span | null) => span && text.slice(span.start, span.end)
  const nameOf = (entity: number | null) => extraction.entities[entity ?? -1]?.name ?? null
  return {
    article: archived.slug,
    title,
    publisher,
    published: published?.earliest ?? null,
    url,
    kind: quote.kind,
    quote: quote.spans.map(wordsAt).join(' '),
    speaker: nameOf(quote.speaker),
    speaker_status: quote.speakerStatus,
    speaker_words: wordsAt(quote.speakerSpan),
    cue: wordsAt(quote.cue),
    addressee: nameOf(quote.addressee),
    on_behalf_of: nameOf(quote.onBehalfOf),
    said: archived.said[index]?.earliest ?? null,
    confidence: quote.confidence,
    start: quote.spans[0]?.start ?? null,
    end: quote.spans.at(-1)?.end ?? null,
  }
}

function lineOf(row: Row): string {
  return `${COLUMNS.map((column) => cellOf(row[column])).join(',')}\r\n`
}

function cellOf(value: string | number | null): string {
  return typeof value === 'string' ? `"${asText(value).replaceAll('"', '""')}"` : String(value ?? '')
}

/** A spreadsheet would take what begins so for a formula and run it: an apostrophe has it shown as text (OWASP). */
function asText(value: string): string {
  return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
}

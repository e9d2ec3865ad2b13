import type { Document, FuzzyDate, Paragraph } from '../../documents/document.ts'
import { splitParagraphs } from '../../documents/plain/paragraphs.ts'
import type { Extraction, Quote, Span } from '../../extract/extraction.ts'
import { readArticle, type Sentence } from '../../extract/reading/reading.ts'
import { type FoundArticle, hashOf } from '../batch.ts'
import type { AnnotatedQuote, AnnotatedRecord } from './record.ts'

/** Stored with what annotated records bring, where the version of the extraction stands with what was extracted. */
const ANNOTATED = 'annotated-1'
/** The extraction's own keys begin otherwise: another's key never names one of its entities. */
const KEY_PREFIX = 'annotated:'

/** The article of a checked record: text and annotations as given; paragraphs and sentences as the text is laid out. */
export function articleOf(record: AnnotatedRecord, published: FuzzyDate | null): FoundArticle {
  const paragraphs = splitParagraphs(record.text).map((span) => ({ ...span, role: 'BODY' as const }))
  return {
    document: documentOf(record, published, paragraphs),
    contentHash: hashOf(record.text),
    extraction: annotationsOf(record, paragraphs),
    origin: 'IMPORTED',
    by: ANNOTATED,
  }
}

function documentOf(
  { name, title, text, byline, publisher, url }: AnnotatedRecord,
  published: FuzzyDate | null,
  paragraphs: readonly Paragraph[],
): Document {
  return {
    name,
    format: 'JSON',
    title,
    text,
    byline,
    publisher,
    url,
    language: null,
    published,
    updatedStamp: null,
    paragraphs,
  }
}

function annotationsOf(record: AnnotatedRecord, paragraphs: readonly Paragraph[]): Extraction {
  const { sentences } = readArticle(record.text, paragraphs)
  const indexes = new Map(record.entities.map(({ key }, index) => [key, index]))
  const indexOf = (key: string) => indexes.get(key) ?? 0 // the record is checked: the key is one of its entities'
  return {
    entities: record.entities.map(({ key, name, type }) => {
      return { name, type, keys: [KEY_PREFIX + key], hints: [], wikidataId: null, roles: [] }
    }),
    mentions: record.mentions.map(({ entity, start, end }) => {
      return { entity: indexOf(entity), start, end, sentence: sentenceAt(sentences, start), form: 'NAME' }
    }),
    quotes: record.quotes.map((quote) => quoteOf(quote, sentences, indexOf)),
  }
}

function quoteOf(quote: AnnotatedQuote, sentences: readonly Sentence[], indexOf: (key: string) => number): Quote {
  const { kind, speaker, cue, addressee } = quote
  const spans = quote.spans.map(([start, end]) => ({ start, end }))
  const named = speaker === null ? null : indexOf(speaker)
  return {
    kind,
    spans,
    context: contextOf(sentences, spans),
    speaker: named,
    speakerSpan: null,
    speakerStatus: named === null ? 'NONE' : 'NAMED',
    cue: cue === null ? null : { start: cue[0], end: cue[1] },
    addressee: addressee === null ? null : indexOf(addressee),
    addresseeSpan: null,
    onBehalfOf: null,
    said: null,
    candidates: named === null ? [] : [{ entity: named, score: 1 }],
    confidence: 1,
    rule: null,
  }
}

/** From the start of the sentence of the first span to the end of the sentence of the last. */
function contextOf(sentences: readonly Sentence[], spans: readonly Span[]): Span {
  const [start, end] = [spans.at(0)?.start ?? 0, spans.at(-1)?.end ?? 0]
  const [first, last] = [sentences[sentenceAt(sentences, start)], sentences[sentenceAt(sentences, end - 1)]]
  return { start: Math.min(first?.start ?? start, start), end: Math.max(last?.end ?? end, end) }
}

/** Index of the last sentence that begins at an offset or before, by halving; 0 where none does. */
function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  let low = 0
  let high = sentences.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

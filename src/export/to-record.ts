import type { Entity, Quote, Span } from '../extract/extraction.ts'
import type { ArchivedArticle } from '../import/archived/entities.ts'
import { RECORD_VERSION } from '../import/archived/record.ts'

/**
 * An article as a record that an import makes the same rows of: an annotated record, and beside that all that is stored of
 * it. An entity has its slug for a key; spans are [start, end).
 */
export function toRecord({ document, contentHash, extraction, origin, by, archived }: ArchivedArticle): object {
  const { name, format, title, byline, publisher, url, language, published, updatedStamp, text, paragraphs } = document
  const keys = archived.entities.map(({ slug }) => slug)
  const keyOf = (index: number) => keys[index] ?? ''
  return {
    onrecord: RECORD_VERSION,
    name,
    format,
    title,
    byline,
    publisher,
    url,
    language,
    published,
    updatedStamp,
    slug: archived.slug,
    contentHash,
    importedAt: archived.importedAt,
    origin,
    by,
    supersedes: archived.supersedes,
    origins: archived.origins,
    text,
    paragraphs,
    entities: extraction.entities.map((entity, index) => entityOf(entity, archived.entities[index])),
    mentions: extraction.mentions.map(({ entity, ...mention }) => ({ entity: keyOf(entity), ...mention })),
    quotes: extraction.quotes.map((quote, index) => ({ ...quoteOf(quote, keyOf), said: archived.said[index] ?? null })),
  }
}

function entityOf(entity: Entity, archived: ArchivedArticle['archived']['entities'][number] | undefined): object {
  const { type, name, wikidataId, keys, hints, roles } = entity
  const { slug, ...more } = archived ?? {}
  return { key: slug, name, type, wikidataId, ...more, keys, hints, roles }
}

function quoteOf(quote: Quote, keyOf: (index: number) => string): object {
  const { spans, kind, speaker, speakerSpan, speakerStatus, candidates, cue, addressee, addresseeSpan } = quote
  const { onBehalfOf, context, confidence, rule } = quote
  const party = (index: number | null) => (index === null ? null : keyOf(index))
  return {
    spans: spans.map(pair),
    kind,
    speaker: party(speaker),
    speakerSpan: pair(speakerSpan),
    speakerStatus,
    candidates: candidates.map(({ entity, score }) => ({ entity: keyOf(entity), score })),
    cue: pair(cue),
    addressee: party(addressee),
    addresseeSpan: pair(addresseeSpan),
    onBehalfOf: party(onBehalfOf),
    context: pair(context),
    confidence,
    rule,
  }
}

function pair(span: Span | null): readonly [start: number, end: number] | null {
  return span && [span.start, span.end]
}

import type { Document } from '../../documents/document.ts'
import type { Entity, Mention, Quote, Span } from '../../extract/index.ts'
import { readSaidDate } from '../../import/said-date.ts'
import { EXTRACTION_VERSION } from '../../import/version.ts'
import type { ExtractedArticle } from './articles.ts'
import { mentionsByEntity, namesIn } from './mentions.ts'
import { wordsAt } from './words.ts'

/**
 * An article and all that was found in it, as one line of JSON: what the page says of itself, its text and paragraphs,
 * entities with their mentions, quotes with who says them. Offsets are half-open, in UTF-16 code units of `text`; who
 * speaks is told by name and by place in `entities`, from 0. What is not known is null.
 */
export function toJson({ file, document, extraction }: ExtractedArticle): string {
  const { name: _, text, paragraphs, ...page } = document
  const mentions = mentionsByEntity(extraction)
  return JSON.stringify({
    file,
    ...page,
    extractedBy: EXTRACTION_VERSION,
    offsets: 'UTF-16 code units',
    entities: extraction.entities.map((entity, index) => entityOf(text, entity, mentions[index] ?? [])),
    quotes: extraction.quotes.map((quote) => quoteOf(document, extraction.entities, quote)),
    paragraphs,
    text,
  })
}

function entityOf(text: string, { roles, ...identity }: Entity, mentions: readonly Mention[]) {
  return {
    ...identity,
    names: namesIn(text, mentions),
    roles,
    mentions: mentions.map(({ form, sentence, ...span }) => ({ ...wordsAt(text, span), form, sentence })),
  }
}

function quoteOf({ text, published }: Document, entities: readonly Entity[], quote: Quote) {
  const { kind, spans, speaker, speakerSpan, speakerStatus, cue, addressee, addresseeSpan } = quote
  const { onBehalfOf, candidates, said, confidence, rule, context } = quote
  return {
    kind,
    spans: spans.map((span) => wordsAt(text, span)),
    speaker: partyOf(text, entities, speaker, speakerSpan),
    speakerStatus,
    candidates: candidates.map(({ entity, score }) => ({ entity, name: entities[entity]?.name ?? null, score })),
    cue: wordsAt(text, cue),
    addressee: partyOf(text, entities, addressee, addresseeSpan),
    onBehalfOf: partyOf(text, entities, onBehalfOf, null),
    said: saidAt(text, said, published),
    confidence,
    rule,
    context,
  }
}

/** The words that tell when a quote was said, and from which day to which that can be; null where that is not known. */
function saidAt(text: string, span: Span | null, published: Document['published']) {
  if (span === null) return null
  const date = readSaidDate(text.slice(span.start, span.end), published)
  return { ...wordsAt(text, span), earliest: date?.earliest ?? null, latest: date?.latest ?? null }
}

/** Who speaks, or is spoken to: the entity and its name, and the words that name it here; null for nobody. */
function partyOf(text: string, entities: readonly Entity[], entity: number | null, span: Span | null) {
  if (entity === null && span === null) return null
  return { entity, name: entities[entity ?? -1]?.name ?? null, mention: wordsAt(text, span) }
}

import type { RecordFields } from '../../documents/content.ts'
import type { Extraction, Quote, Span } from '../../extract/extraction.ts'
import { spanProblem } from '../annotated/check.ts'
import { readShape } from '../annotated/json-line.ts'
import { hashOf } from '../batch.ts'
import type { Archived } from './archived.ts'
import type { ArchivedArticle } from './entities.ts'
import { type ArchivedRecord, archivedRecord } from './record.ts'

/** Whether a record says that it is of an export, of this version or another: other programs have no number there. */
export function isArchived(fields: RecordFields): boolean {
  return typeof fields.onrecord === 'number'
}

/** The article of a record of an export; or what was expected of the record and what came. */
export function readArchived(fields: RecordFields): ArchivedArticle | string {
  const record = readShape(archivedRecord, fields)
  if (typeof record === 'string') return record
  const problem = problemIn(record)
  if (problem !== null) return problem
  const { name, format, title, byline, publisher, url, language, text, paragraphs, contentHash, origin, by } = record
  const [published, updatedStamp] = [dateOf(record.published), dateOf(record.updatedStamp)]
  return {
    document: { name, format, title, byline, publisher, url, language, text, paragraphs, published, updatedStamp },
    contentHash,
    origin,
    by,
    extraction: extractionOf(record),
    archived: archivedOf(record),
  }
}

/** What is wrong with a record of the right shape; null for nothing. */
function problemIn(record: ArchivedRecord): string | null {
  const { text, contentHash, entities, mentions, quotes, paragraphs } = record
  if (hashOf(text) !== contentHash) return `contentHash: expected ${hashOf(text)}, that of text, got ${contentHash}`
  const keys = new Set(entities.map(({ key }) => key))
  if (keys.size < entities.length) return 'entities: expected each key once, got one again'
  const unknown = [...mentions.map(({ entity }) => entity), ...quotes.flatMap(partiesOf)].find((key) => !keys.has(key))
  if (unknown !== undefined) return `expected a key of the record's entities, got ${JSON.stringify(unknown)}`
  const spans = [...paragraphs, ...mentions, ...entities.flatMap(({ roles }) => roles)].map(
    ({ start, end }) => [start, end] as const,
  )
  for (const span of [...spans, ...quotes.flatMap(spansOf)]) {
    const problem = spanProblem(text, span)
    if (problem !== null) return problem
  }
  return orderProblem('paragraphs', spans.slice(0, paragraphs.length)) ?? quotesProblem(quotes)
}

function partiesOf({ speaker, addressee, onBehalfOf, candidates }: ArchivedRecord['quotes'][number]): string[] {
  return [speaker, addressee, onBehalfOf, ...candidates.map(({ entity }) => entity)].filter((key) => key !== null)
}

function spansOf({ spans, speakerSpan, cue, addresseeSpan, context }: ArchivedRecord['quotes'][number]) {
  return [...spans, speakerSpan, cue, addresseeSpan, context].filter((span) => span !== null)
}

function quotesProblem(quotes: ArchivedRecord['quotes']): string | null {
  for (const [index, { spans }] of quotes.entries()) {
    const problem = orderProblem(`quotes.${index}.spans`, spans)
    if (problem !== null) return problem
  }
  return null
}

function orderProblem(place: string, spans: readonly (readonly [start: number, end: number])[]): string | null {
  const index = spans.findIndex(([start], at) => start < (spans[at - 1]?.[1] ?? 0))
  return index < 0 ? null : `${place}.${index}: expected a start at or after the end of the one before`
}

function extractionOf({ entities, mentions, quotes }: ArchivedRecord): Extraction {
  const indexes = new Map(entities.map(({ key }, index) => [key, index]))
  const indexOf = (key: string) => indexes.get(key) ?? 0 // the record is checked: the key is one of its entities'
  return {
    entities: entities.map(({ type, name, keys, hints, wikidataId, roles }) => ({
      type,
      name,
      keys,
      hints,
      wikidataId,
      roles,
    })),
    mentions: mentions.map(({ entity, ...mention }) => ({ ...mention, entity: indexOf(entity) })),
    quotes: quotes.map((quote) => quoteOf(quote, indexOf)),
  }
}

function quoteOf(quote: ArchivedRecord['quotes'][number], indexOf: (key: string) => number): Quote {
  const { kind, speakerStatus, confidence, rule } = quote
  const party = (key: string | null) => (key === null ? null : indexOf(key))
  return {
    kind,
    speakerStatus,
    confidence,
    rule,
    spans: quote.spans.map(spanOf),
    context: spanOf(quote.context),
    speaker: party(quote.speaker),
    speakerSpan: quote.speakerSpan && spanOf(quote.speakerSpan),
    cue: quote.cue && spanOf(quote.cue),
    addressee: party(quote.addressee),
    addresseeSpan: quote.addresseeSpan && spanOf(quote.addresseeSpan),
    onBehalfOf: party(quote.onBehalfOf),
    said: null,
    candidates: quote.candidates.map(({ entity, score }) => ({ entity: indexOf(entity), score })),
  }
}

function archivedOf({ slug, importedAt, supersedes, origins, entities, quotes }: ArchivedRecord): Archived {
  return {
    slug,
    importedAt,
    supersedes,
    origins,
    entities: entities.map(({ key, version, description, names, apart }) => ({
      slug: key,
      version,
      description,
      names,
      apart,
    })),
    said: quotes.map(({ said }) => dateOf(said)),
  }
}

function spanOf([start, end]: readonly [start: number, end: number]): Span {
  return { start, end }
}

function dateOf(date: ArchivedRecord['published']) {
  if (date === null) return null
  const { at, ...days } = date
  return at === undefined ? days : { ...days, at }
}

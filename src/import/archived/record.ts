import * as v from 'valibot'
import { filled, span, words } from '../annotated/fields.ts'

/** What the field `onrecord` of a record is: it says that the record is of an export, and in which form. */
export const RECORD_VERSION = 1

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const day = v.pipe(v.string(), v.isoDate())
const instant = v.pipe(v.string(), v.isoTimestamp())
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hex'))
const slug = v.pipe(v.string(), v.regex(/^[\p{L}\p{N}_-]+$/u, 'a slug'))
const format = v.picklist(['TEXT', 'HTML', 'MARKDOWN', 'JSON', 'CSV'])
const type = v.picklist(['PERSON', 'ORGANIZATION', 'PLACE', 'GROUP', 'OTHER'])
const stretch = { start: count, end: count }

const date = v.object({
  earliest: day,
  latest: day,
  basis: v.picklist(['METADATA', 'STATED', 'URL', 'INFERRED']),
  text: words,
  at: v.optional(instant),
})
const origin = v.object({ name: filled, url: v.nullable(words), format, importedAt: instant })
const entity = v.object({
  key: slug,
  name: filled,
  type,
  wikidataId: v.nullable(filled),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  description: v.nullable(words),
  names: v.array(words),
  apart: v.array(slug),
  keys: v.array(filled),
  hints: v.array(filled),
  roles: v.array(v.object({ title: filled, ...stretch })),
})
const mention = v.object({
  entity: slug,
  ...stretch,
  sentence: count,
  form: v.picklist(['NAME', 'ROLE', 'PRONOUN']),
})
const quote = v.object({
  spans: v.pipe(v.array(span), v.minLength(1)),
  kind: v.picklist(['DIRECT', 'PARTIAL', 'INDIRECT']),
  speaker: v.nullable(slug),
  speakerSpan: v.nullable(span),
  speakerStatus: v.picklist(['NAMED', 'ANONYMOUS', 'UNRESOLVED', 'NONE']),
  candidates: v.array(v.object({ entity: slug, score: share })),
  cue: v.nullable(span),
  addressee: v.nullable(slug),
  addresseeSpan: v.nullable(span),
  onBehalfOf: v.nullable(slug),
  context: span,
  confidence: share,
  rule: v.nullable(words),
  said: v.nullable(date),
})

/** An article of an export. */
export const archivedRecord = v.object({
  onrecord: v.literal(RECORD_VERSION),
  name: filled,
  format,
  title: filled,
  byline: v.nullable(words),
  publisher: v.nullable(words),
  url: v.nullable(words),
  language: v.nullable(words),
  published: v.nullable(date),
  updatedStamp: v.nullable(date),
  slug,
  contentHash: hash,
  importedAt: instant,
  origin: v.picklist(['EXTRACTED', 'IMPORTED']),
  by: filled,
  supersedes: v.array(hash),
  origins: v.array(origin),
  text: filled,
  paragraphs: v.array(
    v.object({ role: v.picklist(['TITLE', 'BYLINE', 'DATELINE', 'HEADING', 'BODY', 'BOILERPLATE']), ...stretch }),
  ),
  entities: v.array(entity),
  mentions: v.array(mention),
  quotes: v.array(quote),
})

export type ArchivedRecord = v.InferOutput<typeof archivedRecord>

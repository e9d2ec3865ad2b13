import * as v from 'valibot'
import { filled, span, words } from './fields.ts'
import { readJsonLine } from './json-line.ts'

/** What a record need not tell: null, left out and blank are one. */
const told = v.pipe(
  v.nullish(words, null),
  v.transform((text) => (text === null || text.trim() === '' ? null : text)),
)
const key = v.nullish(words, null)

const entity = v.object({
  key: filled,
  name: filled,
  type: v.picklist(['PERSON', 'ORGANIZATION', 'PLACE', 'GROUP', 'OTHER']),
})
const mention = v.object({ entity: words, start: v.number(), end: v.number() })
const quote = v.object({
  spans: v.array(span),
  kind: v.picklist(['DIRECT', 'PARTIAL', 'INDIRECT']),
  speaker: key,
  cue: v.nullish(span, null),
  addressee: key,
})
const record = v.object({
  name: filled,
  title: filled,
  text: filled,
  publishedAt: told,
  publisher: told,
  url: told,
  byline: told,
  entities: v.nullish(v.array(entity), []),
  mentions: v.nullish(v.array(mention), []),
  quotes: v.nullish(v.array(quote), []),
})

/** An article with its annotations, as a line of JSON gives them. Offsets are UTF-16 code units of `text` as given. */
export type AnnotatedRecord = v.InferOutput<typeof record>
/** A quote of a record: half-open spans, one a part. */
export type AnnotatedQuote = v.InferOutput<typeof quote>

/** The record that a line holds; or what was expected and what came. What it says is not checked, only its shape. */
export function readRecord(line: string): AnnotatedRecord | string {
  return readJsonLine(record, line)
}

import * as v from 'valibot'

const words = v.pipe(
  v.string(),
  v.check((text) => text.isWellFormed(), 'expected whole characters, got half of a surrogate pair'),
  v.check((text) => !text.includes('\0'), 'expected text, got a NUL character'),
)
const filled = v.pipe(
  words,
  v.check((text) => /\S/.test(text), 'expected words, got none'),
)
/** What a record need not tell: null, left out and blank are one. */
const told = v.pipe(
  v.nullish(words, null),
  v.transform((text) => (text === null || text.trim() === '' ? null : text)),
)
const span = v.tuple([v.number(), v.number()])
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
  const value = parse(line)
  if (value === undefined) return `expected a record in JSON, got ${excerpt(line)}`
  const result = v.safeParse(record, value, { abortEarly: true })
  return result.success ? result.output : problemOf(result.issues[0])
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined // which JSON cannot say
  }
}

function problemOf(issue: v.BaseIssue<unknown>): string {
  const place = v.getDotPath(issue)
  return place === null ? expectation(issue) : `${place}: ${expectation(issue)}`
}

function expectation({ type, message, expected, received, input }: v.BaseIssue<unknown>): string {
  if (type === 'check') return message
  if (type === 'object' && received === 'undefined') return 'expected it to be given, got nothing'
  return `expected ${expected}, got ${typeof input === 'string' ? excerpt(input) : received}`
}

const EXCERPT = 40

/** The first words of what came, in quotes. */
export function excerpt(text: string): string {
  return JSON.stringify(text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text)
}

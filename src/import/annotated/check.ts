import { excerpt } from '../../documents/containers/parse-json.ts'
import type { AnnotatedQuote, AnnotatedRecord } from './record.ts'

type Span = readonly [start: number, end: number]

/** What is wrong with a record of the right shape: its offsets, its keys, its address; null for nothing. */
export function problemIn(record: AnnotatedRecord): string | null {
  const keys = new Set<string>()
  for (const [index, { key }] of record.entities.entries()) {
    if (keys.has(key)) return `entities.${index}.key: expected each key once, got ${excerpt(key)} again`
    keys.add(key)
  }
  if (record.url !== null && !isWebAddress(record.url)) {
    return `url: expected an address that begins with http:// or https://, got ${excerpt(record.url)}`
  }
  return mentionProblem(record, keys) ?? quotesProblem(record, keys)
}

function isWebAddress(url: string): boolean {
  return /^https?:/i.test(url) && URL.canParse(url)
}

function mentionProblem({ text, mentions }: AnnotatedRecord, keys: ReadonlySet<string>): string | null {
  for (const [index, { entity, start, end }] of mentions.entries()) {
    const problem = spanProblem(text, [start, end]) ?? keyProblem(entity, keys)
    if (problem !== null) return `mentions.${index}: ${problem}`
  }
  return null
}

function quotesProblem({ text, quotes }: AnnotatedRecord, keys: ReadonlySet<string>): string | null {
  for (const [index, quote] of quotes.entries()) {
    const problem = quoteProblem(text, quote, keys)
    if (problem !== null) return `quotes.${index}.${problem}`
  }
  return null
}

function quoteProblem(text: string, quote: AnnotatedQuote, keys: ReadonlySet<string>): string | null {
  const { spans, cue, speaker, addressee } = quote
  if (spans.length === 0) return 'spans: expected at least one span, got none'
  for (const [index, span] of spans.entries()) {
    const problem = spanProblem(text, span) ?? orderProblem(spans[index - 1], span) ?? blankProblem(text, span)
    if (problem !== null) return `spans.${index}: ${problem}`
  }
  const named = {
    cue: cue && spanProblem(text, cue),
    speaker: keyProblem(speaker, keys),
    addressee: keyProblem(addressee, keys),
  }
  for (const [field, problem] of Object.entries(named)) if (problem !== null) return `${field}: ${problem}`
  return null
}

function keyProblem(key: string | null, keys: ReadonlySet<string>): string | null {
  return key === null || keys.has(key) ? null : `expected a key of the record's entities, got ${excerpt(key)}`
}

/** What is wrong with a half-open span of a text; null for nothing. */
export function spanProblem(text: string, [start, end]: Span): string | null {
  const isInside = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length
  if (!isInside)
    return `expected whole numbers 0 <= start < end <= ${text.length}, the length of text; got ${start}, ${end}`
  const split = [start, end].find((offset) => isInsideCharacter(text, offset))
  return split === undefined ? null : `expected whole characters, but ${split} is inside a surrogate pair`
}

function orderProblem(before: Span | undefined, [start]: Span): string | null {
  if (before === undefined || before[1] <= start) return null
  return `expected a start of at least ${before[1]}, where the span before ends; got ${start}`
}

function blankProblem(text: string, [start, end]: Span): string | null {
  return /\S/.test(text.slice(start, end)) ? null : `expected words, got only white space from ${start} to ${end}`
}

function isInsideCharacter(text: string, offset: number): boolean {
  return (text.charCodeAt(offset) & 0xfc00) === 0xdc00 && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800
}

import type { Span } from '../documents/document.ts'
import { countWords } from '../import/article.ts'
import { hashOf } from '../import/batch.ts'
import { paragraphAt, wordsHash } from '../import/findings.ts'
import type { StoredArticle, StoredMention, StoredQuote } from './stored-article.ts'

/** What is wrong with what is stored of an article's text as a whole. */
export function* textProblems(article: StoredArticle): Generator<string> {
  const { id, text, contentHash, wordCount, lead, quoteCount, quotes, paragraphs } = article
  const body = paragraphs.find(({ role }) => role === 'BODY')
  yield* differs(`Article ${id}: contentHash`, contentHash, hashOf(text))
  yield* differs(`Article ${id}: wordCount`, wordCount, countWords(text))
  yield* differs(`Article ${id}: lead`, lead, body === undefined ? null : text.slice(body.start, body.end))
  yield* differs(`Article ${id}: quoteCount`, quoteCount, quotes.length)
}

/** What is wrong with the paragraphs of an article: they follow one another, and none overlap. */
export function* paragraphProblems({ id, text, paragraphs }: StoredArticle): Generator<string> {
  let end = 0
  for (const [index, paragraph] of paragraphs.entries()) {
    const called = `Paragraph ${paragraph.index} of article ${id}`
    yield* differs(`${called}: index`, paragraph.index, index)
    yield* spanProblems(called, text, paragraph)
    if (paragraph.start < end) yield `${called}: expected it to start at ${end} or after, got ${paragraph.start}`
    end = paragraph.end
  }
}

/** What is wrong with the mentions and roles of an article. */
export function* mentionProblems(article: StoredArticle): Generator<string> {
  const { id, text, mentions, roles } = article
  for (const mention of mentions) {
    const called = `Mention ${mention.id} of article ${id}`
    yield* spanProblems(called, text, mention)
    yield* paragraphOf(called, article, mention)
  }
  for (const role of roles) yield* spanProblems(`Role of entity ${role.entityId} in article ${id}`, text, role)
}

/** What is wrong with the quotes of an article: their parts give back their words. */
export function* quoteProblems(article: StoredArticle): Generator<string> {
  for (const quote of article.quotes) {
    const called = `Quote ${quote.id} of article ${article.id}`
    yield* partProblems(called, article.text, quote)
    yield* paragraphOf(called, article, quote)
    yield* differs(`${called}: length`, quote.length, quote.text.length)
    yield* differs(`${called}: start`, quote.start, quote.spans[0]?.start)
    yield* differs(`${called}: wordsHash`, quote.wordsHash, wordsHash(quote.text))
    for (const [part, start, end] of namedSpans(quote)) {
      if (start === null && end === null) continue
      yield* spanProblems(`${called}: ${part}`, article.text, { start: start ?? -1, end: end ?? -1 })
    }
  }
}

function* partProblems(called: string, text: string, { spans, text: words }: StoredQuote): Generator<string> {
  let before = 0
  for (const [index, span] of spans.entries()) {
    yield* differs(`${called}: part`, span.index, index)
    yield* spanProblems(`${called}: part ${index}`, text, span)
    if (span.start < before) yield `${called}: part ${index}: expected it after ${before}, got ${span.start}`
    before = span.end
  }
  const printed = spans.map(({ start, end }) => text.slice(start, end)).join(' ')
  yield* differs(`${called}: text`, words, printed)
}

function namedSpans(quote: StoredQuote): (readonly [part: string, start: number | null, end: number | null])[] {
  return [
    ['context', quote.contextStart, quote.contextEnd],
    ['speaker', quote.speakerStart, quote.speakerEnd],
    ['cue', quote.cueStart, quote.cueEnd],
    ['addressee', quote.addresseeStart, quote.addresseeEnd],
  ]
}

function paragraphOf(
  called: string,
  { paragraphs }: StoredArticle,
  { start, paragraphIndex }: Pick<StoredMention, 'start' | 'paragraphIndex'>,
): Iterable<string> {
  return differs(`${called}: paragraphIndex`, paragraphIndex, paragraphAt({ paragraphs }, start))
}

function* spanProblems(called: string, text: string, { start, end }: Span): Generator<string> {
  const isInside = start >= 0 && start < end && end <= text.length
  if (!isInside) yield `${called}: expected 0 <= start < end <= ${text.length}, got ${start}, ${end}`
  const split = [start, end].find((offset) => isInsideCharacter(text, offset))
  if (split !== undefined) yield `${called}: expected whole characters, but ${split} is inside a surrogate pair`
}

function isInsideCharacter(text: string, offset: number): boolean {
  return (text.charCodeAt(offset) & 0xfc00) === 0xdc00 && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800
}

const EXCERPT = 60

function* differs<Value>(called: string, stored: Value, expected: Value): Generator<string> {
  if (stored !== expected) yield `${called}: expected ${shown(expected)}, got ${shown(stored)}`
}

function shown(value: unknown): string {
  const words = JSON.stringify(value) ?? 'nothing'
  return words.length > EXCERPT ? `${words.slice(0, EXCERPT)}…` : words
}

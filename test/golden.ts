import type { Quote } from '../src/extract/index.ts'

/** What a person found in an article: see the folders of test/articles. Words that occur more than once have their number. */
export interface Expected {
  readonly title: string
  readonly byline: string | null
  readonly publisher: string | null
  readonly published: object | null
  readonly updatedStamp: object | null
  readonly boilerplate: readonly string[]
  readonly bodyParagraphs: number
  readonly entities: readonly { name: string; type: string; aliases: string[]; mentions: number; roles: string[] }[]
  readonly quotes: readonly ExpectedQuote[]
  /** Words of which readers differ whether they are reported: to find them, or some of them, is neither right nor wrong. */
  readonly borderline: readonly string[]
  /** What is taken for a quote and should not be, in the order of reading; left out where nothing is. */
  readonly notYetLeftOut?: readonly string[]
}

/**
 * A quote, as a careful reader marks it. INDIRECT is a statement or demand in the words of the reporter that the text
 * gives as somebody's by a word of saying ("said it would close", "urged them to close"), with its "that" and without
 * what the reporter adds ("…, which limits troops"); what somebody praised, feared or refused is borderline, and the
 * words around marked ones are none. Who reports that somebody said something is quoted with all of it. A city or palace
 * that speaks is itself.
 */
export interface ExpectedQuote {
  readonly kind: string
  readonly spans: readonly string[]
  /** The entity, which is the surest candidate too; null for nobody who has a name. */
  readonly speaker: string | null
  readonly speakerStatus: string
  readonly speakerWords: string
  readonly speakerNth?: number
  readonly cue: { readonly words: string; readonly nth?: number }
  /** Left out where it is nobody, as are the words that name it, and those that tell when it was said. */
  readonly addressee?: string
  readonly addresseeWords?: string
  readonly addresseeNth?: number
  readonly onBehalfOf?: string
  readonly said?: string
  /** What is not right yet: "found" for the quote itself, else the names of fields. A test fails when it has become so. */
  readonly notYet?: 'found' | readonly string[]
}

/** A stretch of an article's text, with its words. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly text: string
}

interface Named {
  readonly name: string
}

/** A quote as the API serves it. */
export interface ServedQuote {
  readonly kind: string
  readonly speakerStatus: string
  readonly spans: readonly Span[]
  readonly cue: Span | null
  readonly speakerSpan: Span | null
  readonly speaker: Named | null
  readonly candidates: readonly { readonly entity: Named }[]
  readonly addressee: Named | null
  readonly onBehalfOf: Named | null
}

/** The span of the nth occurrence of some words as whole words. */
function find(text: string, words: string, nth = 1): Span {
  const pattern = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const found = [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'gu'))][nth - 1]
  if (found === undefined) throw new Error(`no ${nth}. "${words}" in the text`)
  return { start: found.index, end: found.index + words.length, text: words }
}

/** What a reader expects of a quote, by field; of all that is said of one, the rule alone is left out. */
export function fieldsOf(text: string, quote: ExpectedQuote): Record<string, unknown> {
  const { kind, speaker, speakerStatus, speakerWords, speakerNth, cue, addressee, onBehalfOf, said } = quote
  return {
    kind,
    speaker,
    speakerStatus,
    speakerWords: find(text, speakerWords, speakerNth),
    ...(speaker === null ? {} : { candidate: speaker }),
    cue: find(text, cue.words, cue.nth),
    addressee: addressee ?? null,
    addresseeWords: quote.addresseeWords === undefined ? null : find(text, quote.addresseeWords, quote.addresseeNth),
    onBehalfOf: onBehalfOf ?? null,
    said: said ?? null,
  }
}

/** Whether the words of a quote are, hold or stand in one of some stretches. */
export function isAmong(stretches: readonly string[], words: string): boolean {
  return stretches.some((stretch) => stretch.includes(words) || words.includes(stretch))
}

/** The words of a quote, its parts told apart. */
export function wordsOf({ spans }: { readonly spans: readonly string[] }): string {
  return spans.join(' … ')
}

/** The words of a quote that was found, and what was found of it, by the same fields. */
export function wordsAndFields(text: string, quote: Quote, served: ServedQuote): [string, Record<string, unknown>] {
  const words = (span: { start: number; end: number }) => ({ ...span, text: text.slice(span.start, span.end) })
  const fields = {
    kind: served.kind,
    speaker: served.speaker?.name ?? null,
    speakerStatus: served.speakerStatus,
    speakerWords: served.speakerSpan,
    candidate: served.candidates[0]?.entity.name,
    cue: served.cue,
    addressee: served.addressee?.name ?? null,
    addresseeWords: quote.addresseeSpan === null ? null : words(quote.addresseeSpan),
    onBehalfOf: served.onBehalfOf?.name ?? null,
    said: quote.said === null ? null : words(quote.said).text,
  }
  return [wordsOf({ spans: served.spans.map((span) => span.text) }), fields]
}

import type { Span } from '../extraction.ts'
import { isForeign } from './languages.ts'
import { splitSentences } from './sentences.ts'
import { type Token, tokenise } from './tokens.ts'

/** A paragraph as the caller's layout analysis gives it. */
export interface RoledSpan extends Span {
  readonly role: string
}

/** A sentence: its place in the text, its tokens (half-open) and the index of its paragraph in `Reading.paragraphs`. */
export interface Sentence extends Span {
  readonly first: number
  readonly last: number
  readonly paragraph: number
}

/** What is analysed of an article: its TITLE, HEADING and BODY paragraphs, their sentences and tokens, in order. */
export interface Reading {
  readonly text: string
  readonly paragraphs: readonly RoledSpan[]
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  /** Index of the sentence that each token stands in. */
  readonly sentenceOf: readonly number[]
  /** Whether each paragraph is written in another language than English. */
  readonly isForeign: readonly boolean[]
}

const ANALYSED = new Set(['TITLE', 'HEADING', 'BODY'])

/** Reads the paragraphs worth analysing; furniture, bylines and datelines are left out. Empty for an empty article. */
export function readArticle(text: string, paragraphs: readonly RoledSpan[]): Reading {
  const analysed = paragraphs.filter(({ role }) => ANALYSED.has(role))
  const sentences: Sentence[] = []
  const tokens: Token[] = []
  const sentenceOf: number[] = []
  const foreign: boolean[] = []
  for (const [paragraph, span] of analysed.entries()) {
    const base = tokens.length
    const words = tokenise(text, span)
    for (const { first, last } of splitSentences(words)) {
      const [start, end] = [words[first]?.start ?? span.start, words[last - 1]?.end ?? span.end]
      for (let at = first; at < last; at++) sentenceOf.push(sentences.length)
      sentences.push({ start, end, first: base + first, last: base + last, paragraph })
    }
    for (const word of words) tokens.push(word)
    foreign.push(isForeign(words))
  }
  return { text, paragraphs: analysed, sentences, tokens, sentenceOf, isForeign: foreign }
}

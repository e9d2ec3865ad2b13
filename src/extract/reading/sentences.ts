import { CLOSING_ABBREVIATIONS } from '../lexicon/abbreviations.ts'
import { OPENERS, PRONOUNS } from '../lexicon/function-words.ts'
import { wordList } from '../lexicon/word-list.ts'
import type { Token } from './tokens.ts'

/** A sentence as a half-open range of tokens. */
export interface TokenRange {
  readonly first: number
  readonly last: number
}

const CLOSERS = wordList(`" ” ’ ‘ ' '' » « › ‹ “ ″ 」 』 ) ]`)
const SAID = wordList('said says asked wrote added told replied cried shouted exclaimed tweeted demanded yelled')

/**
 * Splits the tokens of one paragraph into sentences, as ranges from index 0 that cover all tokens in order.
 *
 * A sentence ends at . ! ? or dots with the closing marks set to it, before a capital, digit or opening mark; not after
 * abbreviations that more must follow, and not between a quoted question and who asked it ("Why?" Ana Lopez asked).
 */
export function splitSentences(tokens: readonly Token[]): TokenRange[] {
  const sentences: TokenRange[] = []
  let first = 0
  for (let at = 0; at < tokens.length; at++) {
    if (!isTerminator(tokens, at)) continue
    let last = at + 1
    while (isCloser(tokens, last)) last++
    if (!opensSentence(tokens, last) || isFollowedBySpeaker(tokens, at, last)) continue
    sentences.push({ first, last })
    first = last
    at = last - 1
  }
  return first < tokens.length ? [...sentences, { first, last: tokens.length }] : sentences
}

function isTerminator(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  if (/^(?:[.!?…]|\.{2,})$/.test(token.text)) return true
  if (!token.text.endsWith('.')) return false
  // "a firm named Acme Inc. The owner", "in the U.S. He left": a function word with a capital opens a new sentence.
  const canEnd = CLOSING_ABBREVIATIONS.has(token.lower.slice(0, -1)) || token.text.length > 3
  const next = tokens[at + 1]
  return canEnd && next?.isCapital === true && OPENERS.has(next.lower)
}

function isCloser(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || !CLOSERS.has(token.text)) return false
  return !token.isSpacedBefore || (token.text === '»' && token.isSpacedAfter) // « Oui. »
}

function opensSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined) return true
  if (!token.isSpacedBefore) return false
  return /^[\p{Lu}\p{N}"“„«‘'`([–—-]/u.test(token.text) || (/^[»”‚‹›「『″]/.test(token.text) && !token.isSpacedAfter)
}

function isFollowedBySpeaker(tokens: readonly Token[], terminator: number, at: number): boolean {
  if (at === terminator + 1 || tokens[terminator]?.text === '.') return false
  for (let next = at; next < at + 5; next++) {
    const token = tokens[next]
    if (token === undefined) return false
    if (SAID.has(token.lower)) return next > at
    if (!token.isCapital && !PRONOUNS.has(token.lower)) return false
  }
  return false
}

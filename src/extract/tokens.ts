import type { Span } from './extraction.ts'
import { CLOSING_ABBREVIATIONS, OPEN_ABBREVIATIONS } from './lexicon/abbreviations.ts'
import { COMPOUND_ENDINGS } from './lexicon/function-words.ts'

/** A word or mark of the text; `lower` is it as lists write it: lower case, straight apostrophe. */
export interface Token extends Span {
  readonly text: string
  readonly lower: string
  readonly isCapital: boolean
}

const TOKEN =
  /(?:\p{Lu}\.)+|\d+(?:[.,:/]\d+)*[\p{L}]*|[\p{L}\p{M}\p{N}]+(?:[-'’&][\p{L}\p{M}\p{N}]+)*|\.{2,}|-{2,}|``|''|\S/gu
/** Endings that are tokens of their own: "Ana's", "they'll", "Ruritania-led". */
const ENDING = new RegExp(
  String.raw`['’](?:s|S|d|ll|ve|re|m)$|(?<=^\p{Lu}.*)-(?:${[...COMPOUND_ENDINGS].join('|')})$`,
  'u',
)

/**
 * Splits a stretch of text into words and marks, in order; white space gives none.
 *
 * A possessive, contracted or compounded ending is a token of its own ("Ana" + "'s"); initials and abbreviations keep
 * their full stop ("U.S.", "Mr."); other compounds stay whole ("NATO-Russia").
 */
export function tokenise(text: string, { start, end }: Span): Token[] {
  const tokens: Token[] = []
  const pattern = new RegExp(TOKEN)
  pattern.lastIndex = start
  for (let found = pattern.exec(text); found !== null && found.index < end; found = pattern.exec(text)) {
    const stop = withFullStop(text, found.index, Math.min(pattern.lastIndex, end))
    const ending = ENDING.exec(text.slice(found.index, stop))?.index ?? 0
    if (ending > 0) tokens.push(token(text, found.index, found.index + ending))
    tokens.push(token(text, found.index + ending, stop))
    pattern.lastIndex = stop
  }
  return tokens
}

function token(text: string, start: number, end: number): Token {
  const words = text.slice(start, end)
  return { start, end, text: words, lower: words.toLowerCase().replaceAll('’', "'"), isCapital: /^\p{Lu}/u.test(words) }
}

function withFullStop(text: string, start: number, end: number): number {
  if (text.charAt(end) !== '.' || end - start > 6) return end
  const word = text.slice(start, end)
  const isShort = /^\p{Lu}/u.test(word) && CLOSING_ABBREVIATIONS.has(word.toLowerCase())
  return isShort || OPEN_ABBREVIATIONS.has(word.toLowerCase()) ? end + 1 : end
}

/** Index of the first token that ends after `offset`; the number of tokens where none does. */
export function tokenFrom(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

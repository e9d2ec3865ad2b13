import type { Span } from '../extraction.ts'
import { CLOSING_ABBREVIATIONS, OPEN_ABBREVIATIONS } from '../lexicon/abbreviations.ts'
import { COMPOUND_ENDINGS, COMPOUND_OPENINGS } from '../lexicon/function-words.ts'
import { remembered } from '../remembered.ts'
import { wordForm } from './word-forms.ts'

/** A word or mark of the text; `lower` is it as lists write it: lower case, straight apostrophe. */
export interface Token extends Span {
  readonly text: string
  readonly lower: string
  readonly isCapital: boolean
  /** Whether white space, or the edge of the text, stands right before and right after. */
  readonly isSpacedBefore: boolean
  readonly isSpacedAfter: boolean
}

/**
 * Emoji with all that shapes them, other pictures (★ ™) and invisible characters: they part words and say nothing.
 * Bullets (■ ●) are none, as what stands on their two sides does not belong together.
 *
 * Here and in words, repetition is bounded: V8 runs out of stack in a pattern of these classes that matches millions of
 * characters. What is longer than any word is cut into several.
 */
const SYMBOLS = String.raw`(?:(?![\u25a0-\u25ff])[\p{So}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Cf}][\ufe0f\u20e3]{0,9}){1,200}`
const LONGEST = 200
const LETTERS = String.raw`[\p{L}\p{M}\p{N}]{1,${LONGEST}}`
const WORD = `${LETTERS}(?:[-'’&]${LETTERS}){0,20}`
const NUMBER = String.raw`\d{1,200}(?:[.,:/]\d{1,200}){0,20}\p{L}{0,200}`

const TOKEN = new RegExp(
  String.raw`(${SYMBOLS})|(?:\p{Lu}\.){1,20}|${NUMBER}|${WORD}|\.{2,}|-{2,}|\x60\x60|''|\S`,
  'gu',
)
/**
 * Endings that are tokens of their own: "Ana's", "they'll", "Ruritania-led"; "-ed" and long "-ing" of any verb, but not
 * the "-ming" and "-hsing" of Chinese names.
 */
const ENDING = new RegExp(
  String.raw`['’](?:s|S|d|ll|ve|re|m)$|(?<=^\p{Lu}.*)-(?:${[...COMPOUND_ENDINGS].join('|')}|\p{Ll}{2,}ed|\p{Ll}{3,}ing)$`,
  'u',
)
/** Openings that are tokens of their own before a capital: "pro-Ruritanian", and the party of "R-Texas". */
const OPENING = new RegExp(
  String.raw`^(?:${[...COMPOUND_OPENINGS].map(inAnyCase).join('|')}|[RDI])-(?=\p{Lu})(?!Day)`,
  'u',
)

/** Two names that may be two: "Ruritania-Northam"; what is short belongs to its neighbour ("al-Rashid", "X-Ray"). */
const PAIR = /^\p{Lu}[\p{L}\p{M}]{2,}-\p{Lu}[\p{L}\p{M}]{2,}$/u

/**
 * Splits a stretch of text into words and marks, in order; white space and symbols give none.
 *
 * A possessive, contracted or compounded ending is a token of its own ("Ana" + "'s"), and so is what a name is put
 * after ("anti-" + "Ruritanian"); initials and abbreviations keep their full stop ("U.S.", "Mr."); two capitals joined
 * are three ("NATO" + "-" + "Russia"); other compounds stay whole ("vice-president").
 */
export function tokenise(text: string, { start, end }: Span): Token[] {
  const tokens: Token[] = []
  const pattern = new RegExp(TOKEN)
  for (let at = start; at < end; ) {
    const plain = plainEnd(text, at, end)
    if (plain !== -1) tokens.push(token(text, at, plain))
    at = plain === -1 ? readToken(text, at, end, pattern, tokens) : plain
    while (at < end && text.charAt(at) === ' ') at++
  }
  return tokens
}

/** Reads the next token from an offset on, with its parts, into `tokens`; gives where to read on. */
function readToken(text: string, from: number, end: number, pattern: RegExp, tokens: Token[]): number {
  pattern.lastIndex = from
  const found = pattern.exec(text)
  if (found === null || found.index >= end) return end
  if (found[1] !== undefined) return pattern.lastIndex // symbols
  const stop = withFullStop(text, found.index, Math.min(pattern.lastIndex, end))
  const word = text.slice(found.index, stop)
  if (!/['’-]/.test(word)) tokens.push(token(text, found.index, stop))
  else for (const [first, last] of partsOf(word)) tokens.push(token(text, found.index + first, found.index + last))
  return stop
}

/**
 * The parts of a word with a mark in it that are tokens: its opening, what it is and its ending, and the two sides and
 * the hyphen of a pair.
 */
function partsOf(word: string): [first: number, last: number][] {
  const opening = OPENING.exec(word)?.[0].length ?? 0
  const ending = ENDING.exec(word)?.index ?? word.length
  const hyphen = PAIR.test(word.slice(opening, ending)) ? word.indexOf('-', opening) : ending
  const cuts = [0, opening, hyphen, Math.min(hyphen + 1, ending), ending, word.length]
  return cuts.slice(1).flatMap((cut, index): [number, number][] => {
    const before = cuts[index] ?? 0
    return before < cut ? [[before, cut]] : []
  })
}

function inAnyCase(word: string): string {
  return `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`
}

function token(text: string, start: number, end: number): Token {
  const { text: words, lower, isCapital } = wordForm(text.slice(start, end))
  return {
    start,
    end,
    text: words,
    lower,
    isCapital,
    isSpacedBefore: isSpace(text.charAt(start - 1)),
    isSpacedAfter: isSpace(text.charAt(end)),
  }
}

/** White space, or the edge of the text. */
function isSpace(character: string): boolean {
  return character === ' ' || /^\s?$/.test(character)
}

/** Where a word of letters from a to z ends that white space or a comma follows, as most words are; -1 for all else. */
function plainEnd(text: string, start: number, end: number): number {
  const limit = Math.min(end, start + LONGEST + 1)
  let stop = start
  while (stop < limit && isPlainLetter(text.charCodeAt(stop))) stop++
  const isWord = stop > start && stop < limit && ' \n,'.includes(text.charAt(stop))
  return isWord ? stop : -1
}

function isPlainLetter(code: number): boolean {
  const small = code | 32
  return small >= 97 && small <= 122
}

function withFullStop(text: string, start: number, end: number): number {
  if (text.charAt(end) !== '.' || end - start > 6) return end
  const word = text.slice(start, end)
  const isShort = /^\p{Lu}/u.test(word) && CLOSING_ABBREVIATIONS.has(word.toLowerCase())
  return isShort || OPEN_ABBREVIATIONS.has(word.toLowerCase()) ? end + 1 : end
}

/** Whether a token is what makes an owner of the word before it: "'s", or the mark alone ("the boys'"). */
export function isPossessive(word: string): boolean {
  return /^['’]s?$/.test(word)
}

/** A text without the symbols in it, one space where they or white space stood: "Ana 🎈 Lopez" is "Ana Lopez". */
export const plainText = remembered((text: string): string => text.replace(SYMBOL, ' ').replace(/\s+/g, ' ').trim())

const SYMBOL = new RegExp(SYMBOLS, 'gu')

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

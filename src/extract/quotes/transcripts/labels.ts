import type { Span } from '../../extraction.ts'
import { wordList } from '../../lexicon/word-list.ts'

/** Who is said to speak a line, at its start: "SMITH:", "Ana Lopez:", "Q:", "((WN))". */
export interface Label extends Span {
  /** The words that name the speaker, marks and brackets left out. */
  readonly name: string
  /** LETTER: question or answer. BRACKETED and CAPITALS are hardly anything else; a NAME may head a list, a BARE one anything. */
  readonly shape: 'LETTER' | 'BRACKETED' | 'CAPITALS' | 'NAME' | 'BARE'
  /** Offset at which the speech begins. */
  readonly speech: number
}

/** Who speaks without a name, in lower case. */
const SPEAKING_ROLES = wordList(`
interviewer reporter reporters journalist moderator host anchor presenter caller participant crowd audience operator
narrator announcer correspondent questioner interpreter
`)

/** Nobody's label is longer, in UTF-16 code units. */
const LONGEST = 70
const NAME_WORD = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`
const NAME = `${NAME_WORD}(?: (?:${NAME_WORD}|de|da|van|von|der|bin|al|el|of|the)){0,5}`
const SHAPES: readonly (readonly [shape: Label['shape'], pattern: RegExp])[] = [
  ['LETTER', /^(?<name>Q|A|Question|Answer|QUESTION|ANSWER)(?: ?[:.)]\s*|(?<=^Q)\s+)(?=\S)/u],
  ['BRACKETED', /^\(\((?<name>[^()\n]{1,40})\)\)\s*:?\s*(?=\S)/u],
  ['BRACKETED', /^\[(?<name>\p{Lu}[^[\]\n]{0,40})\]\s*:\s*(?=\S)/u],
  ['NAME', new RegExp(String.raw`^(?<name>${NAME})(?: ?\([^()\n]{1,40}\)| ?\[[^[\]\n]{1,40}\])?\s?:\s+(?=\S)`, 'u')],
  ['BARE', /^(?<name>\p{Lu}{2,3})\s+(?=\p{Lu})/u],
  ['BARE', new RegExp(String.raw`^(?<name>${NAME_WORD}(?: ${NAME_WORD}){1,3}) (?=(?:I|I['’]m|I['’]ve|We|My)\s)`, 'u')],
]
/** What the start of a line has that opens with any of these; few others have it. */
const LIKELY = /^[([Q]|:|^\p{Lu}{2}|^A[.)]| (?:I|I['’]m|I['’]ve|We|My)\s/u
/** What stands before a colon in capitals or alone on a line, and never speaks; in lower case. */
const FURNITURE = wordList(`
note notes photo photos image images picture video audio update updates updated correction corrections clarification
related watch read more source sources where when what who why how name age city job date time place location venue
price cost tickets contact phone email website online address hours tip tips bottom line facts fact score scores result
results ingredients method serves preparation breakfast lunch dinner editor's editors poll polls online pledged total
caption credit by reporting writing editing copyright file topics tags category categories published posted also see
exclusive breaking opinion analysis review summary background context live latest next previous warning disclaimer
disclosure transcript excerpt excerpts
`)

/** The label that a line of a text opens with, after an opening quotation mark or none; null for none. */
export function labelAt(text: string, line: Span): Label | null {
  const opening = /^["“]/.test(text.charAt(line.start)) ? 1 : 0
  const start = line.start + opening
  const words = text.slice(start, Math.min(line.end, start + LONGEST))
  if (!LIKELY.test(words)) return null
  for (const [shape, pattern] of SHAPES) {
    const found = pattern.exec(words)
    const { name } = found?.groups ?? {}
    if (found === null || name === undefined) continue
    const from = start + words.indexOf(name)
    const label = { name, start: from, end: from + name.length, speech: start + found[0].length }
    return isFurniture(name) ? null : { ...label, shape: shape === 'NAME' && isCapitals(name) ? 'CAPITALS' : shape }
  }
  return null
}

/** Whether a label is one by its shape alone, or by what it names. */
export function isPlain({ name, shape }: Label): boolean {
  return (shape !== 'NAME' && shape !== 'BARE') || isPlainRole(name)
}

/** Whether a label tells that somebody without a name speaks: "REPORTER", "Moderator". */
export function isPlainRole(name: string): boolean {
  return SPEAKING_ROLES.has(name.toLowerCase())
}

function isFurniture(name: string): boolean {
  return name.split(' ').some((word) => FURNITURE.has(word.toLowerCase().replaceAll('’', "'")))
}

function isCapitals(name: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(name) && !/\p{Ll}/u.test(name.replace(/^Mc|\bMc/g, ''))
}

import type { Classes, Clusters } from './clusters.ts'
import { hashOf } from './hash.ts'
import type { Lists } from './lists.ts'

/** How a word is written. */
export const WRITING = {
  mark: 0,
  capitalsAndDigits: 1,
  digits: 2,
  capitalLetter: 3,
  capitals: 4,
  inner: 5, // McDonald, al-Sisi's -S
  capital: 6,
  late: 7, // iPhone
  small: 8,
} as const

/** What the tagger knows of a word wherever it stands: numbers alone, strings as hashes. */
export interface Word {
  /** Its number in the vocabulary; -1 for one that is not kept. */
  readonly id: number
  readonly lower: string
  readonly hash: number
  readonly lowerHash: number
  readonly shape: number
  /** Of the first 2, 3 and 4 letters, and of the last 1 to 4, in lower case. */
  readonly prefixes: readonly number[]
  readonly suffixes: readonly number[]
  readonly writing: number
  /** Whether it may open a name. */
  readonly isCapital: boolean
  readonly clusters: Classes
  /** Its number in the lists; -1 where it stands on none. */
  readonly listId: number
  /** One bit a list that has the word. */
  readonly lists: number
}

/** Stands where a sentence has no word. */
export const NO_WORD: Word = {
  id: -1,
  lower: '',
  hash: 1,
  lowerHash: 2,
  shape: 3,
  prefixes: [],
  suffixes: [0, 0, 5, 0],
  writing: -1,
  isCapital: false,
  clusters: [-1, -2, -3],
  listId: -1,
  lists: 0,
}

/** Describes a word as it is printed. */
export function describeWord(id: number, text: string, lower: string, clusters: Clusters, lists: Lists): Word {
  const writing = writingOf(text)
  const listId = lists.idOf(lower)
  return {
    id,
    lower,
    hash: hashOf(text),
    lowerHash: hashOf(lower),
    shape: hashOf(shapeOf(text)),
    prefixes: [2, 3, 4].map((length) => hashOf(lower.slice(0, length))),
    suffixes: [1, 2, 3, 4].map((length) => hashOf(lower.slice(-length))),
    writing,
    isCapital: writing === WRITING.capitalsAndDigits || (writing >= WRITING.capitalLetter && writing <= WRITING.late),
    clusters: clusters.of(lower),
    listId,
    lists: lists.bitsOf(lower),
  }
}

function writingOf(text: string): number {
  if (!/[\p{L}\p{N}]/u.test(text)) return WRITING.mark
  const hasCapital = /\p{Lu}/u.test(text)
  if (/\p{N}/u.test(text)) return hasCapital ? WRITING.capitalsAndDigits : WRITING.digits
  if (hasCapital && !/\p{Ll}/u.test(text)) {
    return text.replace(/\P{L}/gu, '').length === 1 ? WRITING.capitalLetter : WRITING.capitals
  }
  if (!hasCapital) return WRITING.small
  if (!/^\p{Lu}/u.test(text)) return WRITING.late
  return /[\p{Ll}'’-]\p{Lu}/u.test(text) ? WRITING.inner : WRITING.capital
}

/** "McDonald's-2" is "XxXxx'x-d": letters as X or x, digits as d, and no more than two alike in a row. */
function shapeOf(text: string): string {
  return text
    .slice(0, 40)
    .replace(/\p{Lu}/gu, 'X')
    .replace(/(?!X)\p{L}/gu, 'x')
    .replace(/\p{N}/gu, 'd')
    .replace(/(.)\1{2,}/gu, '$1$1')
}

import { brotliDecompressSync } from 'node:zlib'
import { listForm } from './list-form.ts'
import { readLists } from './lists-file.ts'
import { type VisitPhrase, visitPhrases } from './phrase-tree.ts'
import { codesOf, idOfWord } from './word-table.ts'

/** The lists of words and phrases; a list's place is its bit. */
export const LISTS = [
  'GIVEN_NAME',
  'SURNAME',
  'PERSON',
  'TITLE',
  'COUNTRY',
  'LARGE_CITY',
  'CITY',
  'REGION',
  'PLACE',
  'PLACE_WORD',
  'PEOPLE',
  'ORGANISATION',
  'COMPANY',
  'ORGANISATION_WORD',
  'EVENT',
  'EVENT_WORD',
  'CALENDAR',
  'SPEECH_VERB',
  'ARTICLE',
] as const
export type List = (typeof LISTS)[number]

/** The bit of a list in the sets that `loadLists` gives. */
export function bitOf(list: List): number {
  return 1 << LISTS.indexOf(list)
}

/** What the lists know. Words may be in any case and with or without accents; sets are bits in the order of `LISTS`. */
export interface Lists {
  /** The lists that hold a word on its own; 0 for none. */
  readonly bitsOf: (word: string) => number
  /** The number of a word for `matches`, -1 for one that no list has: ask once for each word and keep it. */
  readonly idOf: (word: string) => number
  /** Visits every listed phrase of two or more words in a list of word numbers: by first word, then by length. */
  readonly matches: (ids: ArrayLike<number>, visit: VisitPhrase) => void
}

/** Reads the lists as training/lists/encode.ts writes them. Throws on bytes that brotli cannot read. */
export function loadLists(bytes: Uint8Array): Lists {
  const { words, bits, tree } = readLists(brotliDecompressSync(bytes))
  const idOf = (word: string) => idOfWord(words, codesOf(listForm(word)))
  return { idOf, bitsOf: (word) => bits[idOf(word)] ?? 0, matches: (ids, visit) => visitPhrases(tree, ids, visit) }
}

import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  OPENERS,
  PREPOSITIONS,
  PRONOUNS,
} from '../../src/extract/lexicon/function-words.ts'
import { MONTHS_AND_DAYS } from '../../src/extract/lexicon/months-and-days.ts'
import { lowerCaseWords } from './wordnet.ts'

const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  ...DETERMINERS,
  ...PREPOSITIONS,
  ...CONJUNCTIONS,
  ...AUXILIARIES,
  ...ADVERBS,
  ...OPENERS,
  ...PRONOUNS.keys(),
])
const WORDS = lowerCaseWords()

/** Whether a word is one of grammar ("the", "in", "may"), which opens more sentences than it names anything. */
export function isFunctionWord(phrase: string): boolean {
  return FUNCTION_WORDS.has(phrase.toLowerCase())
}

/** Whether a word is a month, a weekday or short for one. */
export function isTimeWord(word: string): boolean {
  return MONTHS_AND_DAYS.has(word.toLowerCase())
}

/** Whether all words of a phrase are words of the language in some form, so that it may be no name ("Red Wines"). */
export function isCommon(phrase: string): boolean {
  return phrase
    .toLowerCase()
    .split(' ')
    .every((word) => FUNCTION_WORDS.has(word) || lemmas(word).some((lemma) => WORDS.has(lemma)))
}

/** What a word may be a form of, by its ending. */
function lemmas(word: string): string[] {
  return [
    word,
    word.replace(/ies$/, 'y'),
    ...['s', 'es', 'ed', 'ing'].map((ending) => word.replace(new RegExp(`${ending}$`), '')),
  ]
}

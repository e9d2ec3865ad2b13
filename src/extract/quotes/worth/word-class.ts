import type { EntityType } from '../../extraction.ts'
import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS } from '../../lexicon/function-words.ts'
import { sayingVerb } from '../../verbs.ts'

/** Types of names, in the order that the decision knows them by. */
export const NAME_TYPES: readonly EntityType[] = ['PERSON', 'ORGANIZATION', 'PLACE', 'GROUP', 'OTHER']

/** What a word is, the first that holds; its number is where that stands. */
const CLASSES: readonly ((word: string) => boolean)[] = [
  (word) => word === '',
  (word) => PRONOUNS.has(word) || /^(?:my|our|your|me|us|that's)$|^(?:i|we|you|it)'/.test(word),
  (word) => AUXILIARIES.has(word),
  (word) => /^(?:an?|the)$/.test(word),
  (word) => DETERMINERS.has(word),
  (word) => PREPOSITIONS.has(word),
  (word) => CONJUNCTIONS.has(word),
  (word) => sayingVerb(word) !== null,
  (word) => /.(?:ed|ing)$/.test(word),
  (word) => /.ly$/.test(word),
  (word) => /^\p{L}/u.test(word),
]

/** The class of a word in lower case, as a number; signs and figures are the last. */
export function wordClass(word: string): number {
  const found = CLASSES.findIndex((isSuch) => isSuch(word))
  return found === -1 ? CLASSES.length : found
}

/** Whether a word in lower case is one of grammar. */
export function isFunctionWord(word: string): boolean {
  return [PRONOUNS, AUXILIARIES, DETERMINERS, PREPOSITIONS, CONJUNCTIONS].some((words) => words.has(word))
}

import type { EntityType } from '../../extraction.ts'
import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS } from '../../lexicon/function-words.ts'
import { wordList } from '../../lexicon/word-list.ts'
import { sayingVerb } from '../../verbs.ts'

/** Types of names, in the order that the decision knows them by. */
export const NAME_TYPES: readonly EntityType[] = ['PERSON', 'ORGANIZATION', 'PLACE', 'GROUP', 'OTHER']

/** Classes of words that lists tell, in the order that the decision knows them by; a word is in the first that has it. */
const LISTED: readonly Iterable<string>[] = [
  [''],
  [...PRONOUNS.keys(), ...wordList("my our your me us that's i'm i've i'd i'll we're we've we'll you're it's it'll")],
  AUXILIARIES,
  ['a', 'an', 'the'],
  DETERMINERS,
  PREPOSITIONS,
  CONJUNCTIONS,
]
/** The others: verbs of saying, then what its ending tells. */
const TOLD = [(word: string) => sayingVerb(word) !== null, ...[/.(?:ed|ing)$/, /.ly$/, /^\p{L}/u].map(matches)]

const CLASS_OF = new Map(LISTED.flatMap((words, index) => [...words].map((word) => [word, index] as const)).reverse())

/** The class of a word in lower case, as a number; signs and figures are the last. */
export function wordClass(word: string): number {
  const listed = CLASS_OF.get(word)
  if (listed !== undefined) return listed
  const told = TOLD.findIndex((isSuch) => isSuch(word))
  return LISTED.length + (told === -1 ? TOLD.length : told)
}

function matches(pattern: RegExp): (word: string) => boolean {
  return (word) => pattern.test(word)
}

/** Whether a word in lower case is one of grammar. */
export function isFunctionWord(word: string): boolean {
  return CLASS_OF.has(word)
}

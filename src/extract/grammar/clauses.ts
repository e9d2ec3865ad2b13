import { CONJUNCTIONS, DETERMINERS } from '../lexicon/function-words.ts'
import { wordList } from '../lexicon/word-list.ts'
import { nameOf, type Scene, wordAt } from '../reading/scene.ts'
import { sayingVerb } from '../verbs.ts'

/** Words that open a clause of their own, whatever follows. */
const OPENERS = wordList(
  'that who which whom whose when while because if although though where since until unless whether as',
)
/** Whether a clause begins at a token: after "that" and the like, or with a subject of its own. */
export function opensClause(scene: Scene, first: number): boolean {
  const before = wordAt(scene, first - 1)
  if (OPENERS.has(before) || /^[;:–—]$/.test(before)) return true
  const isJoined = before === ',' || CONJUNCTIONS.has(before) || sayingVerb(before) !== null
  return isJoined && (nameOf(scene, first) !== null || isSubjectWord(wordAt(scene, first)))
}

function isSubjectWord(word: string): boolean {
  return DETERMINERS.has(word) || /^(?:he|she|they|it|we|i)$/.test(word)
}

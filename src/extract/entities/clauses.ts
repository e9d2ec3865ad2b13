import { isNounLike } from '../grammar/noun-phrases.ts'
import { CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS } from '../lexicon/function-words.ts'
import { wordList } from '../lexicon/word-list.ts'
import { nameOf, type Scene, wordAt } from '../reading/scene.ts'
import { sayingVerb } from '../verbs.ts'

/** Words that open a clause of their own, whatever follows. */
const OPENERS = wordList(
  'that who which whom whose when while because if although though where since until unless whether as',
)
/** No clause is looked at further back, in tokens. */
const LONGEST = 40

/** First token of the clause that a token stands in: "… said that [Ana Lopez met Ian Hill and asked him]". */
export function clauseStart(scene: Scene, at: number): number {
  const sentence = scene.reading.sentences[scene.reading.sentenceOf[at] ?? -1]
  const floor = Math.max(sentence?.first ?? at, at - LONGEST)
  for (let first = at; first > floor; first--) if (opensClause(scene, first)) return first
  return floor
}

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

/** Whether a token is "him", or "her" with no noun of its own, right after a verb: "asked him", "asked her to leave". */
export function isObjectPronoun(scene: Scene, at: number): boolean {
  const before = wordAt(scene, at - 1)
  const isObject = wordAt(scene, at) === 'him' || (wordAt(scene, at) === 'her' && !isNounLike(scene, at + 1))
  return isObject && !PREPOSITIONS.has(before) && !CONJUNCTIONS.has(before) && !PRONOUNS.has(before)
}

import { CONJUNCTIONS, PREPOSITIONS } from '../lexicon/function-words.ts'
import { nameOf, type Scene, wordAt } from '../reading/scene.ts'
import type { TokenRange } from '../reading/sentences.ts'
import { looksPast, sayingVerb } from '../verbs.ts'
import { isNounLike, nounPhraseEnding } from './noun-phrases.ts'

/** How far before the end of a modifier the noun stands that it is about, in tokens. */
const LONGEST_MODIFIER = 20
/** What stands before the first of two who speak together. */
const CLAUSE_OPENING = /^(?:[,;:—–("“”]|that|but|while|as|when|where|because|although)$/

/**
 * The subject whose last words are a noun phrase: that phrase, or, where it belongs to a modifier, what is modified: "an
 * expat", of "an expat who moved to Oslo"; "a farmer", of "a farmer interviewed by Reuters"; both of "Lopez and Hill".
 */
export function wholeSubject(scene: Scene, phrase: TokenRange, floor: number): TokenRange {
  return modified(scene, phrase, floor) ?? coordinated(scene, phrase, floor) ?? phrase
}

function modified(scene: Scene, { first }: TokenRange, floor: number): TokenRange | null {
  for (let at = first - 1; at > Math.max(floor, first - LONGEST_MODIFIER); at--) {
    if (opensModifier(scene, at, first)) return nounPhraseEnding(scene, at - 1, floor)
    if (endsClause(scene, at)) return null
  }
  return null
}

/** A mark, a conjunction or another verb of saying parts a phrase from all that stands before it. */
function endsClause(scene: Scene, at: number): boolean {
  const word = wordAt(scene, at)
  if (scene.quotedBy[at] !== -1 || CONJUNCTIONS.has(word) || !/^[\p{L}\p{N}'’%$€£-]/u.test(word)) return true
  return nameOf(scene, at) === null && sayingVerb(word) !== null
}

/** "an expat who moved to Oslo", "a company that helps people in Oslo", "a farmer based in Oslo". */
function opensModifier(scene: Scene, at: number, phrase: number): boolean {
  if (scene.quotedBy[at] !== -1 || !isNounLike(scene, at - 1)) return false
  const word = wordAt(scene, at)
  if (word === 'who') return at + 1 < phrase
  if (word === 'that' || word === 'which') return at + 1 < phrase && /[^s]s$/.test(wordAt(scene, at + 1))
  const isParticiple = looksPast(word) || word === 'based' || /.{2}ing$/.test(word)
  return isParticiple && nameOf(scene, at) === null && PREPOSITIONS.has(wordAt(scene, at + 1))
}

/** Lopez and Hill said; but not in "Reed met Lopez and Hill said": nothing but the start of a clause stands before. */
function coordinated(scene: Scene, phrase: TokenRange, floor: number): TokenRange | null {
  const and = phrase.first - 1
  const isPair = wordAt(scene, and) === 'and' && [and - 1, phrase.last - 1].every((at) => isPerson(scene, at))
  const other = isPair ? nounPhraseEnding(scene, and - 1, floor) : null
  if (other === null) return null
  const isStart = other.first <= floor || CLAUSE_OPENING.test(wordAt(scene, other.first - 1))
  return isStart ? { first: other.first, last: phrase.last } : null
}

function isPerson(scene: Scene, at: number): boolean {
  return nameOf(scene, at)?.type === 'PERSON'
}

import type { SpeakerStatus } from '../../extraction.ts'
import { PREPOSITIONS } from '../../lexicon/function-words.ts'
import { BODY_NOUNS } from '../../lexicon/organisations.ts'
import { PERSON_NOUNS } from '../../lexicon/titles.ts'
import { isOffice } from '../../people/roles.ts'
import { type Scene, wordAt } from '../../reading/scene.ts'
import type { TokenRange } from '../../reading/sentences.ts'
import { isPossessive } from '../../reading/tokens.ts'

/** Pronouns for somebody in particular; "some", "another" and "one" mean nobody with a name. */
const PERSONAL = /^(?:he|she|they|it|i|we|you|who|him|her|his|them|their|its)$/
/** How far back "a farmer" may stand before "the farmer", in tokens. */
const FARTHEST = 400

/** Why a pronoun has no entity: who it means was not traced, or it means nobody in particular. */
export function statusOfPronoun(word: string): SpeakerStatus {
  return PERSONAL.test(word) ? 'UNRESOLVED' : 'ANONYMOUS'
}

/**
 * Why a noun phrase without a name has no entity. "the minister", "the company", "NATO's spokesman" is one whom the
 * article names elsewhere: UNRESOLVED. "officials", "a farmer", "the farmer" after "a farmer", "the poll": ANONYMOUS.
 */
export function statusOfNoun(scene: Scene, phrase: TokenRange): SpeakerStatus {
  const head = headOf(scene, phrase)
  const noun = wordAt(scene, head)
  const isOne = isOffice(noun) || PERSON_NOUNS.has(noun) || BODY_NOUNS.has(noun)
  return isOne && isDefinite(scene, phrase.first, head) && !isTold(scene, noun, phrase.first)
    ? 'UNRESOLVED'
    : 'ANONYMOUS'
}

/** The noun that a phrase is of: "mayor", of "the mayor of the town". */
function headOf(scene: Scene, { first, last }: TokenRange): number {
  let head = first
  while (head + 1 < last && !PREPOSITIONS.has(wordAt(scene, head + 1))) head++
  return head
}

function isDefinite(scene: Scene, first: number, head: number): boolean {
  if (/^(?:the|this|that)$/.test(wordAt(scene, first))) return true
  for (let at = first; at < head; at++) if (isPossessive(wordAt(scene, at))) return true
  return false
}

/** Whether "a farmer" stands before "the farmer": one whom the article leaves without a name. */
function isTold(scene: Scene, noun: string, before: number): boolean {
  for (let at = before - 1; at >= Math.max(0, before - FARTHEST); at--) {
    if (wordAt(scene, at) !== noun) continue
    if ([1, 2, 3].some((back) => /^(?:an?|one|another)$/.test(wordAt(scene, at - back))))
      return scene.nameAt[at + 1] === -1
  }
  return false
}

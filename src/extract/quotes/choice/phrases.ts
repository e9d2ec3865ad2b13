import { headName, isNounLike, nounPhraseStarting } from '../../grammar/noun-phrases.ts'
import { DETERMINERS, PRONOUNS } from '../../lexicon/function-words.ts'
import { nameOf, type Scene, wordAt } from '../../reading/scene.ts'
import type { TokenRange } from '../../reading/sentences.ts'

/** The noun phrases of each sentence that could name somebody who speaks, found when first asked for. */
export type Phrases = (sentence: number) => readonly TokenRange[]

/** Pronouns that name nobody where they stand: "its mill", "the one". */
const SILENT = /^(?:its|one|most|both|many)$/

/**
 * Finds the noun phrases of an article's sentences, outside quotes, in order: names with their titles, nouns with what
 * belongs to them, personal pronouns. In "Lopez's plan" both Lopez and the plan.
 */
export function phrasesOf(scene: Scene): Phrases {
  const found = new Map<number, readonly TokenRange[]>()
  return (sentence) => {
    const known = found.get(sentence)
    if (known !== undefined) return known
    const phrases = phrasesIn(scene, scene.reading.sentences[sentence] ?? { first: 0, last: 0 })
    found.set(sentence, phrases)
    return phrases
  }
}

function phrasesIn(scene: Scene, { first, last }: TokenRange): TokenRange[] {
  const phrases: TokenRange[] = []
  for (let at = first; at < last; at++) {
    const phrase = phraseAt(scene, at, last)
    if (phrase === null) continue
    phrases.push(...ownersIn(scene, phrase), phrase)
    at = phrase.last - 1
  }
  return phrases
}

function phraseAt(scene: Scene, at: number, ceiling: number): TokenRange | null {
  const word = wordAt(scene, at)
  if (word === '' || SILENT.test(word)) return null
  const isStart = PRONOUNS.has(word) || DETERMINERS.has(word) || isNounLike(scene, at)
  return isStart ? nounPhraseStarting(scene, at, ceiling) : null
}

/** Names of others inside a phrase: the owner of "Lopez's plan". */
function ownersIn(scene: Scene, phrase: TokenRange): TokenRange[] {
  const head = headName(scene, phrase)
  const owners: TokenRange[] = []
  for (let at = phrase.first; at < phrase.last; at++) {
    const name = scene.nameAt[at] ?? -1
    if (name === -1 || name === head || scene.nameAt[at + 1] === name) continue
    if (wordAt(scene, at + 1) !== "'s" || nameOf(scene, at)?.type !== 'PERSON') continue
    owners.push({ first: nameStart(scene, at, phrase.first), last: at + 1 })
  }
  return owners
}

function nameStart({ nameAt }: Scene, at: number, floor: number): number {
  let first = at
  while (first > floor && nameAt[first - 1] === nameAt[at]) first--
  return first
}

/** Index of the first of some phrases, in order, that begins at a token or after it. */
export function phraseFrom(phrases: readonly TokenRange[], token: number): number {
  let [low, high] = [0, phrases.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((phrases[middle]?.first ?? token) < token) low = middle + 1
    else high = middle
  }
  return low
}

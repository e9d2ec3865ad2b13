import { AUXILIARIES, DETERMINERS, isAdverb, PRONOUNS } from '../lexicon/function-words.ts'
import { wordList } from '../lexicon/word-list.ts'
import { nameOf, type Scene, wordAt } from '../reading/scene.ts'
import type { TokenRange } from '../reading/sentences.ts'
import type { Answer } from './attribution.ts'
import { isPersonNoun, nounPhraseStarting } from './noun-phrases.ts'
import { timeAt } from './times.ts'

/** What a verb of saying has beside it: "in a letter", "to the governor", "on Monday". */
export interface Adjunct {
  /** In lower case; empty for a time and for the object of a verb of telling; "speaking to" as it stands. */
  readonly preposition: string
  readonly words: TokenRange
  readonly isTime: boolean
}

const PREPOSITIONS = wordList('in on at to with from via during outside inside near for through over by aboard')
const SPEAKING = wordList('speaking talking writing testifying')
/** Participles of a statement: "in a letter released on Monday". */
const MADE = wordList(`
released issued posted published broadcast aired made delivered given sent dated provided emailed taped recorded shared
uploaded written
`)
const HAVING_OBJECTS = /^(?:t(?:ell|ells|old|elling)|(?:ask|warn|remind|assur|urg|inform|advis)(?:e|s|es|ed|ing)?)$/
/** No clause is read further, in tokens. */
const LONGEST = 40

/**
 * What stands beside a verb of saying in its own clause, before and after: not in what is said, and not in a clause that
 * hangs on it. In the order after the verb, between it and the speaker, before both.
 */
export function adjunctsOf(scene: Scene, { speaker, cue }: Answer): Adjunct[] {
  if (cue === null) return []
  const sentence = scene.reading.sentences[scene.reading.sentenceOf[cue] ?? -1]
  const [floor, ceiling] = [sentence?.first ?? cue, sentence?.last ?? cue + 1]
  const isBehind = speaker !== null && speaker.first > cue
  const isInverted = isBehind && (speaker.first <= cue + 3 || wordAt(scene, speaker.first - 1) === 'by')
  const after = walk(
    scene,
    isInverted ? afterApposition(scene, speaker.last, ceiling) : afterObject(scene, cue, ceiling),
    ceiling,
  )
  const first = isInverted || speaker === null ? cue : speaker.first
  const before = walk(scene, clauseStart(scene, first, floor), first)
  const between = speaker !== null && speaker.last <= cue ? walk(scene, speaker.last, cue) : null
  return [
    ...after.adjuncts,
    ...(between?.end === cue ? between.adjuncts : []),
    ...(before.end === first ? before.adjuncts : []),
    ...timeBefore(scene, cue, floor),
  ]
}

/** told Ana Lopez on Monday: where whom a verb of telling has right after it ends. */
function afterObject(scene: Scene, cue: number, ceiling: number): number {
  const object = HAVING_OBJECTS.test(wordAt(scene, cue)) ? nounPhraseStarting(scene, cue + 1, ceiling) : null
  return object === null ? cue + 1 : withoutTime(scene, object).last
}

/**
 * She went on the attack on Tuesday, telling CNN …: the time that ends the clause which "telling" hangs on. Not that of a
 * relative clause, nor of what is yet to come: "he would pay on Tuesday, calling it a duty".
 */
function timeBefore(scene: Scene, cue: number, floor: number): Adjunct[] {
  if (!wordAt(scene, cue).endsWith('ing') || wordAt(scene, cue - 1) !== ',') return []
  const limit = Math.max(floor, cue - LONGEST)
  let found: Adjunct[] = []
  for (let at = cue - 2; at >= limit; at--) {
    if (/^(?:who|whom|which|that|where|when|as|would|will|to)$/.test(wordAt(scene, at))) return []
    const time = at >= cue - 8 ? timeAt(scene, at, cue - 1) : null
    if (time?.next === cue - 1) found = [{ preposition: '', words: time.words, isTime: true }]
  }
  return found
}

/** said Ana Lopez, a farmer, on Monday: where the apposition ends. */
function afterApposition(scene: Scene, comma: number, ceiling: number): number {
  if (wordAt(scene, comma) !== ',' || !DETERMINERS.has(wordAt(scene, comma + 1))) return comma
  const phrase = nounPhraseStarting(scene, comma + 1, ceiling)
  return phrase !== null && wordAt(scene, phrase.last) === ',' ? phrase.last + 1 : comma
}

/** Where the clause of a token begins: after a quoted stretch, a semicolon or a colon, else with the sentence. */
function clauseStart({ reading, quotedBy }: Scene, at: number, floor: number): number {
  let first = at
  const limit = Math.max(floor, at - LONGEST)
  while (first > limit && quotedBy[first - 1] === -1 && !/^[;:]$/.test(reading.tokens[first - 1]?.text ?? '')) first--
  // "Called “late” by Ian Hill on Monday, Lopez said": the time is that of the clause before.
  if (quotedBy[first - 1] !== -1 && reading.tokens[first]?.lower === 'by') return at
  while (first < at && /^(?:,|and|but|then|so|—|–|--)$/.test(reading.tokens[first]?.lower ?? '')) first++
  return first
}

/** The adjuncts from a token on, and the token that is none of them. */
function walk(
  scene: Scene,
  from: number,
  limit: number,
): { readonly adjuncts: readonly Adjunct[]; readonly end: number } {
  const adjuncts: Adjunct[] = []
  let at = from
  const end = Math.min(limit, from + LONGEST)
  while (at < end) {
    const adjunct = adjunctAt(scene, at, end)
    if (adjunct !== null) adjuncts.push(adjunct)
    else if (!isPassedOver(scene, at, end)) break
    at = adjunct?.words.last ?? at + 1
  }
  return { adjuncts, end: at }
}

function adjunctAt(scene: Scene, at: number, limit: number): Adjunct | null {
  const time = timeAt(scene, at, limit)
  if (time !== null) return { preposition: '', words: time.words, isTime: true }
  const preposition = wordAt(scene, at)
  if (/^(?:according|due|thanks|close|prior|compared)$/.test(wordAt(scene, at - 1))) return null
  if (!PREPOSITIONS.has(preposition) || (preposition === 'to' && isVerbAfter(scene, at + 1))) return null
  const words = nounPhraseStarting(scene, at + 1, limit)
  if (words === null || words.first !== at + 1) return null
  const isSpeaking = SPEAKING.has(wordAt(scene, at - 1))
  return {
    preposition: isSpeaking ? `speaking ${preposition}` : preposition,
    words: withoutTime(scene, words),
    isTime: false,
  }
}

/** "New York last week": a phrase without the time at its end. */
function withoutTime(scene: Scene, { first, last }: TokenRange): TokenRange {
  for (let at = first + 1; at < last; at++) if (timeAt(scene, at, last + 3) !== null) return { first, last: at }
  return { first, last }
}

/** "vowed to fight": what is no name, person or phrase with a determiner may be a verb. */
function isVerbAfter(scene: Scene, at: number): boolean {
  const word = wordAt(scene, at)
  if (nameOf(scene, at) !== null || DETERMINERS.has(word) || PRONOUNS.has(word)) return false
  return !isPersonNoun(word) && !/[^s]s$/.test(word) && !/^(?:me|us|people|police)$/.test(word)
}

function isPassedOver(scene: Scene, at: number, limit: number): boolean {
  const word = wordAt(scene, at)
  if (word === ',')
    return adjunctAt(scene, at + 1, limit) !== null || SPEAKING.has(wordAt(scene, at + 1)) || at + 1 === limit
  if (/^(?:and|but|when)$/.test(word)) return false
  return isAdverb(word) || AUXILIARIES.has(word) || MADE.has(word) || SPEAKING.has(word) || word === 'back'
}

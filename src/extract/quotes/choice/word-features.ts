import { ADVERBS, AUXILIARIES, COMMON_VERBS, PREPOSITIONS } from '../../lexicon/function-words.ts'
import { nameOf, wordAt } from '../../reading/scene.ts'
import { looksPast, sayingVerb } from '../../verbs.ts'
import { isPassive } from '../cues.ts'
import { isPersonNoun } from '../noun-phrases.ts'
import { type Feature, flag } from './feature.ts'
import type { Bid } from './setting.ts'
import { cueShare, likeliestCue } from './word-shares.ts'

/** How far behind a contender's words its verb is looked for, in tokens. */
const REACH = 15
/** What stands for "no cue". */
const FAR = 99
const PRONOUN_WORDS = ['he', 'she', 'they', 'it', 'i', 'we', 'who', 'you']
const TELLING_PREPOSITIONS = ['by', 'to', 'from']
const DETERMINERS = [
  /^(?:a|an|one|some|many|several)$/,
  /^the$/,
  /^(?:his|her|their|its|my|our|your)$/,
  /^(?:this|that|these|those|another|other)$/,
]

/** What the words for a contender are, which words stand at their sides, and what verb of saying is theirs. */
export const WORD_FEATURES: readonly Feature<Bid>[] = [
  ['length', ({ first, last }) => last - first],
  ['determiner', (bid) => DETERMINERS.findIndex((words) => words.test(wordOf(bid, bid.first)))],
  ['pronoun', (bid) => (isNamed(bid) ? -1 : PRONOUN_WORDS.indexOf(headOf(bid)))],
  ['head-share', (bid) => (isNamed(bid) ? -1 : (bid.setting.around.words.heads.get(headOf(bid)) ?? 0))],
  ['head-is-person', (bid) => flag(isPersonNoun(headOf(bid)))],
  ['preposition-before', (bid) => prepositionBefore(wordOf(bid, bid.first - 1))],
  ['cue-right-before', (bid) => shareAt(bid, bid.first - 1)],
  ['comma-before', (bid) => flag(wordOf(bid, bid.first - 1) === ',')],
  ['verb-before', (bid) => flag(isVerb(wordOf(bid, bid.first - 1)))],
  ['cue-right-after', (bid) => shareAt(bid, bid.last)],
  ['comma-after', (bid) => flag(wordOf(bid, bid.last) === ',')],
  ['verb-after', (bid) => flag(isVerb(wordOf(bid, bid.last)))],
  ['auxiliary-after', (bid) => flag(AUXILIARIES.has(wordOf(bid, bid.last)) || ADVERBS.has(wordOf(bid, bid.last)))],
  ['possessive-after', (bid) => flag(wordOf(bid, bid.last) === "'s")],
  ['relative-after', (bid) => flag(/^(?:who|that|which)$/.test(wordOf(bid, bid.last)))],
  ['cue-behind', (bid) => cueBehind(bid)?.share ?? 0],
  ['cue-behind-off', (bid) => (cueBehind(bid)?.at ?? bid.last + FAR) - bid.last],
  ['cue-share', (bid) => ofCue(bid, -1, (cue) => shareAt(bid, cue))],
  ['cue-listed', (bid) => ofCue(bid, -1, (cue) => listed(wordOf(bid, cue)))],
  ['cue-passive', (bid) => ofCue(bid, -1, (cue) => flag(isPassive(bid.setting.around.scene, cue)))],
  ['cue-off', (bid) => ofCue(bid, FAR, (cue) => cueOff(bid, cue))],
]

function wordOf({ setting }: Bid, at: number): string {
  return wordAt(setting.around.scene, at)
}

function headOf(bid: Bid): string {
  return wordOf(bid, bid.contender.head)
}

function isNamed({ setting, contender }: Bid): boolean {
  return nameOf(setting.around.scene, contender.head) !== null
}

function shareAt({ setting: { around } }: Bid, at: number): number {
  return cueShare(around.scene, around.words, at)
}

/** 0 for none, 1 for any, more for those that tell. */
function prepositionBefore(word: string): number {
  return PREPOSITIONS.has(word) ? TELLING_PREPOSITIONS.indexOf(word) + 2 : 0
}

function isVerb(word: string): boolean {
  return COMMON_VERBS.has(word) || looksPast(word)
}

function cueBehind({ setting: { around, quote }, first, last, isBefore }: Bid) {
  const { sentences, sentenceOf } = around.scene.reading
  const end = sentences[sentenceOf[first] ?? -1]?.last ?? last
  const ceiling = isBefore ? quote.first.lead.last : end
  return likeliestCue(around.scene, around.words, last, Math.min(end, last + REACH, ceiling))
}

function ofCue({ contender }: Bid, missing: number, number: (cue: number) => number): number {
  const cue = contender.proposals[0]?.cue ?? null
  return cue === null ? missing : number(cue)
}

function listed(word: string): number {
  const verb = sayingVerb(word)
  if (verb === null) return 0
  return verb.isWeak ? 1 : 2
}

function cueOff({ setting: { quote } }: Bid, cue: number): number {
  const { first, last } = quote
  return cue < first.lead.last ? first.lead.last - cue : Math.abs(cue - last.tail.first)
}

import { isPassive } from '../../grammar/cues.ts'
import { isPersonNoun } from '../../grammar/noun-phrases.ts'
import { ADVERBS, AUXILIARIES, COMMON_VERBS, PREPOSITIONS } from '../../lexicon/function-words.ts'
import { wordList } from '../../lexicon/word-list.ts'
import { wordAt } from '../../reading/scene.ts'
import { looksPast, sayingVerb } from '../../verbs.ts'
import { type Feature, flag } from './feature.ts'
import type { Bid } from './setting.ts'
import { cueShare } from './word-shares.ts'

/** What stands for "no cue". */
const FAR = 99
const PRONOUN_WORDS = ['he', 'she', 'they', 'it', 'i', 'we', 'who', 'you']
const RELATIVES = wordList('who that which')
const TELLING_PREPOSITIONS = ['by', 'to', 'from']
const DETERMINERS = [
  'a an one some many several',
  'the',
  'his her their its my our your',
  'this that these those another other',
].map(wordList)

/** What the words for a contender are, which words stand at their sides, and what verb of saying is theirs. */
export const WORD_FEATURES: readonly Feature<Bid>[] = [
  ['length', ({ first, last }) => last - first],
  ['determiner', (bid) => DETERMINERS.findIndex((words) => words.has(wordOf(bid, bid.first)))],
  ['pronoun', (bid) => (bid.isNamed ? -1 : PRONOUN_WORDS.indexOf(bid.head))],
  ['head-share', (bid) => (bid.isNamed ? -1 : (bid.setting.around.words.heads.get(bid.head) ?? 0))],
  ['head-is-person', ({ head }) => flag(isPersonNoun(head))],
  ['preposition-before', ({ before }) => prepositionBefore(before)],
  ['cue-right-before', (bid) => shareAt(bid, bid.first - 1)],
  ['comma-before', ({ before }) => flag(before === ',')],
  ['verb-before', ({ before }) => flag(isVerb(before))],
  ['cue-right-after', (bid) => shareAt(bid, bid.last)],
  ['comma-after', ({ after }) => flag(after === ',')],
  ['verb-after', ({ after }) => flag(isVerb(after))],
  ['auxiliary-after', ({ after }) => flag(AUXILIARIES.has(after) || ADVERBS.has(after))],
  ['possessive-after', ({ after }) => flag(after === "'s")],
  ['relative-after', ({ after }) => flag(RELATIVES.has(after))],
  ['cue-behind', ({ cueBehind }) => cueBehind?.share ?? 0],
  ['cue-behind-off', ({ cueBehind, last }) => (cueBehind?.at ?? last + FAR) - last],
  ['cue-share', (bid) => ofCue(bid, -1, (cue) => shareAt(bid, cue))],
  ['cue-listed', (bid) => ofCue(bid, -1, (cue) => listed(wordOf(bid, cue)))],
  ['cue-passive', (bid) => ofCue(bid, -1, (cue) => flag(isPassive(bid.setting.around.scene, cue)))],
  ['cue-off', (bid) => ofCue(bid, FAR, (cue) => cueOff(bid, cue))],
]

function wordOf({ setting }: Bid, at: number): string {
  return wordAt(setting.around.scene, at)
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

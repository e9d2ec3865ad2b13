import { isPersonNoun } from '../../grammar/noun-phrases.ts'
import { AUXILIARIES, COMMON_VERBS } from '../../lexicon/function-words.ts'
import { NAMING_WORDS, WORK_WORDS } from '../../lexicon/works.ts'
import { nameOf, wordAt } from '../../reading/scene.ts'
import { looksPast, sayingVerb } from '../../verbs.ts'
import type { Feature, Look } from './look.ts'
import { NAME_TYPES, wordClass } from './word-class.ts'

/** What stands further off is as good as not there, in tokens. */
const FAR = 20
/** Punctuation beside the marks, as a number: what stands together is one. */
const SIGNS = ['', ',', ':', '.', '-—–―', '(', ')', '=', ';', '[]', '!?', `"“”„'‘’«»`]

/** What the reporter's words around the marks tell. */
export const WORDS_AROUND: readonly Feature[] = [
  { name: 'wordBefore', of: (look) => wordClass(before(look, 1)) },
  { name: 'secondBefore', of: (look) => wordClass(before(look, 2)) },
  { name: 'wordAfter', of: (look) => wordClass(after(look, 0)) },
  { name: 'secondAfter', of: (look) => wordClass(after(look, 1)) },
  { name: 'signBefore', of: (look) => signAt(look, look.frame.lead.last - 1) },
  { name: 'signAfter', of: (look) => signAt(look, look.tail.first) },
  { name: 'naming', of: (look) => distance(look, NAMING_WORDS, 4) },
  { name: 'work', of: (look) => distance(look, WORK_WORDS, 5) },
  { name: 'workAfter', of: (look) => Number(WORK_WORDS.has(after(look, 0)) || WORK_WORDS.has(after(look, 1))) },
  { name: 'channel', of: (look) => Number(/^(?:on|in|of|for|from|the|with)$/.test(before(look, 1))) },
  { name: 'as', of: (look) => Number(before(look, 1) === 'as') },
  { name: 'possessive', of: (look) => Number(/^(?:'s|'|his|her|their|its)$/.test(before(look, 1))) },
  { name: 'capitalAfter', of: ({ scene, tail }) => Number(scene.reading.tokens[tail.first]?.isCapital ?? false) },
  { name: 'ownerType', of: ownerType },
  { name: 'nameAfter', of: (look) => typeAt(look, look.tail.first) },
  { name: 'lead', of: ({ frame: { lead } }) => lead.last - lead.first },
  { name: 'tail', of: ({ tail }) => tail.last - tail.first },
  { name: 'verbBefore', of: (look) => back(look, isVerb) },
  { name: 'sayingBefore', of: (look) => back(look, isSaying) },
  { name: 'sayingAfter', of: sayingAfter },
  { name: 'cueBefore', of: cueBefore },
  { name: 'cueAfter', of: cueAfter },
  { name: 'cueKind', of: cueKind },
  { name: 'speaker', of: speakerKind },
  { name: 'speakerDistance', of: speakerDistance },
]

/** The reporter's word so far before the marks; empty beyond the sentence and inside other marks. */
function before({ scene, frame: { lead } }: Look, steps: number): string {
  return lead.last - steps < lead.first ? '' : wordAt(scene, lead.last - steps)
}

function after({ scene, tail }: Look, steps: number): string {
  return tail.first + steps >= tail.last ? '' : wordAt(scene, tail.first + steps)
}

function signAt({ scene: { reading }, frame: { lead }, tail }: Look, at: number): number {
  const sign = at < lead.first || at >= tail.last ? '' : (reading.tokens[at]?.text.charAt(0) ?? '')
  return sign === '' ? 0 : SIGNS.findIndex((signs) => signs.includes(sign))
}

/** How many words before the marks one of a list stands, `most` at most; one more for none. */
function distance(look: Look, words: ReadonlySet<string>, most: number): number {
  for (let steps = 1; steps <= most; steps++) if (words.has(before(look, steps))) return steps
  return most + 1
}

/** The broadcaster of NBC's "Morning Mill", the speaker of Lopez's "great" mill. */
function ownerType(look: Look): number {
  return typeAt(look, look.frame.lead.last - (/^'s?$/.test(before(look, 1)) ? 2 : 1))
}

function typeAt({ scene }: Look, at: number): number {
  const name = nameOf(scene, at)
  return name === null ? -1 : NAME_TYPES.indexOf(name.type)
}

function back(look: Look, isSuch: (word: string) => boolean): number {
  const { lead } = look.frame
  for (let steps = 1; steps <= Math.min(FAR, lead.last - lead.first); steps++)
    if (isSuch(before(look, steps))) return steps
  return FAR
}

function isVerb(word: string): boolean {
  return COMMON_VERBS.has(word) || AUXILIARIES.has(word) || looksPast(word) || sayingVerb(word) !== null
}

function isSaying(word: string): boolean {
  return sayingVerb(word)?.isWeak === false
}

function sayingAfter(look: Look): number {
  const { first, last } = look.tail
  for (let steps = 0; steps < Math.min(FAR, last - first); steps++) if (isSaying(after(look, steps))) return steps
  return FAR
}

function cueBefore({ group: { attribution }, frame: { lead } }: Look): number {
  const cue = attribution?.cue ?? null
  return cue === null || cue >= lead.last ? FAR : Math.min(lead.last - cue, FAR)
}

function cueAfter({ group: { attribution }, tail }: Look): number {
  const cue = attribution?.cue ?? null
  return cue === null || cue < tail.first ? FAR : Math.min(cue - tail.first, FAR)
}

/** -1 for no cue, 0 for a verb of saying, 1 for a weak one, 2 for any other word. */
function cueKind({ scene, group: { attribution } }: Look): number {
  const cue = attribution?.cue ?? null
  if (cue === null) return -1
  const verb = sayingVerb(wordAt(scene, cue))
  return verb === null ? 2 : Number(verb.isWeak)
}

/** 0 for nobody, then the types of names, a pronoun, a person's noun and any other. */
function speakerKind({ scene, group: { attribution } }: Look): number {
  const speaker = attribution?.speaker ?? null
  if (speaker === null) return 0
  for (let at = speaker.first; at < speaker.last; at++) {
    const name = scene.names[scene.nameAt[at] ?? -1]
    if (name !== undefined) return 1 + NAME_TYPES.indexOf(name.type)
  }
  const word = wordAt(scene, speaker.last - 1)
  if (/^(?:he|she|they|i|we)$/.test(word)) return 6
  return isPersonNoun(word) ? 7 : 8
}

function speakerDistance({ group: { attribution }, frame: { lead }, tail }: Look): number {
  const speaker = attribution?.speaker ?? null
  if (speaker === null) return FAR
  return Math.min(FAR, speaker.last <= lead.last ? lead.last - speaker.last : speaker.first - tail.first)
}

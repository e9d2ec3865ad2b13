import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
} from '../../lexicon/function-words.ts'
import { MONTHS_AND_DAYS } from '../../lexicon/months-and-days.ts'
import { sayingVerb } from '../../verbs.ts'

/** What is to be known of a word, a bit each. */
export const BIT = {
  comma: 1,
  /** May be a cue: neither a mark nor a small word. */
  cue: 2,
  /** What comes before it may end a report: a mark, a small word, what looks like a verb. */
  edge: 4,
  auxiliary: 8,
  adverb: 16,
  /** Looks like a past, or is a form of a verb of saying. */
  past: 32,
  be: 64,
  modal: 128,
  denial: 256,
  have: 512,
  opening: 1024,
  closing: 2048,
  /** No report ends with it. */
  leading: 4096,
  /** A clause may begin after it. */
  clause: 8192,
  /** A report may begin with it. */
  word: 16384,
  dash: 32768,
} as const

const SMALL_WORDS = [ADVERBS, AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS, MONTHS_AND_DAYS]

/** The bits of a word in lower case. */
export function bitsOf(word: string): number {
  const tests: readonly (readonly [bit: number, holds: boolean])[] = [
    [BIT.comma, word === ','],
    [BIT.cue, word === ':' || (/^\p{L}/u.test(word) && !SMALL_WORDS.some((words) => words.has(word)))],
    [BIT.edge, isEdge(word)],
    [BIT.auxiliary, AUXILIARIES.has(word)],
    [BIT.adverb, ADVERBS.has(word) || /.ly$/.test(word)],
    [BIT.past, /.ed$/.test(word) || sayingVerb(word) !== null],
    [BIT.be, /^(?:be|is|are|was|were|been|being|'s)$/.test(word)],
    [BIT.denial, /^(?:not|n't|never)$/.test(word)],
    [BIT.have, /^(?:has|have|had|'ve)$/.test(word)],
    [BIT.opening, word === '('],
    [BIT.closing, word === ')'],
    [BIT.leading, /^[,.;:!?—–(-]$/.test(word)],
    [BIT.clause, /^(?:[,;:—–(]|--|and|but|that)$/.test(word)],
    [BIT.word, /^[\p{L}\p{N}$'#@]/u.test(word)],
    [BIT.dash, /^[,—–]$/.test(word)],
  ]
  const bits = tests.reduce((sum, [bit, holds]) => (holds ? sum | bit : sum), 0)
  const isModal = (bits & BIT.auxiliary) !== 0 && (bits & (BIT.be | BIT.denial | BIT.have)) === 0
  return isModal ? bits | BIT.modal : bits
}

function isEdge(word: string): boolean {
  if (/^[^\p{L}\p{N}$]/u.test(word) || /(?:ed|ly|ing|s)$/.test(word) || sayingVerb(word) !== null) return true
  return PREPOSITIONS.has(word) || CONJUNCTIONS.has(word) || AUXILIARIES.has(word)
}

/** Whether a word is a form of a verb that always reports: 2; of one that does beside a quote alone: 1; else 0. */
export function sayingOf(word: string): 0 | 1 | 2 {
  const verb = sayingVerb(word)
  if (verb === null) return 0
  return verb.isWeak ? 1 : 2
}

/** What verb of saying a word is, and in which form; 0 for none. */
export function verbKindOf(word: string): number {
  const verb = sayingVerb(word)
  return verb === null ? 0 : (verb.isWeak ? 4 : 8) + ['BASE', 'THIRD', 'PAST', 'ING'].indexOf(verb.form)
}

/** How a word ends; 4 for "said", which is most cues. */
export function endingOf(word: string): number {
  if (word === 'said') return 4
  return ['', 'ing', 'ed', 's'].findLastIndex((ending) => word.endsWith(ending))
}

/** The kinds of quoted words and of names; words have those from 7 on. */
export const QUOTED_KIND = 1
export const NAME_KINDS = { PERSON: 2, ORGANIZATION: 3, PLACE: 4, GROUP: 5, OTHER: 6 } as const
const OTHER_WORD = 22

const KINDS: readonly (readonly [kind: number, holds: (word: string) => boolean])[] = [
  [7, (word) => /^s?he$/.test(word)],
  [8, (word) => PRONOUNS.has(word)],
  [9, (word) => word === 'that'],
  [10, (word) => word === 'to'],
  [11, (word) => /^(?:whether|if|how|why|what|who|when|where)$/.test(word)],
  [12, (word) => DETERMINERS.has(word)],
  [13, (word) => PREPOSITIONS.has(word)],
  [14, (word) => CONJUNCTIONS.has(word)],
  [15, (word) => AUXILIARIES.has(word)],
  [16, (word) => word === ','],
  [17, (word) => /^[.!?]$/.test(word)],
  [18, (word) => !/\p{L}/u.test(word)],
  [19, (word) => word.endsWith('ing')],
  [20, (word) => word.endsWith('ed')],
  [21, (word) => word.endsWith('s')],
]

/** What a word is by the first list or ending that has it. */
export function kindOf(word: string): number {
  return KINDS.find(([, holds]) => holds(word))?.[0] ?? OTHER_WORD
}

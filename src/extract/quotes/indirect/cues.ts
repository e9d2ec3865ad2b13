import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
} from '../../lexicon/function-words.ts'
import { MONTHS_AND_DAYS } from '../../lexicon/months-and-days.ts'
import type { Scene } from '../../reading/scene.ts'
import type { TokenRange } from '../../reading/sentences.ts'
import { sayingVerb } from '../../verbs.ts'

/** Whether a token may be the word that a report hangs on: a verb, a noun, "according", a colon; no name or small word. */
export function mayBeCue({ reading, quotedBy, nameAt }: Scene, at: number): boolean {
  if (quotedBy[at] !== -1 || nameAt[at] !== -1) return false
  const word = reading.tokens[at]?.lower ?? ''
  return word === ':' || (/^\p{L}/u.test(word) && !isSmall(word))
}

const SMALL_WORDS = [ADVERBS, AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS, MONTHS_AND_DAYS]

function isSmall(word: string): boolean {
  return SMALL_WORDS.some((words) => words.has(word))
}

/** What stands between a cue and its subject. */
export interface Approach {
  /** Token before the cue's auxiliaries and adverbs: the end of the subject, where the cue is a verb. */
  readonly before: number
  /** Bits of what was passed: 1 a form of "be", 2 a modal, 4 a denial, 8 a form of "have". */
  readonly auxiliaries: number
}

/** More auxiliaries and adverbs no verb has. */
const LONGEST_APPROACH = 8

/** Passes over "has not yet" in "Lopez has not yet said". */
export function approachOf({ reading }: Scene, cue: number, { first }: TokenRange): Approach {
  let auxiliaries = 0
  let before = cue - 1
  for (; before >= Math.max(first, cue - LONGEST_APPROACH); before--) {
    const word = reading.tokens[before]?.lower ?? ''
    if (AUXILIARIES.has(word)) auxiliaries |= bitOf(word)
    else if (!ADVERBS.has(word) && !/.ly$/.test(word)) break
  }
  return { before, auxiliaries }
}

function bitOf(auxiliary: string): number {
  if (/^(?:be|is|are|was|were|been|being|'s)$/.test(auxiliary)) return 1
  if (/^(?:not|n't|never)$/.test(auxiliary)) return 4
  return /^(?:has|have|had|'ve)$/.test(auxiliary) ? 8 : 2
}

/** Whether a token is a form of a verb that always reports: 2; of one that does beside a quote alone: 1; else 0. */
export function sayingAt({ reading, nameAt }: Scene, at: number): 0 | 1 | 2 {
  const verb = nameAt[at] === -1 ? sayingVerb(reading.tokens[at]?.lower ?? '') : null
  if (verb === null) return 0
  return verb.isWeak ? 1 : 2
}

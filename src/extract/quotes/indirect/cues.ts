import type { TokenRange } from '../../reading/sentences.ts'
import { type Coding, hasBits } from './coding.ts'
import { BIT } from './word-kinds.ts'

/** Whether a token may be the word that a report hangs on: a verb, a noun, "according", a colon; no name or small word. */
export function mayBeCue(coding: Coding, at: number): boolean {
  return hasBits(coding, at, BIT.cue)
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
export function approachOf({ bits }: Coding, cue: number, { first }: TokenRange): Approach {
  let passed = 0
  let before = cue - 1
  for (; before >= Math.max(first, cue - LONGEST_APPROACH); before--) {
    const own = bits[before] ?? 0
    if ((own & (BIT.auxiliary | BIT.adverb)) === 0) break
    passed |= own
  }
  return { before, auxiliaries: auxiliariesIn(passed) }
}

function auxiliariesIn(bits: number): number {
  const kinds = [BIT.be, BIT.modal, BIT.denial, BIT.have]
  return kinds.reduce<number>((sum, bit, at) => ((bits & bit) === 0 ? sum : sum | (1 << at)), 0)
}

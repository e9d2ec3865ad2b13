import type { ImportResult } from '../../import/index.ts'
import type { OutcomeCounts } from '../outcomes.ts'

/** How often something was the case, by what it was. */
export type CountsByReason = ReadonlyMap<string, number>

/** What has become of documents so far: how many of each outcome, and why those were refused or left out that were. */
export interface Counts extends OutcomeCounts {
  readonly refusals: CountsByReason
  readonly leftOut: CountsByReason
}

/** Counts what becomes of documents. */
export interface Counter {
  readonly count: (result: ImportResult) => void
  readonly countLeftOut: (reason: string) => void
  readonly counts: () => Counts
}

/** Reasons that are told apart; of a million files each may have one of its own. */
const REASONS_AT_MOST = 1_000
const OTHER_REASONS = 'for other reasons'

/** A counter that has counted nothing. */
export function newCounter(): Counter {
  const outcomes = { CREATED: 0, NEW_VERSION: 0, UNCHANGED: 0, REFUSED: 0 }
  const [refusals, leftOut] = [new Map<string, number>(), new Map<string, number>()]
  return {
    count: (result) => {
      outcomes[result.outcome]++
      if (result.outcome === 'REFUSED') add(refusals, result.reason)
    },
    countLeftOut: (reason) => add(leftOut, reason),
    counts: () => {
      const { CREATED: created, NEW_VERSION: newVersions, UNCHANGED: unchanged, REFUSED: refused } = outcomes
      return { created, newVersions, unchanged, refused, refusals, leftOut }
    },
  }
}

function add(counted: Map<string, number>, reason: string): void {
  const known = counted.has(reason) || counted.size < REASONS_AT_MOST ? reason : OTHER_REASONS
  counted.set(known, (counted.get(known) ?? 0) + 1)
}

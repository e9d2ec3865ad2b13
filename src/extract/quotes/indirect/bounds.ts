import { type Coding, hasBits, isQuotedAt, sentenceAround } from './coding.ts'
import { BIT } from './word-kinds.ts'

/** Where reported words may begin, and whether they stand after their cue. */
export interface Start {
  readonly first: number
  readonly isAfterCue: boolean
}

/** How far from its cue a report may begin, and how long it may be, in tokens. */
const FARTHEST_AFTER = 30
const FARTHEST_BEFORE = 60
const LONGEST = 80
/** Every word so near to a cue may be the first. */
const NEAR_AFTER = 8
const NEAR_BEFORE = 4

/** Where what a cue reports may begin: near it, after a comma or "that" behind it, or with a clause before it. */
export function startsOf(coding: Coding, cue: number): Start[] {
  return [...startsAfter(coding, cue), ...startsBefore(coding, cue)]
}

function startsAfter(coding: Coding, cue: number): Start[] {
  const last = Math.min(sentenceAround(coding.scene, cue).last, cue + FARTHEST_AFTER)
  const starts: Start[] = []
  for (let first = cue + 1; first < last && !isQuotedAt(coding, first); first++) {
    const isOpen =
      first - cue <= NEAR_AFTER || hasBits(coding, first - 1, BIT.comma) || coding.kinds[first - 1] === THAT
    if (isOpen && hasBits(coding, first, BIT.word)) starts.push({ first, isAfterCue: true })
  }
  return starts
}

const THAT = 9

function startsBefore(coding: Coding, cue: number): Start[] {
  const { first: floor } = sentenceAround(coding.scene, cue)
  const starts: Start[] = []
  for (let first = cue - 1; first >= Math.max(floor, cue - FARTHEST_BEFORE) && !isQuotedAt(coding, first); first--) {
    const isOpen = cue - first <= NEAR_BEFORE || first === floor || opensClause(coding, first)
    if (isOpen && hasBits(coding, first, BIT.word)) starts.push({ first, isAfterCue: false })
  }
  return starts
}

function opensClause(coding: Coding, first: number): boolean {
  return hasBits(coding, first - 1, BIT.clause) || isQuotedAt(coding, first - 1)
}

/** Where what begins at a start may end, half-open: at marks, before small words and what looks like a verb. */
export function endsOf(coding: Coding, cue: number, { first, isAfterCue }: Start): number[] {
  const limit = isAfterCue ? Math.min(sentenceAround(coding.scene, cue).last, first + LONGEST) : cue
  const ends: number[] = []
  for (let end = first + 1; end <= limit && !isQuotedAt(coding, end - 1); end++) {
    const mayEnd = end - first <= 3 || end === limit || hasBits(coding, end, BIT.edge) || isQuotedAt(coding, end)
    if (mayEnd && !hasBits(coding, end - 1, BIT.leading)) ends.push(end)
  }
  return ends
}

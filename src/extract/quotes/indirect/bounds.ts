import { AUXILIARIES, CONJUNCTIONS, PREPOSITIONS } from '../../lexicon/function-words.ts'
import type { Scene } from '../../reading/scene.ts'
import { sayingVerb } from '../../verbs.ts'
import { sentenceAround } from './coding.ts'

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
export function startsOf(scene: Scene, cue: number): Start[] {
  return [...startsAfter(scene, cue), ...startsBefore(scene, cue)]
}

function startsAfter(scene: Scene, cue: number): Start[] {
  const last = Math.min(sentenceAround(scene, cue).last, cue + FARTHEST_AFTER)
  const starts: Start[] = []
  for (let first = cue + 1; first < last && scene.quotedBy[first] === -1; first++) {
    const isOpen = first - cue <= NEAR_AFTER || /^(?:,|that)$/.test(scene.reading.tokens[first - 1]?.lower ?? '')
    if (isOpen && isWord(scene, first)) starts.push({ first, isAfterCue: true })
  }
  return starts
}

function startsBefore(scene: Scene, cue: number): Start[] {
  const { first: floor } = sentenceAround(scene, cue)
  const starts: Start[] = []
  for (let first = cue - 1; first >= Math.max(floor, cue - FARTHEST_BEFORE) && scene.quotedBy[first] === -1; first--) {
    const isOpen = cue - first <= NEAR_BEFORE || first === floor || opensClause(scene, first)
    if (isOpen && isWord(scene, first)) starts.push({ first, isAfterCue: false })
  }
  return starts
}

function opensClause({ reading, quotedBy }: Scene, first: number): boolean {
  const before = reading.tokens[first - 1]?.lower ?? ''
  return /^(?:[,;:—–(]|--|and|but|that)$/.test(before) || quotedBy[first - 1] !== -1
}

function isWord({ reading }: Scene, at: number): boolean {
  return /^[\p{L}\p{N}$'#@]/u.test(reading.tokens[at]?.text ?? '')
}

/** Where what begins at a start may end, half-open: at marks, before small words and what looks like a verb. */
export function endsOf(scene: Scene, cue: number, { first, isAfterCue }: Start): number[] {
  const limit = isAfterCue ? Math.min(sentenceAround(scene, cue).last, first + LONGEST) : cue
  const ends: number[] = []
  for (let end = first + 1; end <= limit && scene.quotedBy[end - 1] === -1; end++) {
    const isShort = end - first <= 3
    if (!closesOpen(scene, end) && (isShort || end === limit || mayFollow(scene, end))) ends.push(end)
  }
  return ends
}

/** "the mill, its owner": no report ends with a comma, dash or bracket that opens. */
function closesOpen({ reading }: Scene, end: number): boolean {
  return /^[,.;:!?—–(-]$/.test(reading.tokens[end - 1]?.text ?? '')
}

function mayFollow({ reading, quotedBy }: Scene, at: number): boolean {
  const token = reading.tokens[at]
  if (token === undefined || quotedBy[at] !== -1 || /^[^\p{L}\p{N}$]/u.test(token.text)) return true
  const { lower } = token
  if (PREPOSITIONS.has(lower) || CONJUNCTIONS.has(lower) || AUXILIARIES.has(lower)) return true
  return /(?:ed|ly|ing|s)$/.test(lower) || sayingVerb(lower) !== null
}

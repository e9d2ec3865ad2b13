import type { Scene } from '../../reading/scene.ts'
import type { TokenRange } from '../../reading/sentences.ts'
import { type Token, tokenFrom } from '../../reading/tokens.ts'
import type { Group } from '../groups.ts'
import type { Frame } from '../rules/frames.ts'

/** Marked words that may be a quote, with all that the decision looks at. */
export interface Look {
  readonly scene: Scene
  readonly group: Group
  readonly frame: Frame
  /** The article that they stand in, and which of its groups they are. */
  readonly article: MarkedArticle
  readonly index: number
  /** Index of the first token between the marks, the tokens from there, `LONGEST` at most, and the words of them. */
  readonly first: number
  readonly inside: readonly Token[]
  readonly words: readonly Token[]
  /** The tokens after the marks; a comma or full stop right there is the same as one inside, and left out. */
  readonly tail: TokenRange
}

/** What an article does with its marks. */
export interface MarkedArticle {
  readonly groups: readonly Group[]
  /** What kind of mark opens most of its stretches. */
  readonly usualMark: MarkKind
  /** How many of its groups somebody is given for, and how many are long: a share, from 0 to 1. */
  readonly attributedShare: number
  readonly longShare: number
}

/** How words are marked; papers differ in how they print the same mark. */
export type MarkKind = 'double' | 'single' | 'angle'

/** One number that the decision looks at. */
export interface Feature {
  readonly name: string
  readonly of: (look: Look) => number
}

/** As many tokens of a stretch are looked at: what is longer is an utterance. */
const LONGEST = 30
/** In characters: what is longer is seldom a term. */
const LONG = 40

/** Looks at each group of an article, in their order. */
export function lookAt(scene: Scene, groups: readonly Group[]): Look[] {
  const article = markedArticle(scene, groups)
  return groups.flatMap((group, index) => {
    const [frame] = group.frames
    if (frame === undefined) return []
    return { scene, group, frame, article, index, ...insideOf(scene, frame), tail: tailOf(scene, frame) }
  })
}

function insideOf({ reading: { tokens } }: Scene, { stretch }: Frame): Pick<Look, 'first' | 'inside' | 'words'> {
  const first = tokenFrom(tokens, stretch.start)
  const last = Math.min(tokenFrom(tokens, stretch.end - 1) + 1, first + LONGEST)
  const inside = tokens.slice(first, last)
  return { first, inside, words: inside.filter(({ text }) => /^[\p{L}\p{N}]/u.test(text)) }
}

function tailOf({ reading: { tokens } }: Scene, { tail: { first, last } }: Frame): TokenRange {
  return { first: /^[,.;:!?…]/.test(tokens[first]?.text ?? '') ? Math.min(first + 1, last) : first, last }
}

function markedArticle(scene: Scene, groups: readonly Group[]): MarkedArticle {
  const frames = groups.flatMap(({ frames: [frame] }) => frame ?? [])
  const long = frames.filter(({ stretch: { start, end } }) => end - start > LONG)
  const attributed = groups.filter(({ attribution }) => attribution !== null)
  return {
    groups,
    usualMark: mostFrequent(frames.map((frame) => markOf(scene, frame))),
    attributedShare: attributed.length / groups.length,
    longShare: long.length / groups.length,
  }
}

/** What kind of mark opens a stretch. */
export function markOf({ reading }: Scene, { stretch: { outer } }: Frame): MarkKind {
  const mark = reading.text.slice(outer.start, outer.start + 2)
  if (/^[«»]/.test(mark)) return 'angle'
  return /^['‘’‚]/.test(mark) && mark !== "''" ? 'single' : 'double'
}

function mostFrequent(marks: readonly MarkKind[]): MarkKind {
  const kinds = ['double', 'single', 'angle'] as const
  const counts = kinds.map((kind) => marks.filter((mark) => mark === kind).length)
  return kinds[counts.indexOf(Math.max(...counts))] ?? 'double'
}

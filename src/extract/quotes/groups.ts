import type { Attribution } from '../grammar/attribution.ts'
import type { Scene } from '../reading/scene.ts'
import { type Frame, opensUtterance } from './rules/frames.ts'

/** No subheading is longer, in UTF-16 code units. */
const LONGEST_SUBHEADING = 60

/** The stretches of one quote, in order, and who says it. */
export interface Group {
  readonly frames: readonly Frame[]
  readonly attribution: Attribution | null
}

/**
 * Joins stretches into quotes: one that runs over paragraphs, each reopened; and two that one attribution parts
 * ("Yes," Lopez said. "We do."). All others are a quote each. `own` is what each stretch's sentence tells of it.
 */
export function groupStretches(scene: Scene, frames: readonly Frame[], own: readonly (Attribution | null)[]): Group[] {
  // Built in place: a quotation that is reopened in every paragraph of a book is one group of thousands.
  const groups: { readonly frames: Frame[]; attribution: Attribution | null }[] = []
  for (const [index, frame] of frames.entries()) {
    const attribution = own[index] ?? null
    const last = groups.at(-1)
    const before = last?.frames.at(-1)
    // “SMITH: It is ours. (next paragraph) “JONES: It is not.”: reopened, and said by another.
    const runsOn = before !== undefined && attribution?.rule !== 'label' && isReopened(scene, before, frame)
    const isSecond = last !== undefined && last.frames.length === 1 && isBroken(scene, last, frame, attribution)
    if (last !== undefined && (runsOn || isSecond)) {
      last.frames.push(frame)
      last.attribution ??= attribution
    } else {
      groups.push({ frames: [frame], attribution })
    }
  }
  return groups
}

function paragraphOf({ reading }: Scene, token: number): number {
  return reading.sentences[reading.sentenceOf[token] ?? -1]?.paragraph ?? -1
}

function isReopened(scene: Scene, before: Frame, frame: Frame): boolean {
  if (before.stretch.isClosed) return false
  const paragraph = paragraphOf(scene, frame.lead.last)
  const last = paragraphOf(scene, before.lead.last)
  const isNext = paragraph === last + 1 || (paragraph === last + 2 && isSubheading(scene, last + 1))
  return isNext && scene.reading.paragraphs[paragraph]?.start === frame.stretch.outer.start
}

/** A short line without a mark at its end, between the paragraphs of a quotation. */
function isSubheading({ reading: { paragraphs, text } }: Scene, paragraph: number): boolean {
  const { start, end } = paragraphs[paragraph] ?? { start: 0, end: 0 }
  return end - start <= LONGEST_SUBHEADING && /[\p{L}\p{N}]$/u.test(text.slice(start, end).trimEnd())
}

function isBroken(scene: Scene, last: Group, frame: Frame, attribution: Attribution | null): boolean {
  const [before] = last.frames
  const cue = last.attribution?.cue ?? null
  if (before === undefined || cue === null || cue < before.tail.first) return false
  if (before.stretch.family !== frame.stretch.family) return false
  if (attribution !== null && attribution.cue !== cue && attribution.rule !== 'unknown-verb') return false
  if (paragraphOf(scene, frame.lead.last) !== paragraphOf(scene, before.lead.last)) return false
  const { sentenceOf, tokens } = scene.reading
  const [here, there] = [sentenceOf[frame.lead.last] ?? 0, sentenceOf[before.tail.first] ?? 0]
  // "Yes," Lopez said. "We do."
  const isUtterance = opensUtterance(scene, frame.stretch)
  if (here === there + 1) return isUtterance && frame.lead.first === frame.lead.last
  // "Yes," he writes "we do."
  if (here === there && before.edge === ',' && frame.lead.last - before.tail.first === 2) return true
  // "Yes," Lopez said on Monday, "we do."
  return here === there && /^[,:;—–-]+$/.test(tokens[frame.lead.last - 1]?.text ?? '')
}

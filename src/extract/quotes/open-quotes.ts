import type { Attribution } from '../grammar/attribution.ts'
import type { Scene } from '../reading/scene.ts'
import { type Group, groupStretches } from './groups.ts'
import { announced, attributeFollowing } from './rules/following.ts'
import { foreignCue } from './rules/foreign-cue.ts'
import { type Frame, frameStretches } from './rules/frames.ts'
import { attributions } from './rules/speaker-rules.ts'
import { attributeLabelled } from './transcripts/turn-quotes.ts'
import type { Transcript } from './transcripts/turns.ts'
import { evidence } from './worth/evident.ts'
import { LEAST_WORTH, worthsOf } from './worth/worth.ts'

/** Words in marks, be they a quote or not: `attribution` is what the surest rule answers. */
export interface MarkedWords extends Group {
  /** Their first stretch and their last. */
  readonly first: Frame
  readonly last: Frame
  /** What all rules answer, surest first, but for the one that goes on with the speaker before. */
  readonly proposals: readonly Attribution[]
}

/** A quote whose speaker is still to be chosen. */
export interface OpenQuote extends MarkedWords {
  /** How likely its words are given as somebody's: a probability. */
  readonly worth: number
}

/** Finds an article's quotes, and what the rules say of their speakers, in reading order. */
export function openQuotes(scene: Scene, transcript: Transcript): OpenQuote[] {
  const marked = findMarkedWords(scene, transcript)
  const worths = worthsOf(scene, marked)
  return marked.flatMap((words, index) => {
    const worth = Math.max(worths[index] ?? 0, evidence(scene, words))
    return worth < LEAST_WORTH ? [] : { ...words, worth }
  })
}

/** An article's marked words, quotes or not, in reading order: stretches that belong together joined, and who may say them. */
export function findMarkedWords(scene: Scene, transcript: Transcript): MarkedWords[] {
  const frames = frameStretches(scene)
  const answers = new Map(frames.map((frame) => [frame, answersFor(scene, transcript, frame)]))
  const groups = groupStretches(
    scene,
    frames,
    frames.map((frame) => answers.get(frame)?.[0] ?? null),
  )
  return attributeAll(scene, groups).flatMap((group): MarkedWords[] => {
    const [first, last] = [group.frames[0], group.frames.at(-1)]
    if (first === undefined || last === undefined) return []
    const ends = first === last ? [first] : [first, last] // a name may stand after the last paragraph of a quotation
    const own = ends.flatMap((frame) => answers.get(frame) ?? [])
    const before = announced(scene, first)
    return [{ ...group, first, last, proposals: before === null ? own : [...own, before] }]
  })
}

function answersFor(scene: Scene, transcript: Transcript, frame: Frame): Attribution[] {
  const labelled = attributeLabelled(scene, transcript, frame)
  return [labelled, foreignCue(scene, frame), ...attributions(scene, frame)].filter((answer) => answer !== null)
}

function attributeAll(scene: Scene, groups: readonly Group[]): Group[] {
  const firsts = groups.flatMap(({ frames: [first] }) => first ?? [])
  const own = groups.map(({ attribution }) => attribution)
  const attributed = attributeFollowing(scene, firsts, own)
  return groups.map((group, index) => ({ ...group, attribution: attributed[index] ?? null }))
}

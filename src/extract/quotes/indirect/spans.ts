import { type Linear, worthOf } from '../../learned/linear.ts'
import { probability, shares } from '../../learned/trees.ts'
import type { TokenRange } from '../../reading/sentences.ts'
import { endsOf, type Start, startsOf } from './bounds.ts'
import type { Coding } from './coding.ts'
import { cueFeatures } from './cue-features.ts'
import { mayBeCue } from './cues.ts'
import { endFeatures } from './end-features.ts'
import { newRow, type Row } from './features.ts'
import { startFeatures } from './start-features.ts'

/** What finds the cues of reports and the bounds of what they report. */
export interface SpanModels {
  readonly cue: Linear
  readonly start: Linear
  readonly end: Linear
}

/** Words that may be reported: a range of tokens, the cue that they hang on, and how likely each part of that is. */
export interface Candidate extends TokenRange {
  readonly cue: number
  readonly isAfterCue: boolean
  readonly cueChance: number
  readonly startChance: number
  readonly endChance: number
  /** That the cue reports these words or most of them. */
  readonly chance: number
}

/** Less likely cues are not looked at further. */
const LEAST_CUE = 0.08
const LEAST_START = 0.05
const LEAST_END = 0.02
const LEAST_SPAN = 0.05
const MOST_STARTS = 3
/** How many spans of one cue are kept. */
const MOST_SPANS = 2
/** Spans that share so much of what they cover together count as one. */
const ALIKE = 0.5

const row = newRow()

/** The words that an article may report, by their cues in reading order, the likelier span of a cue first. */
export function findCandidates(coding: Coding, models: SpanModels): Candidate[] {
  const candidates: Candidate[] = []
  for (let cue = 0; cue < coding.words.length; cue++) {
    if (!mayBeCue(coding.scene, cue)) continue
    cueFeatures(coding, cue, row)
    const chance = probability(worthOfRow(models.cue, row))
    if (chance >= LEAST_CUE) candidates.push(...likeliest(spansOf(coding, models, cue, chance)))
  }
  return candidates
}

function worthOfRow(model: Linear, { hashes, size }: Row): number {
  return worthOf(model, hashes, 0, size)
}

/** The spans of a cue that are at all likely; `chance` is that of the span to the token. */
function spansOf(coding: Coding, models: SpanModels, cue: number, cueChance: number): Candidate[] {
  const starts = startsOf(coding.scene, cue)
  const scores = starts.map((start) => {
    startFeatures(coding, cue, start, row)
    return worthOfRow(models.start, row)
  })
  const likely = likelyOf(starts, scores, LEAST_START).slice(0, MOST_STARTS)
  return likely.flatMap(([start, startChance]) =>
    endChances(coding, models.end, cue, start).map(([last, endChance]) => ({
      ...{ cue, first: start.first, last, isAfterCue: start.isAfterCue },
      ...{ cueChance, startChance, endChance, chance: startChance * endChance },
    })),
  )
}

function endChances(coding: Coding, model: Linear, cue: number, start: Start): [end: number, chance: number][] {
  const ends = endsOf(coding.scene, cue, start)
  const scores = ends.map((end) => {
    endFeatures(coding, cue, start, end, row)
    return worthOfRow(model, row)
  })
  return likelyOf(ends, scores, LEAST_END)
}

function likelyOf<Thing>(things: readonly Thing[], scores: readonly number[], least: number): [Thing, number][] {
  const chances = shares(scores)
  return things
    .map((thing, at): [Thing, number] => [thing, chances[at] ?? 0])
    .filter(([, chance]) => chance >= least)
    .sort(([, one], [, other]) => other - one)
}

/**
 * The spans to keep: those that most of what is likely is like, so that the middle one of several wins, and no two that
 * are alike.
 */
function likeliest(spans: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = []
  while (kept.length < MOST_SPANS) {
    const open = spans.filter((span) => !kept.some((other) => likeness(span, other) > ALIKE))
    const [best] = open
      .map((span) => ({ ...span, chance: supportOf(span, spans) }))
      .sort((one, other) => other.chance - one.chance)
    if (best === undefined || best.chance < LEAST_SPAN) break
    kept.push(best)
  }
  return kept.map((span) => ({ ...span, chance: span.chance * span.cueChance }))
}

/** How much an exact hit counts above one that is like it. */
const EXACT = 0.3

function supportOf(span: Candidate, spans: readonly Candidate[]): number {
  const alike = spans.filter((other) => likeness(span, other) >= ALIKE)
  return (alike.reduce((sum, { chance }) => sum + chance, 0) + EXACT * span.chance) / (1 + EXACT)
}

/** What two ranges share, of what they cover together. */
export function likeness(one: TokenRange, other: TokenRange): number {
  const shared = Math.min(one.last, other.last) - Math.max(one.first, other.first)
  return shared <= 0 ? 0 : shared / (Math.max(one.last, other.last) - Math.min(one.first, other.first))
}

import { type Linear, worthOf } from '../../learned/linear.ts'
import { probability, shares } from '../../learned/trees.ts'
import type { TokenRange } from '../../reading/sentences.ts'
import { endsOf, type Start, startsOf } from './bounds.ts'
import type { Coding } from './coding.ts'
import { companyOfCue, wordOfCue } from './cue-features.ts'
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

/** Words worth less by themselves are not looked at in their company: more than half of all, few of them cues. */
const LEAST_WORD = -0.7
/** Less likely cues are not looked at further. */
const LEAST_CUE = 0.14
const LEAST_START = 0.2
const LEAST_END = 0.04
const LEAST_SPAN = 0.08
const MOST_STARTS = 2
/** How many spans of one cue are kept. */
const MOST_SPANS = 2
/** Spans that share so much of what they cover together count as one. */
const ALIKE = 0.5

const row = newRow()

/** The words that an article may report, by their cues in reading order, the likelier span of a cue first. */
export function findCandidates(coding: Coding, models: SpanModels): Candidate[] {
  const candidates: Candidate[] = []
  for (let cue = 0; cue < coding.words.length; cue++) {
    if (!mayBeCue(coding, cue)) continue
    const emit = wordOfCue(coding, cue, row)
    if (worthOfRow(models.cue, row) < LEAST_WORD) continue
    companyOfCue(coding, cue, row, emit)
    const chance = probability(worthOfRow(models.cue, row))
    if (chance >= LEAST_CUE) candidates.push(...likeliest(spansOf(coding, models, cue), cue, chance))
  }
  return candidates
}

function worthOfRow(model: Linear, { hashes, size }: Row): number {
  return worthOf(model, hashes, 0, size)
}

/** Words that a cue, where it is one, may report. */
interface CueSpan extends TokenRange {
  readonly start: Start
  readonly startChance: number
  readonly endChance: number
}

/** The spans of a cue that are at all likely. */
function spansOf(coding: Coding, models: SpanModels, cue: number): CueSpan[] {
  const starts = startsOf(coding, cue)
  const scores = starts.map((start) => {
    startFeatures(coding, cue, start, row)
    return worthOfRow(models.start, row)
  })
  const likely = likelyOf(starts, scores, LEAST_START).slice(0, MOST_STARTS)
  return likely.flatMap(([start, startChance]) =>
    endChances(coding, models.end, cue, start).map(([last, endChance]) => {
      return { first: start.first, last, start, startChance, endChance }
    }),
  )
}

function endChances(coding: Coding, model: Linear, cue: number, start: Start): [end: number, chance: number][] {
  const ends = endsOf(coding, cue, start)
  const scores = ends.map((end) => {
    endFeatures(coding, cue, start, end, row)
    return worthOfRow(model, row)
  })
  return likelyOf(ends, scores, LEAST_END)
}

/** The things that are at least so likely, the likeliest first. */
function likelyOf<Thing>(things: readonly Thing[], scores: readonly number[], least: number): [Thing, number][] {
  const likely: [Thing, number][] = []
  for (const [at, chance] of shares(scores).entries()) {
    const thing = things[at]
    if (thing !== undefined && chance >= least) likely.push([thing, chance])
  }
  return likely.sort(([, one], [, other]) => other - one)
}

/**
 * The spans to keep: those that most of what is likely is like, so that the middle one of several wins, and no two that
 * are alike.
 */
function likeliest(spans: readonly CueSpan[], cue: number, cueChance: number): Candidate[] {
  const support = spans.map((span) => supportOf(span, spans))
  const kept: Candidate[] = []
  while (kept.length < MOST_SPANS) {
    const best = bestOf(spans, support, kept)
    const chance = support[best] ?? 0
    const span = spans[best]
    if (span === undefined || chance < LEAST_SPAN) break
    const { first, last, start, startChance, endChance } = span
    kept.push({
      cue,
      first,
      last,
      isAfterCue: start.isAfterCue,
      cueChance,
      startChance,
      endChance,
      chance: chance * cueChance,
    })
  }
  return kept
}

/** The index of the span with most support that is like none of those kept; -1 for none. */
function bestOf(spans: readonly CueSpan[], support: readonly number[], kept: readonly Candidate[]): number {
  let best = -1
  for (const [at, span] of spans.entries()) {
    if ((support[at] ?? 0) <= (support[best] ?? 0)) continue
    if (!kept.some((other) => likeness(span, other) > ALIKE)) best = at
  }
  return best
}

/** How much an exact hit counts above one that is like it. */
const EXACT = 0.3

function supportOf(span: CueSpan, spans: readonly CueSpan[]): number {
  let sum = EXACT * span.startChance * span.endChance
  for (const other of spans) if (likeness(span, other) >= ALIKE) sum += other.startChance * other.endChance
  return sum / (1 + EXACT)
}

/** What two ranges share, of what they cover together. */
export function likeness(one: TokenRange, other: TokenRange): number {
  const shared = Math.min(one.last, other.last) - Math.max(one.first, other.first)
  return shared <= 0 ? 0 : shared / (Math.max(one.last, other.last) - Math.min(one.first, other.first))
}

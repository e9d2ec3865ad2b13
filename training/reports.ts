import type { Linear } from '../src/extract/learned/linear.ts'
import type { Trees } from '../src/extract/learned/trees.ts'
import { endsOf, type Start, startsOf } from '../src/extract/quotes/indirect/bounds.ts'
import { CANDIDATE_FEATURES, candidateRows } from '../src/extract/quotes/indirect/candidate-features.ts'
import { type Coding, codeArticle } from '../src/extract/quotes/indirect/coding.ts'
import { cueFeatures } from '../src/extract/quotes/indirect/cue-features.ts'
import { mayBeCue } from '../src/extract/quotes/indirect/cues.ts'
import { endFeatures } from '../src/extract/quotes/indirect/end-features.ts'
import { newRow, type Row } from '../src/extract/quotes/indirect/features.ts'
import type { ReportModels } from '../src/extract/quotes/indirect/reports.ts'
import { type Candidate, findCandidates, likeness, type SpanModels } from '../src/extract/quotes/indirect/spans.ts'
import { startFeatures } from '../src/extract/quotes/indirect/start-features.ts'
import type { TokenRange } from '../src/extract/reading/sentences.ts'
import { tokenFrom } from '../src/extract/reading/tokens.ts'
import { boost } from './boosting.ts'
import { type LinearSet, learnLinear } from './logistic.ts'
import { newNumbers } from './numbers.ts'
import type { QuotedArticle } from './quoted-articles.ts'
import type { MarkedQuote } from './quoted-texts.ts'

/** An article with what it reports by the annotators. */
export interface ReportedText {
  readonly id: string
  readonly publisher: string
  readonly coding: Coding
  readonly gold: readonly GoldReport[]
}

/** Reported words as tokens, and the cue's most telling word; -1 where it has none that may be a cue. */
export interface GoldReport extends TokenRange {
  readonly cue: number
  readonly quote: MarkedQuote
}

const LINEAR = { bits: 18, epochs: 3, learningRate: 0.03, decay: 1e-5, dropout: 0.4, smallest: 0.03, seed: 7 }
const TREES = { trees: 300, leaves: 16, learningRate: 0.05, leastWeight: 12, decay: 1 }
/** A found span that shares so much with an annotated one is right. */
const ALIKE = 0.5

/** Learns what finds reports. What judges candidates learns from those of models that have not seen the article's publisher. */
export function learnReports(texts: readonly ReportedText[], report: (line: string) => void): ReportModels {
  const publishers = [...new Set(texts.map(({ publisher }) => publisher))]
  const judged = publishers.flatMap((publisher) => {
    const models = learnSpans(texts.filter((text) => text.publisher !== publisher))
    report(`candidates of ${publisher}`)
    return texts
      .filter((text) => text.publisher === publisher)
      .map((text) => ({ text, candidates: findCandidates(text.coding, models) }))
  })
  return { ...learnSpans(texts), candidates: learnCandidates(judged) }
}

/** An article with the candidates that were found in it. */
export interface JudgedText {
  readonly text: ReportedText
  readonly candidates: readonly Candidate[]
}

/** Learns which candidates are right. */
export function learnCandidates(judged: readonly JudgedText[]): Trees {
  const rows = judged.flatMap(({ text, candidates }) => candidateRows(text.coding, candidates))
  const truths = judged.flatMap(({ text, candidates }) =>
    candidates.map((candidate) => (isRight(candidate, text) ? 1 : 0)),
  )
  return boost({ features: CANDIDATE_FEATURES, rows, truths, groups: null }, TREES)
}

function isRight(candidate: Candidate, { gold }: ReportedText): boolean {
  return gold.some((report) => likeness(report, candidate) >= ALIKE)
}

/** Learns to find cues and the bounds of what they report. */
export function learnSpans(texts: readonly ReportedText[]): SpanModels {
  return { cue: learnCues(texts), start: learnStarts(texts), end: learnEnds(texts) }
}

function learnCues(texts: readonly ReportedText[]): Linear {
  const set = newSet()
  for (const { coding, gold } of texts) {
    const cues = new Set(gold.map(({ cue }) => cue))
    for (let at = 0; at < coding.words.length; at++) {
      if (!mayBeCue(coding, at)) continue
      cueFeatures(coding, at, set.row)
      set.add(cues.has(at))
    }
  }
  return learnLinear({ ...set.rows(), groups: null }, LINEAR)
}

function learnStarts(texts: readonly ReportedText[]): Linear {
  const set = newSet()
  for (const { coding, gold } of texts) {
    for (const report of gold) {
      const starts = report.cue < 0 ? [] : startsOf(coding, report.cue)
      if (!starts.some(({ first }) => first === report.first)) continue
      for (const start of starts) {
        startFeatures(coding, report.cue, start, set.row)
        set.add(start.first === report.first)
      }
      set.endGroup()
    }
  }
  return learnLinear(set.rows(), LINEAR)
}

function learnEnds(texts: readonly ReportedText[]): Linear {
  const set = newSet()
  for (const { coding, gold } of texts) {
    for (const report of gold) {
      const start = startOf(report)
      const ends = report.cue < 0 ? [] : endsOf(coding, report.cue, start)
      if (!ends.includes(report.last)) continue
      for (const end of ends) {
        endFeatures(coding, report.cue, start, end, set.row)
        set.add(end === report.last)
      }
      set.endGroup()
    }
  }
  return learnLinear(set.rows(), LINEAR)
}

function startOf({ cue, first, last }: GoldReport): Start {
  return { first, isAfterCue: cue < last }
}

interface GrowingSet {
  /** The row to fill, which `add` takes. */
  readonly row: Row
  readonly add: (isRight: boolean) => void
  readonly endGroup: () => void
  readonly rows: () => LinearSet
}

function newSet(): GrowingSet {
  const [features, bounds, groups] = [newNumbers(), newNumbers(), newNumbers()]
  const truths: number[] = []
  const row = newRow()
  bounds.push(0)
  groups.push(0)
  return {
    row,
    add: (isRight) => {
      for (let at = 0; at < row.size; at++) features.push(row.hashes[at] ?? 0)
      bounds.push(features.size())
      truths.push(isRight ? 1 : 0)
    },
    endGroup: () => groups.push(truths.length),
    rows: () => ({ features: features.toArray(), bounds: bounds.toArray(), truths, groups: groups.toArray() }),
  }
}

/** Articles with the cues of their reports; those without a report are left out. */
export function readReported(texts: readonly QuotedArticle[]): ReportedText[] {
  const reporting = texts.filter(({ quotes }) => quotes.some(({ type }) => type === 'indirect'))
  const codings = reporting.map(({ scene }) => codeArticle(scene))
  const worth = cueWorths(reporting, codings)
  return reporting.map(({ id, publisher, quotes, scene }, at) => {
    const coding = codings[at] ?? codeArticle(scene)
    const gold = quotes.filter(({ type }) => type === 'indirect').map((quote) => goldReport(coding, quote, worth))
    return { id, publisher, coding, gold }
  })
}

type Worth = (word: string) => number

/** How often each word is part of a cue, where it stands. */
function cueWorths(texts: readonly QuotedArticle[], codings: readonly Coding[]): Worth {
  const [all, inCue] = [new Map<string, number>(), new Map<string, number>()]
  const count = (counts: Map<string, number>, word: string) => counts.set(word, (counts.get(word) ?? 0) + 1)
  for (const [at, { quotes }] of texts.entries()) {
    const { tokens } = codings[at]?.scene.reading ?? { tokens: [] }
    for (const { lower } of tokens) count(all, lower)
    for (const { type, cue } of quotes) {
      if (type !== 'indirect' || !cue) continue
      for (let token = tokenFrom(tokens, cue.start); (tokens[token]?.start ?? cue.end) < cue.end; token++) {
        count(inCue, tokens[token]?.lower ?? '')
      }
    }
  }
  return (word) => ((inCue.get(word) ?? 0) + 0.5) / ((all.get(word) ?? 0) + 10)
}

function goldReport(coding: Coding, quote: MarkedQuote, worth: Worth): GoldReport {
  const { tokens } = coding.scene.reading
  const first = tokenFrom(tokens, quote.start)
  let last = tokenFrom(tokens, quote.end - 1) + 1
  while (last > first && /^[.,"”“]$/.test(tokens[last - 1]?.text ?? '')) last--
  return { first, last, cue: tellingWord(coding, quote, worth), quote }
}

/** Of the words of a cue the one that is oftenest part of one: "said" in "said on Friday". */
function tellingWord(coding: Coding, { cue }: MarkedQuote, worth: Worth): number {
  const { tokens } = coding.scene.reading
  let [best, most] = [-1, 0]
  if (!cue) return best
  for (let at = tokenFrom(tokens, cue.start); (tokens[at]?.start ?? cue.end) < cue.end; at++) {
    const own = mayBeCue(coding, at) ? worth(tokens[at]?.lower ?? '') : 0
    if (own > 0 && own >= most) [best, most] = [at, own]
  }
  return best
}

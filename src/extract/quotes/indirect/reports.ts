import { loadLinear } from '../../learned/linear.ts'
import { loadTrees, probability, scoreOf, type Trees } from '../../learned/trees.ts'
import { CANDIDATE_FEATURES, candidateRows } from './candidate-features.ts'
import type { Coding } from './coding.ts'
import { type Candidate, findCandidates, type SpanModels } from './spans.ts'

/** Words that an article reports without marks, the cue that they hang on, and how likely it is that it does. */
export interface Report extends Candidate {
  readonly confidence: number
}

/** All that finds reports. */
export interface ReportModels extends SpanModels {
  readonly candidates: Trees
}

/** Of what is less likely most is no report. On publishers kept back F1 is as high from 0.2 on; readers want few wrong. */
const LEAST_CONFIDENCE = 0.35

let loaded: ReportModels | undefined

/** Finds the words that an article reports without marks, in reading order; no two overlap. The first call loads. */
export function findReports(coding: Coding): Report[] {
  loaded ??= loadModels()
  return reportsIn(coding, loaded).sort((one, other) => one.first - other.first)
}

function loadModels(): ReportModels {
  return {
    cue: loadLinear('report-cues'),
    start: loadLinear('report-starts'),
    end: loadLinear('report-ends'),
    candidates: loadTrees('reports', CANDIDATE_FEATURES),
  }
}

/** Finds reports with models of one's own, surest first. */
export function reportsIn(coding: Coding, models: ReportModels): Report[] {
  const candidates = findCandidates(coding, models)
  const rows = candidateRows(coding, candidates)
  const reports = candidates.map((candidate, at) => {
    return { ...candidate, confidence: probability(scoreOf(models.candidates, rows[at] ?? [])) }
  })
  return surestApart(reports.filter(({ confidence }) => confidence >= LEAST_CONFIDENCE))
}

/** Takes the surest first, and leaves what overlaps with one that is taken. */
export function surestApart<Kind extends Report>(reports: readonly Kind[]): Kind[] {
  const taken = new Set<number>()
  const sorted = reports.toSorted((one, other) => other.confidence - one.confidence)
  return sorted.filter((report) => {
    for (let at = report.first; at < report.last; at++) if (taken.has(at)) return false
    for (let at = report.first; at < report.last; at++) taken.add(at)
    return true
  })
}

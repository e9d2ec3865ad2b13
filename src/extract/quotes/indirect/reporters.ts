import { scoreOf, shares, type Trees } from '../../learned/trees.ts'
import type { TokenRange } from '../../reading/sentences.ts'
import type { Coding } from './coding.ts'
import { reporterCandidates } from './reporter-candidates.ts'
import { reporterRows } from './reporter-features.ts'
import { type RuledReporter, reporterByRule } from './reporter-rules.ts'
import type { Report } from './reports.ts'

/** Whose words a report gives: a noun phrase, null for nobody; how likely that is; and which rule, or none, says so too. */
export interface Reporter {
  readonly phrase: TokenRange | null
  readonly chance: number
  readonly rule: string
}

/** Who may have said what is reported, nobody (null) first, and a row of numbers for each. */
export interface ReporterChoice {
  readonly phrases: readonly (TokenRange | null)[]
  readonly rows: readonly (readonly number[])[]
  readonly ruled: RuledReporter
}

/** Chooses whose words a report gives. */
export function reporterOf(coding: Coding, report: Report, model: Trees): Reporter {
  const { phrases, rows, ruled } = reporterChoice(coding, report)
  const chances = shares(rows.map((row) => scoreOf(model, row)))
  const chance = Math.max(...chances)
  const phrase = phrases[chances.indexOf(chance)] ?? null
  return { phrase, chance, rule: phrase === ruled.phrase ? ruled.rule : 'indirect-ranked' }
}

/** What there is to choose from: what the rules find, in their bounds, and all other phrases. */
export function reporterChoice(coding: Coding, report: Report): ReporterChoice {
  const ruled = reporterByRule(coding.scene, report)
  const others = reporterCandidates(coding.scene, report).filter((phrase) => !overlaps(phrase, ruled.phrase))
  const phrases = [...others, ...(ruled.phrase === null ? [] : [ruled.phrase])]
  phrases.sort((one, other) => one.first - other.first)
  return { phrases: [null, ...phrases], rows: reporterRows(coding, report, phrases, ruled), ruled }
}

function overlaps(one: TokenRange, other: TokenRange | null): boolean {
  return other !== null && one.first < other.last && other.first < one.last
}

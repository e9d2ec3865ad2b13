import type { Trees } from '../src/extract/learned/trees.ts'
import { REPORTER_FEATURES } from '../src/extract/quotes/indirect/reporter-features.ts'
import { reporterChoice } from '../src/extract/quotes/indirect/reporters.ts'
import type { Scene } from '../src/extract/reading/scene.ts'
import type { TokenRange } from '../src/extract/reading/sentences.ts'
import { boost } from './boosting.ts'
import type { MarkedQuote } from './quoted-texts.ts'
import type { GoldReport, ReportedText } from './reports.ts'

const TREES = { trees: 60, leaves: 12, learningRate: 0.15, leastWeight: 5, decay: 1 }

/** Learns whose words a report gives, from annotated reports. */
export function learnReporters(texts: readonly ReportedText[]): Trees {
  const [rows, truths, groups]: [(readonly number[])[], number[], number[]] = [[], [], []]
  for (const { coding, gold } of texts) {
    for (const report of gold) {
      if (report.cue < 0) continue
      const choice = reporterChoice(coding, asReport(report))
      const right = choice.phrases.map((phrase) => isSpeaker(coding.scene, phrase, report.quote))
      if (!right.includes(true)) right[0] = true // the speaker stands in another sentence: nobody can be told here
      rows.push(...choice.rows)
      truths.push(...right.map(Number))
      groups.push(right.length)
    }
  }
  return boost({ features: REPORTER_FEATURES, rows, truths, groups }, TREES)
}

function asReport(report: GoldReport) {
  const sure = { cueChance: 1, startChance: 1, endChance: 1, chance: 1, confidence: 1 }
  return { ...report, ...sure, isAfterCue: report.cue < report.first }
}

/** Whether a phrase holds the head of the speaker; nobody is right where there is none. */
function isSpeaker({ reading }: Scene, phrase: TokenRange | null, { speaker }: MarkedQuote): boolean {
  if (!speaker || phrase === null) return !speaker && phrase === null
  const { start, end } = speaker.head ?? speaker
  const [first, last] = [reading.tokens[phrase.first], reading.tokens[phrase.last - 1]]
  return first !== undefined && last !== undefined && first.start < end && last.end > start
}

import type { Cast } from '../../entities/cast.ts'
import type { Quote, Span } from '../../extraction.ts'
import { loadTrees, type Trees } from '../../learned/trees.ts'
import { type Scene, wordAt } from '../../reading/scene.ts'
import type { TokenRange } from '../../reading/sentences.ts'
import { addresseeOf } from '../circumstances/addressees.ts'
import { circumstancesOf } from '../circumstances/circumstances.ts'
import { resolveParty } from '../speakers/speakers.ts'
import { type Coding, codeArticle, sentenceAround } from './coding.ts'
import { REPORTER_FEATURES } from './reporter-features.ts'
import { type Reporter, reporterOf } from './reporters.ts'
import { findReports, type Report } from './reports.ts'

let loaded: Trees | undefined

/** A report may go on with anything after its listener but a preposition, an auxiliary or a mark, see `kindOf`. */
const OPENING_KINDS = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 22])

/**
 * Where they are less sure quote and speaker are hardly ever both right. Words that nobody says are seldom reported, and
 * what follows a verb of no list without being a clause is mostly the thing that is done: "Ruritania imposed a blockade".
 */
const LEAST_CONFIDENCE = { spoken: 0.28, unspoken: 0.5, act: 0.55 }

/** Finds the words that an article reports without marks as quotes, in reading order; `principals` by entity. */
export function findIndirect(scene: Scene, cast: Cast, principals: readonly (number | null)[]): Quote[] {
  const coding = codeArticle(scene)
  const reports = findReports(coding).filter(({ first }) => isBody(scene, first))
  return reports.flatMap((report) => {
    const quote = quoteOf(coding, cast, principals, report)
    return quote === null || quote.confidence < leastConfidence(coding, report, quote) ? [] : quote
  })
}

function leastConfidence(coding: Coding, report: Report, { speakerSpan }: Quote): number {
  const { spoken, unspoken, act } = LEAST_CONFIDENCE
  if (!isClause(coding, report) && isPlainVerb(coding, report.cue)) return act
  return speakerSpan === null ? unspoken : spoken
}

/** "the mill closed", "to close the mill"; not "the mill". */
function isClause({ verbsBefore, kinds }: Coding, { first, last }: TokenRange): boolean {
  return (verbsBefore[last] ?? 0) > (verbsBefore[first] ?? 0) || kinds[first] === TO || kinds[first - 1] === TO
}

/** The kind of "to", see `kindOf`. */
const TO = 10

/** Whether a cue is none of the verbs of saying, nor "according" or a colon. */
function isPlainVerb({ scene, sayings }: Coding, cue: number): boolean {
  return sayings[cue] === 0 && !/^(?:according|:)$/.test(wordAt(scene, cue))
}

/** Headlines are no part of the body: what they report, it reports again. */
function isBody({ reading: { sentences, sentenceOf, paragraphs } }: Scene, at: number): boolean {
  return paragraphs[sentences[sentenceOf[at] ?? -1]?.paragraph ?? -1]?.role === 'BODY'
}

function speakerOf(coding: Coding, report: Report): Reporter {
  loaded ??= loadTrees('reporters', REPORTER_FEATURES)
  return reporterOf(coding, report, loaded)
}

/** A report as a quote; null where it is no more than whom the speaker speaks to. */
function quoteOf(coding: Coding, cast: Cast, principals: readonly (number | null)[], report: Report): Quote | null {
  const { scene } = coding
  const { phrase, chance, rule } = speakerOf(coding, report)
  const answer = { speaker: phrase, cue: report.cue }
  const listener = addresseeOf(scene, answer)
  const words = withoutListener(coding, report, listener)
  if (words === null) return null
  const party = resolveParty(scene, cast, phrase)
  const sentence = sentenceAround(scene, report.cue)
  return {
    kind: 'INDIRECT',
    spans: [spanOf(scene, words)],
    context: spanOf(scene, sentence),
    ...circumstancesOf(scene, cast, principals, { party, answer, listener }),
    candidates: party.entity === null ? [] : [{ entity: party.entity, score: chance }],
    confidence: report.confidence * chance,
    rule,
  }
}

/** Lopez told [Hill to leave]: what is reported begins after whom it is said to; null where nothing that may be does. */
function withoutListener(coding: Coding, report: Report, listener: TokenRange | null): TokenRange | null {
  if (listener?.first !== report.first) return report
  const opensReport = listener.last < report.last && OPENING_KINDS.has(coding.kinds[listener.last] ?? 0)
  return opensReport ? { first: listener.last, last: report.last } : null
}

function spanOf({ reading: { tokens } }: Scene, { first, last }: TokenRange): Span {
  const start = tokens[first]?.start ?? 0
  return { start, end: tokens[last - 1]?.end ?? start }
}

import type { Cast } from '../../entities/cast.ts'
import type { Quote, Span } from '../../extraction.ts'
import { loadTrees, type Trees } from '../../learned/trees.ts'
import type { Scene } from '../../reading/scene.ts'
import type { TokenRange } from '../../reading/sentences.ts'
import { addresseeOf } from '../addressees.ts'
import { principalBeside, principalIn } from '../on-behalf.ts'
import { saidWhen } from '../said-when.ts'
import { resolveParty } from '../speakers.ts'
import { type Coding, codeArticle, sentenceAround } from './coding.ts'
import { REPORTER_FEATURES } from './reporter-features.ts'
import { type Reporter, reporterOf } from './reporters.ts'
import { findReports, type Report } from './reports.ts'

let loaded: Trees | undefined

/** Finds the words that an article reports without marks as quotes, in reading order; `principals` by entity. */
export function findIndirect(scene: Scene, cast: Cast, principals: readonly (number | null)[]): Quote[] {
  const coding = codeArticle(scene)
  const reports = findReports(coding).filter(({ first }) => isBody(scene, first))
  return reports.map((report) => quoteOf(scene, cast, principals, report, speakerOf(coding, report)))
}

/** Headlines are no part of the body: what they report, it reports again. */
function isBody({ reading: { sentences, sentenceOf, paragraphs } }: Scene, at: number): boolean {
  return paragraphs[sentences[sentenceOf[at] ?? -1]?.paragraph ?? -1]?.role === 'BODY'
}

function speakerOf(coding: Coding, report: Report): Reporter {
  loaded ??= loadTrees('reporters', REPORTER_FEATURES)
  return reporterOf(coding, report, loaded)
}

function quoteOf(
  scene: Scene,
  cast: Cast,
  principals: readonly (number | null)[],
  report: Report,
  { phrase, chance, rule }: Reporter,
): Quote {
  const answer = { speaker: phrase, cue: report.cue }
  const speaker = resolveParty(scene, cast, phrase)
  const addressee = resolveParty(scene, cast, addresseeOf(scene, answer))
  const stated = speaker.span === null ? null : principalIn(scene, cast, speaker.entity, speaker.span)
  const beside = principalBeside(scene, cast, answer, speaker.entity)
  const sentence = sentenceAround(scene, report.cue)
  return {
    kind: 'INDIRECT',
    spans: [spanOf(scene, report)],
    context: spanOf(scene, sentence),
    speaker: speaker.entity,
    speakerSpan: speaker.span,
    speakerStatus: speaker.status,
    cue: spanOf(scene, { first: report.cue, last: report.cue + 1 }),
    addressee: addressee.entity,
    addresseeSpan: addressee.span,
    onBehalfOf: stated ?? beside ?? principals[speaker.entity ?? -1] ?? null,
    said: saidWhen(scene, answer),
    candidates: speaker.entity === null ? [] : [{ entity: speaker.entity, score: chance }],
    confidence: report.confidence * chance,
    rule,
  }
}

function spanOf({ reading: { tokens } }: Scene, { first, last }: TokenRange): Span {
  const start = tokens[first]?.start ?? 0
  return { start, end: tokens[last - 1]?.end ?? start }
}

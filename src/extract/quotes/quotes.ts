import type { Cast } from '../entities/cast.ts'
import type { Quote, QuoteKind, Span } from '../extraction.ts'
import type { Scene } from '../reading/scene.ts'
import { tokenFrom } from '../reading/tokens.ts'
import { attributeFollowing } from './following.ts'
import { frameStretches, opensUtterance } from './frames.ts'
import { type Group, groupStretches } from './groups.ts'
import { findPrincipals, principalBeside, principalIn } from './on-behalf.ts'
import { saidWhen } from './said-when.ts'
import { attribute } from './speaker-rules.ts'
import { resolveParty } from './speakers.ts'
import { attributeLabelled, outsideTurns, quotesOfTurns } from './transcripts/turn-quotes.ts'
import { findTranscript } from './transcripts/turns.ts'
import { isQuoted } from './worth.ts'

/** How often each rule has quote and speaker right, measured on the development articles. */
const CONFIDENCE: ReadonlyMap<string, number> = new Map([
  ['name-cue-after', 0.97],
  ['cue-name-after', 0.95],
  ['according-to', 0.9],
  ['governing-cue', 0.84],
  ['label', 0.83],
  ['name-cue-before', 0.82],
  ['sentence-before', 0.8],
  ['cue-at-end', 0.76],
  ['same-speaker', 0.65],
  ['subject-before', 0.59],
  ['unknown-verb', 0.51],
  ['quoted-by-outlet', 0.9],
  ['passive-by', 0.5], // too rare to measure: no case is left in them
  ['possessive', 0.3],
  ['none', 0.05],
])

/** Finds an article's quotes with speaker, cue and addressee, in reading order; none where nothing is quoted. */
export function findQuotes(scene: Scene, cast: Cast): Quote[] {
  const transcript = findTranscript(scene, cast)
  const frames = frameStretches(scene)
  const own = frames.map((frame) => attributeLabelled(scene, transcript, frame) ?? attribute(scene, frame))
  const groups = groupStretches(scene, frames, own)
  const firsts = groups.flatMap(({ frames: [first] }) => first ?? [])
  const attributions = attributeFollowing(
    scene,
    firsts,
    groups.map(({ attribution }) => attribution),
  )
  const principals = findPrincipals(scene, cast)
  const marked = groups
    .map((group, index) => ({ ...group, attribution: attributions[index] ?? null }))
    .filter((group) => isQuoted(scene, group))
    .map((group) => quoteFrom(scene, cast, principals, group))
  const quotes = [...outsideTurns(scene, transcript, marked), ...quotesOfTurns(scene, transcript, principals)]
  return quotes.sort((one, other) => (one.spans[0]?.start ?? 0) - (other.spans[0]?.start ?? 0))
}

function quoteFrom(
  scene: Scene,
  cast: Cast,
  principals: readonly (number | null)[],
  { frames, attribution }: Group,
): Quote {
  const speaker = resolveParty(scene, cast, attribution?.speaker ?? null)
  const addressee = resolveParty(scene, cast, attribution?.addressee ?? null)
  const cue = scene.reading.tokens[attribution?.cue ?? -1]
  const spans = frames.map(({ stretch }) => ({ start: stretch.start, end: stretch.end }))
  const rule = attribution?.rule ?? 'none'
  const confidence = CONFIDENCE.get(rule) ?? 0.5
  const stated = speaker.span === null ? null : principalIn(scene, cast, speaker.entity, speaker.span)
  const beside = attribution === null ? null : principalBeside(scene, cast, attribution, speaker.entity)
  return {
    kind: kindOf(scene, { frames, attribution }),
    spans,
    context: contextOf(scene, spans),
    speaker: speaker.entity,
    speakerSpan: speaker.span,
    speakerStatus: speaker.status,
    cue: cue === undefined ? null : { start: cue.start, end: cue.end },
    addressee: addressee.entity,
    addresseeSpan: addressee.span,
    onBehalfOf: stated ?? beside ?? principals[speaker.entity ?? -1] ?? null,
    said: attribution === null ? null : saidWhen(scene, attribution),
    candidates: speaker.entity === null ? [] : [{ entity: speaker.entity, score: confidence }],
    confidence,
    rule,
  }
}

function kindOf(scene: Scene, { frames, attribution }: Group): QuoteKind {
  const [frame] = frames
  if (frame === undefined) return 'PARTIAL'
  const opening = opensUtterance(scene, frame.stretch)
  const before = scene.reading.tokens[frame.lead.last - 1]?.text ?? ''
  const isApart =
    frame.lead.first === frame.lead.last || /^[,:;—–-]/.test(before) || attribution?.rule === 'name-cue-before'
  return opening && isApart ? 'DIRECT' : 'PARTIAL'
}

/** From the start of the sentence of the first span to the end of the sentence of the last. */
function contextOf({ reading }: Scene, spans: readonly Span[]): Span {
  const { tokens, sentences, sentenceOf } = reading
  const [start, end] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0]
  const first = sentences[sentenceOf[tokenFrom(tokens, start)] ?? -1]
  const last = sentences[sentenceOf[tokenFrom(tokens, end - 1)] ?? -1]
  return { start: Math.min(first?.start ?? start, start), end: Math.max(last?.end ?? end, end) }
}

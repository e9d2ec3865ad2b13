import type { Quote } from '../../extraction.ts'
import type { Attribution } from '../../grammar/attribution.ts'
import { PRONOUNS } from '../../lexicon/function-words.ts'
import type { Scene } from '../../reading/scene.ts'
import { tokenFrom } from '../../reading/tokens.ts'
import type { Frame } from '../rules/frames.ts'
import { isPlainRole } from './labels.ts'
import type { Transcript, Turn } from './turns.ts'

/** All 17 labelled turns of the development articles are right: too few to be surer. */
const CONFIDENCE = 0.9

/** The turns of a transcript as quotes of their speakers, whom `principals` tells the bodies of that they speak for. */
export function quotesOfTurns(scene: Scene, { turns }: Transcript, principals: readonly (number | null)[]): Quote[] {
  return turns.map((turn) => quoteOf(scene, turn, principals))
}

function quoteOf({ reading }: Scene, { label, entity, spans }: Turn, principals: readonly (number | null)[]): Quote {
  const name = label === null ? '' : reading.text.slice(label.start, label.end)
  const unknown = label === null || isPlainRole(name) ? 'ANONYMOUS' : 'UNRESOLVED'
  return {
    kind: 'DIRECT',
    spans,
    context: { start: (label ?? spans[0])?.start ?? 0, end: spans.at(-1)?.end ?? 0 },
    speaker: entity,
    speakerSpan: label,
    speakerStatus: entity === null ? unknown : 'NAMED',
    cue: null,
    addressee: null,
    addresseeSpan: null,
    onBehalfOf: principals[entity ?? -1] ?? null,
    said: null,
    candidates: entity === null ? [] : [{ entity, score: CONFIDENCE }],
    confidence: CONFIDENCE,
    rule: label === null ? 'question-and-answer' : 'speaker-line',
  }
}

/**
 * Marked quotes, in order, without those within a turn that its speaker says: they are words of the turn. What is
 * attributed there to somebody else by name remains.
 */
export function outsideTurns({ reading }: Scene, { turns }: Transcript, quotes: readonly Quote[]): Quote[] {
  const own = turns.flatMap(({ entity, spans }) => spans.map((span) => ({ ...span, entity })))
  let at = 0
  return quotes.filter(({ spans: [first], speaker, speakerSpan }) => {
    const start = first?.start ?? 0
    while (at < own.length && (own[at]?.end ?? 0) <= start) at++
    const turn = own[at]
    if (turn === undefined || start < turn.start) return true
    const isPronoun = PRONOUNS.has(reading.tokens[tokenFrom(reading.tokens, speakerSpan?.start ?? 0)]?.lower ?? '')
    return speaker !== null && speaker !== turn.entity && !isPronoun
  })
}

/** Who says a stretch that opens with a label inside its marks (“SMITH: It is ours.”); null for all others. */
export function attributeLabelled(
  { reading }: Scene,
  { labelledMarks }: Transcript,
  { stretch }: Frame,
): Attribution | null {
  const label = labelledMarks.get(stretch.outer.start)
  if (label === undefined) return null
  const speaker = { first: tokenFrom(reading.tokens, label.start), last: tokenFrom(reading.tokens, label.end - 1) + 1 }
  return { speaker, cue: null, rule: 'label' }
}

import type { Entity, Extraction, Quote, Span } from '../../../extract/index.ts'
import { superscript } from './labels.ts'
import { entityFormats, type Look, paint, tame } from './paint.ts'

/** From this score on, who else may be the speaker is told, so many of them at most. */
const TOLD_FROM = 0.05
const TOLD_AT_MOST = 2

/** Who says a quote, under the paragraph that it begins in: its number, speaker, cue, whom it is said to and when. */
export function quoteNote(text: string, { entities }: Extraction, quote: Quote, number: number, look: Look): string {
  const words = (span: Span | null) => (span === null ? '' : tame(text.slice(span.start, span.end)))
  const name = (entity: number) => nameOf(entities[entity], look)
  const speaker = speakerOf(quote, entities[quote.speaker ?? -1], words(quote.speakerSpan), look)
  const facts = [
    paint(look, ['bold'], superscript(number)),
    quote.onBehalfOf === null ? speaker : `${speaker}, for ${name(quote.onBehalfOf)},`,
    quote.cue === null ? '' : paint(look, ['underline'], words(quote.cue)),
    quote.addressee === null ? '' : `→ ${name(quote.addressee)}`,
    words(quote.said),
    paint(look, ['dim'], [howFound(quote), ...othersOf(quote, entities)].join(', or ')),
  ]
  return facts.filter((fact) => fact !== '').join(' ')
}

function nameOf(entity: Entity | undefined, look: Look): string {
  return entity === undefined ? '' : paint(look, entityFormats(entity.type, true), tame(entity.name))
}

function speakerOf(quote: Quote, entity: Entity | undefined, words: string, look: Look): string {
  // "Putin" needs no telling beside "Vladimir Putin"; "he" and "the spokesman" do.
  if (entity?.name.includes(words)) return nameOf(entity, look)
  const printed = words === '' ? '' : `“${words}”`
  if (entity !== undefined) return `${nameOf(entity, look)} (${printed})`
  if (quote.speakerStatus === 'NONE') return 'no speaker found'
  return `${printed} (${quote.speakerStatus === 'ANONYMOUS' ? 'no name given' : 'who that is was not found'})`
}

/** Who else may be the speaker, and how likely. */
function othersOf({ candidates, speaker }: Quote, entities: readonly Entity[]): string[] {
  return candidates
    .filter(({ entity, score }) => entity !== speaker && score >= TOLD_FROM)
    .slice(0, TOLD_AT_MOST)
    .map(({ entity, score }) => `${tame(entities[entity]?.name ?? '')} ${Math.round(score * 100)}%`)
}

function howFound({ kind, rule, confidence }: Quote): string {
  const answered = rule === null || rule === 'none' ? '' : ` (${rule})`
  return `· ${kind.toLowerCase()}, ${Math.round(confidence * 100)}% sure${answered}`
}

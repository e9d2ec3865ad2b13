import type { PredictedParty } from '../../src/commands/extract/predictions.ts'
import type { Span } from '../../src/extract/extraction.ts'
import type { GoldSpeaker } from './gold.ts'
import { isSameName, lastName, namesMatch } from './names.ts'
import { isSameSpan } from './spans.ts'

/** How the speaker that was found fares against the right one. */
export interface Judgement {
  readonly verdict: 'RIGHT' | 'WRONG' | 'MISSING' | 'INVENTED'
  /** What words name the right speaker; null where nobody speaks. */
  readonly kind: GoldSpeaker['kind'] | null
  /** Whether the very words were found, or some of them. */
  readonly isMention: boolean
  readonly isOverlap: boolean
  /** Whether the entity was found that the corpus gives; null where it gives none. */
  readonly isResolved: boolean | null
}

/** Judges the speaker of a quote by the words that name them and, where the corpus tells whom they mean, by that. */
export function judgeSpeaker(text: string, gold: GoldSpeaker | null, found: PredictedParty | null): Judgement {
  const { kind = null } = gold ?? {}
  const nothing = { kind, isMention: false, isOverlap: false }
  if (gold === null) return { ...nothing, verdict: found === null ? 'RIGHT' : 'INVENTED', isResolved: null }
  if (found === null) return { ...nothing, verdict: 'MISSING', isResolved: gold.entity ? false : null }
  const cut = trimmed(text, found)
  const isMention = [gold, gold.head].some((span) => span !== undefined && isSameSpan(trimmed(text, span), cut))
  const isOverlap = Math.min(cut.end, gold.end) > Math.max(cut.start, gold.start)
  const isResolved = gold.entity ? isEntity(gold.entity, gold.aliases, found) : null
  const isRight = isResolved ?? isNamed(gold, found, isOverlap)
  return { verdict: isRight ? 'RIGHT' : 'WRONG', kind, isMention, isOverlap, isResolved }
}

/** Judged by what it was resolved to; where it was not, by its words. */
function isEntity(entity: string, aliases: readonly string[], found: PredictedParty): boolean {
  return [entity, ...aliases].some((name) => namesMatch(found.entity ?? found.text, name))
}

/** For a pronoun nothing but the right words can be asked, as the corpus does not tell whom it means. */
function isNamed(gold: GoldSpeaker, found: PredictedParty, isOverlap: boolean): boolean {
  if (gold.kind === 'pronoun') return isOverlap
  const target = gold.head?.text ?? gold.text
  const names = found.entity === null ? [found.text] : [found.entity, found.text]
  if (names.some((name) => namesMatch(name, target))) return true
  if (gold.kind !== 'nominal') return false
  return isOverlap || names.some((name) => lastName(name) === lastName(target) || isSameName(name, gold.text))
}

/** Without white space at the edges, nor a mark at the end. */
function trimmed(text: string, span: Span): Span {
  let { start, end } = span
  while (end > start && /[\s,.'’]/.test(text.charAt(end - 1))) end--
  while (start < end && /\s/.test(text.charAt(start))) start++
  return { start, end }
}

import type { Extraction, Quote, Span } from '../../../extract/index.ts'
import { type Format, type Look, tame } from './paint.ts'

/** What is printed between the characters of a text. */
export interface Label {
  readonly words: string
  readonly format: Format
}

/** Labels by the offset that they stand at: before what begins there, after what ends there. */
export interface Labels {
  readonly before: ReadonlyMap<number, readonly Label[]>
  readonly after: ReadonlyMap<number, readonly Label[]>
}

/**
 * The numbers of entities, after what is not their own name, and of quotes. Without colours, words that are reported
 * without marks stand in brackets, as nothing else tells where they begin. `numbers` are those of the entities in the lists.
 */
export function labelsOf(
  text: string,
  extraction: Extraction,
  numbers: ReadonlyMap<number, number>,
  look: Look,
): Labels {
  const [before, after] = [new Map<number, Label[]>(), new Map<number, Label[]>()]
  for (const { start, end, entity } of extraction.mentions) {
    const isOwnName = tame(text.slice(start, end)) === extraction.entities[entity]?.name
    if (!isOwnName) add(after, end, { words: subscript(numbers.get(entity) ?? 0), format: 'dim' })
  }
  for (const { span, kind, number, end } of quoteEnds(text, extraction.quotes)) {
    const isBracketed = kind === 'INDIRECT' && !look.isColoured
    if (isBracketed) add(before, span.start, { words: '‹', format: 'bold' })
    const isNext = after.get(end)?.some(({ format }) => format === 'bold') === true
    const opening = isBracketed ? '›' : isNext ? ',' : '' // ¹² are not twelve
    add(after, end, { words: opening + superscript(number), format: 'bold' })
  }
  return { before, after }
}

function add(labels: Map<number, Label[]>, at: number, label: Label): void {
  labels.set(at, [...(labels.get(at) ?? []), label])
}

/** The parts of quotes with where their number stands, those that begin last, the inner ones, first. */
function quoteEnds(text: string, quotes: readonly Quote[]) {
  const marked = new Set(quotes.flatMap(({ kind, spans }) => (kind === 'INDIRECT' ? [] : spans.map(({ end }) => end))))
  const endOf = (kind: string, { end }: Span) => (kind === 'INDIRECT' && !marked.has(end) ? end : afterMark(text, end))
  return quotes
    .flatMap(({ kind, spans }, index) =>
      spans.map((span) => ({ span, kind, number: index + 1, end: endOf(kind, span) })),
    )
    .sort((one, other) => other.span.start - one.span.start)
}

/** Offset after the mark that closes a quote, which a number follows. */
function afterMark(text: string, end: number): number {
  return end + (/^\s?["”’»«'“`]{1,2}/.exec(text.slice(end, end + 3))?.[0].length ?? 0)
}

/** A number set high, as a note has it. */
export function superscript(number: number): string {
  return withDigits(number, '⁰¹²³⁴⁵⁶⁷⁸⁹')
}

/** A number set low: whom a pronoun means. */
function subscript(number: number): string {
  return withDigits(number, '₀₁₂₃₄₅₆₇₈₉')
}

function withDigits(number: number, digits: string): string {
  return String(number).replace(/\d/g, (digit) => digits.charAt(Number(digit)))
}

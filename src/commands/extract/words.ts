import type { Span } from '../../extract/index.ts'

/** A span of a text with its words, for who reads it without the text. */
export interface Words extends Span {
  readonly text: string
}

/** The words at a span of a text; null for no span. */
export function wordsAt(text: string, span: Span): Words
export function wordsAt(text: string, span: Span | null): Words | null
export function wordsAt(text: string, span: Span | null): Words | null {
  if (span === null) return null
  const { start, end } = span
  return { start, end, text: text.slice(start, end) }
}

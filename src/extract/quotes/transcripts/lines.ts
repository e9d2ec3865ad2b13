import type { Span } from '../../extraction.ts'
import type { Reading } from '../../reading/reading.ts'

/** A line of a paragraph, white space at its edges left out. */
export interface Line extends Span {
  /** Index of its paragraph in `Reading.paragraphs`. */
  readonly paragraph: number
  readonly isHeading: boolean
}

/** The lines of an article's body and headings, in order; those without a letter left out. */
export function linesOf({ text, paragraphs }: Reading): Line[] {
  return paragraphs.flatMap(({ start, end, role }, paragraph): Line[] => {
    if (role === 'TITLE') return []
    return [...text.slice(start, end).matchAll(/\S[^\n]*/g)]
      .map(({ index, 0: line }) => ({ start: start + index, end: start + index + line.trimEnd().length }))
      .filter((span) => /\p{L}/u.test(text.slice(span.start, span.end)))
      .map((span) => ({ ...span, paragraph, isHeading: role === 'HEADING' }))
  })
}

const FIRST_PERSON = /\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Ww]e|us|[Oo]urs?)\b/
const SPOKEN =
  /\b(?:you|your|let['’]s)\b|\?|^(?:yes|yeah|no|well|oh|sure|absolutely|exactly|right|look|thank|thanks)\b/i
/** How much of a line is read for it, in UTF-16 code units. */
const LONGEST_READ = 1000

/** Whether words from one offset to another are those of one who speaks of himself: "I", "our". */
export function speaksOfSelf(text: string, { start, end }: Span): boolean {
  return FIRST_PERSON.test(text.slice(start, Math.min(end, start + LONGEST_READ)))
}

/** Whether words are spoken to somebody and not written about him: they say "I" or "you", ask, or begin with "Well". */
export function isSpoken(text: string, { start, end }: Span): boolean {
  return speaksOfSelf(text, { start, end }) || SPOKEN.test(text.slice(start, Math.min(end, start + LONGEST_READ)))
}

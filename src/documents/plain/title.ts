import type { Paragraph } from '../document.ts'

const LONGEST_DERIVED = 90
const LONGEST_HEADLINE = 160

/**
 * The title of a document: the words of its TITLE paragraph, else the first sentence of its first paragraph of body,
 * cut at a word and "…" added where it is longer than 90 UTF-16 units. "Untitled" for a document of furniture alone.
 */
export function titleOf(text: string, paragraphs: readonly Paragraph[]): string {
  const title = paragraphs.find(({ role }) => role === 'TITLE')
  if (title !== undefined) return text.slice(title.start, title.end).replace(/\s+/g, ' ')
  const body = paragraphs.find(({ role }) => role === 'BODY') ?? paragraphs[0]
  if (body === undefined) return 'Untitled'
  const opening = text.slice(body.start, Math.min(body.end, body.start + 400)).replace(/\s+/g, ' ')
  return shortened(/^.{20,}?[.!?]["”’)]*(?= ["“‘(]?\p{Lu})/u.exec(opening)?.[0] ?? opening)
}

function shortened(sentence: string): string {
  if (sentence.length <= LONGEST_DERIVED) return sentence.replace(/\.$/, '')
  const cut = sentence.lastIndexOf(' ', LONGEST_DERIVED)
  return `${sentence
    .slice(0, cut > 0 ? cut : LONGEST_DERIVED)
    .replace(/[\s,;:–—-]+$/u, '')
    .toWellFormed()}…`
}

/** A line that is somebody's words as a whole, or a turn of an interview. */
const NO_HEADLINE = /^["“].*["”]$|^[QA]: /

/**
 * Whether a line reads as a headline: short, begun with a capital, a figure or a letter of a script without capitals,
 * and without a sentence's end.
 */
export function isHeadline(words: string): boolean {
  if (words.length > LONGEST_HEADLINE || words.includes('\n')) return false
  if (!/^["'“‘«(]?(?:[\p{Lu}\p{Lo}\p{N}]|\p{Ll}\p{Lu})/u.test(words) || NO_HEADLINE.test(words)) return false
  // "Talks Open in the U.S." ends in an abbreviation, "Talks opened." in a full stop.
  return !/(?:[.,:;…。、]|[.,!?…。]["”»」])$/u.test(words) || /(?:\p{Lu}\.){2,}$/u.test(words)
}

/** Whether a headline is one though no text is below it: without words in quotation marks, which are somebody's. */
export function isHeadlineAlone(words: string): boolean {
  return isHeadline(words) && !/["“”«»„「」]/.test(words)
}

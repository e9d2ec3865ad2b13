import type { Reading, Sentence } from '../reading/reading.ts'

/** In tokens. */
const LONGEST_HEADLINE = 30
/** Of four letters and more: fewer tell nothing. */
const FEWEST_LONG_WORDS = 4
/** Share of them that have a capital. */
const CAPITALS = 0.8

/**
 * The sentences, by index, that are set as headlines: a title, or a line in which nearly every long word has a capital.
 */
export function findHeadlines(reading: Reading): ReadonlySet<number> {
  return new Set(reading.sentences.flatMap((sentence, index) => (isHeadline(reading, sentence) ? [index] : [])))
}

function isHeadline({ tokens }: Reading, { first, last }: Sentence): boolean {
  if (last - first > LONGEST_HEADLINE || /[.!?…"”]$/.test(tokens[last - 1]?.text ?? '')) return false
  const words = tokens.slice(first, last).filter(({ text }) => /^\p{L}{4}/u.test(text))
  const capitals = words.filter(({ isCapital }) => isCapital).length
  return words.length >= FEWEST_LONG_WORDS && capitals >= words.length * CAPITALS
}

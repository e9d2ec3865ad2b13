import type { Reading, Sentence } from './reading.ts'

/** What an article says of its own words, by which a capital at a sentence's start or in a headline is judged. */
export interface Evidence {
  /** Words met without a capital. */
  readonly lowerCase: ReadonlySet<string>
  /** Words met with a capital that no sentence's start or headline explains. */
  readonly capital: ReadonlySet<string>
  /** Sentences, by index, that are set as headlines: nearly every word has a capital. */
  readonly headlines: ReadonlySet<number>
  /** Tokens that open a paragraph with the place of a dateline: "NORTHAM, March 3 — ". */
  readonly datelines: ReadonlySet<number>
}

/** In tokens. */
const LONGEST_HEADLINE = 30
/**
 * "NORTHAM, Vt. — ", "NORTHAM, March 3, 2016 - ", "NORTHAM (AP) — ": a place in capitals, where or when or an agency,
 * and a dash. A dash right after it is none: "LOPEZ — We go".
 */
const DATELINE =
  /^\p{Lu}[\p{Lu}\p{M}.'’ -]+(?:, [\p{L}\p{N}., ]{2,50}?(?: ?\([^()]{2,40}\))?| ?\([^()]{2,40}\)) ?[-–—]{1,2}(?!\p{L})/u

/** Goes over an article once and notes how it writes its words. */
export function gatherEvidence(reading: Reading): Evidence {
  const lowerCase = new Set<string>()
  const capital = new Set<string>()
  const headlines = new Set<number>()
  for (const [index, sentence] of reading.sentences.entries()) {
    if (isHeadline(reading, sentence)) headlines.add(index)
    else noteWords(reading, sentence, lowerCase, capital)
  }
  return { lowerCase, capital, headlines, datelines: findDatelines(reading) }
}

function findDatelines({ text, sentences }: Reading): ReadonlySet<number> {
  const opening = sentences.filter(({ paragraph }, at) => paragraph !== sentences[at - 1]?.paragraph)
  const datelines = opening.filter(({ start }) => DATELINE.test(text.slice(start, start + 160)))
  return new Set(datelines.map(({ first }) => first))
}

function noteWords({ tokens }: Reading, sentence: Sentence, lowerCase: Set<string>, capital: Set<string>): void {
  for (let at = sentence.first; at < sentence.last; at++) {
    const token = tokens[at]
    if (token === undefined || !/^\p{L}/u.test(token.text)) continue
    if (!token.isCapital) lowerCase.add(token.text)
    else if (at > sentence.first && /[\p{L}\p{N},]$/u.test(tokens[at - 1]?.text ?? '')) capital.add(token.text)
  }
}

/** A title, or a line without a sentence's end in which nearly every long word has a capital. */
function isHeadline({ tokens, paragraphs }: Reading, { first, last, paragraph }: Sentence): boolean {
  if (paragraphs[paragraph]?.role === 'TITLE') return true
  if (last - first > LONGEST_HEADLINE || /[.!?…"”]$/.test(tokens[last - 1]?.text ?? '')) return false
  const words = tokens.slice(first, last).filter(({ text }) => /^\p{L}{4}/u.test(text))
  const capitals = words.filter(({ isCapital }) => isCapital).length
  return words.length >= 4 && capitals >= words.length * 0.8
}

import { FOREIGN_CUES, FOREIGN_CUES_LIKE_ENGLISH } from '../lexicon/foreign-words.ts'
import type { Reading } from '../reading/reading.ts'

/** The pronoun that French sets behind its verbs: "dit-elle", "a-t-il". */
const CLITIC = /-(?:t-)?(?:ils?|elles?|on)$/

/**
 * Whether a token is a verb of saying of another language, or its "according to": where English has the same word, only
 * in a paragraph of another language; never with a capital inside a sentence.
 */
export function isForeignCue(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]
  if (token === undefined) return false
  const word = token.lower.includes('-') ? token.lower.replace(CLITIC, '') : token.lower
  const isLikeEnglish = FOREIGN_CUES_LIKE_ENGLISH.has(word)
  if (!isLikeEnglish && !FOREIGN_CUES.has(word)) return false
  const sentence = reading.sentences[reading.sentenceOf[at] ?? -1]
  if (token.isCapital && sentence?.first !== at) return false
  return !isLikeEnglish || reading.isForeign[sentence?.paragraph ?? -1] === true
}

/** Whether a verb has its pronoun in itself: "dit-elle". */
export function hasClitic(word: string): boolean {
  return CLITIC.test(word)
}

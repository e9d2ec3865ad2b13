import type { Lists } from './lists.ts'
import { type Word, WRITING } from './words.ts'

/** A sentence as the tagger sees it. */
export interface TaggedSentence {
  readonly words: readonly Word[]
  /** 0 for running text, 1 for a line in which long words have capitals, 2 for one all in capitals, 3 for both. */
  readonly layout: number
  /** Where its first word stands: 1 after an opening mark, else 0. */
  readonly first: number
  /**
   * The lists whose phrases begin at a word, go on through it, and end at it; null where none stands in the sentence.
   */
  readonly phrases: Phrases | null
}

export interface Phrases {
  readonly begin: Int32Array
  readonly inside: Int32Array
  readonly end: Int32Array
}

/** Looks at the words of a sentence together. */
export function viewSentence(words: readonly Word[], lists: Lists): TaggedSentence {
  return {
    words,
    layout: (isSetInCapitals(words) ? 2 : 0) + (isSetAsTitle(words) ? 1 : 0),
    first: words[0]?.writing === WRITING.mark ? 1 : 0,
    phrases: findPhrases(words, lists),
  }
}

function findPhrases(words: readonly Word[], lists: Lists): Phrases | null {
  let phrases: Phrases | null = null
  lists.matches(
    words.map(({ listId }) => listId),
    (first, last, bits) => {
      phrases ??= newPhrases(words.length)
      addTo(phrases.begin, first, bits)
      for (let at = first + 1; at < last - 1; at++) addTo(phrases.inside, at, bits)
      addTo(phrases.end, last - 1, bits)
    },
  )
  return phrases
}

function newPhrases(length: number): Phrases {
  return { begin: new Int32Array(length), inside: new Int32Array(length), end: new Int32Array(length) }
}

function addTo(sets: Int32Array, at: number, bits: number): void {
  sets[at] = (sets[at] ?? 0) | bits
}

function isSetInCapitals(words: readonly Word[]): boolean {
  let capitals = 0
  let others = 0
  for (const { writing } of words) {
    if (writing === WRITING.capitals) capitals++
    else if (writing === WRITING.small || writing === WRITING.capital) others++
  }
  return capitals > 2 && capitals > 2 * others
}

function isSetAsTitle(words: readonly Word[]): boolean {
  let capitals = 0
  let small = 0
  for (const { lower, isCapital, writing } of words) {
    if (lower.length <= 3) continue
    if (isCapital) capitals++
    else if (writing === WRITING.small) small++
  }
  return capitals > 3 && capitals > 4 * small
}

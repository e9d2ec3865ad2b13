import { remembered } from '../remembered.ts'

/** A word as it is printed, whatever its place. */
export interface WordForm {
  readonly text: string
  /** As lists write it: lower case, straight apostrophe. */
  readonly lower: string
  readonly isCapital: boolean
}

/** How many words are remembered: a year of news has some 60,000, an article some 300. */
const CAPACITY = 1 << 16

/**
 * The form of a word: the same strings each time, so that lists are looked into without a hash being made anew, and no
 * part of an article is kept for them.
 */
export const wordForm = remembered((text: string): WordForm => {
  const lowered = text.toLowerCase()
  return {
    text,
    lower: lowered.includes('’') ? lowered.replaceAll('’', "'") : lowered,
    isCapital: /^\p{Lu}/u.test(text),
  }
}, CAPACITY)

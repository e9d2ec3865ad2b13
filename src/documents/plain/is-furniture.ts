import { BOILERPLATE, LINES_OF_FURNITURE } from './lexicon/boilerplate.ts'

/** Paragraphs of furniture are short; a longer one is the article's, whatever words stand in it. */
const LONGEST = 240
const FURNITURE = [...BOILERPLATE, ...LINES_OF_FURNITURE]

/** Whether the words of a paragraph are page furniture. */
export function isFurniture(words: string): boolean {
  return words.length <= LONGEST && FURNITURE.some((pattern) => pattern.test(words))
}

/** The words of a list that is written as a paragraph of words. */
export function wordList(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}

/** The phrases of a list that is written one after another with commas or line ends between them. */
export function phraseList(phrases: string): readonly string[] {
  return phrases
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
}

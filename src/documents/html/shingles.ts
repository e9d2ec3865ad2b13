/** The runs of four words in a text, in lower case; of fewer words, all of them as one. */
export function shingles(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length === 0) return []
  if (words.length < 4) return [words.join(' ')]
  return words.slice(3).map((_, at) => words.slice(at, at + 4).join(' '))
}

/** How much of a text's runs of words are among some others, 0 to 1; 0 for a text without words. */
export function shareIn(found: ReadonlySet<string>, text: string): number {
  const runs = shingles(text)
  if (runs.length === 0) return 0
  return runs.filter((run) => found.has(run)).length / runs.length
}

/** The letters and figures of a text, lower case, accents kept, nothing between. */
export function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** How like two texts are, 0 to 1: the words they share (Dice's coefficient), whatever their order, case and signs. */
export function likeness(one: string, other: string): number {
  const first = words(one)
  const second = words(other)
  const rest = new Map<string, number>()
  for (const word of first) rest.set(word, (rest.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of second) {
    const left = rest.get(word) ?? 0
    if (left > 0) shared++
    rest.set(word, left - 1)
  }
  return first.length + second.length === 0 ? 0 : (2 * shared) / (first.length + second.length)
}

function words(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

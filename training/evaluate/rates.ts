/** How often something was found where it is (`right`), where it is not (`spurious`), and not found (`missed`). */
export interface Counts {
  readonly right: number
  readonly spurious: number
  readonly missed: number
}

/** Precision, recall and their harmonic mean; 0 where there is nothing to divide by. */
export function ratesOf({ right, spurious, missed }: Counts) {
  const precision = rate(right, right + spurious) ?? 0
  const recall = rate(right, right + missed) ?? 0
  return { precision, recall, f1: rate(2 * precision * recall, precision + recall) ?? 0 }
}

/** A part of a whole; null for a part of nothing. */
export function rate(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}

/** A rate in percent, five characters wide. */
export function percent(part: number | null): string {
  return (part === null ? '-' : (100 * part).toFixed(1)).padStart(5)
}

/** The commonest of some words with how often they come, at most `most`: "Kato" ×5, "Hill". */
export function commonest(words: readonly string[], most: number): string {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const sorted = [...counts].sort(([, one], [, other]) => other - one).slice(0, most)
  return sorted.map(([word, count]) => (count > 1 ? `${word} ×${count}` : word)).join(', ')
}

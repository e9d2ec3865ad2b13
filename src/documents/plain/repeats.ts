import type { Span } from '../document.ts'

/** A paragraph this long is not written twice; a page is scraped twice. */
const LEAST_REPEATED = 60

/**
 * The paragraphs, by their place in the list, that stand in a text before, word for word: those of a page that was
 * scraped twice. A short one counts only among others that follow each other there as well: "Yes." may be said twice.
 */
export function repeatedParagraphs(text: string, paragraphs: readonly Span[]): ReadonlySet<number> {
  const first = new Map<string, number>()
  const earlier = paragraphs.map(({ start, end }, at) => {
    const words = text.slice(start, end).replace(/\s+/g, ' ')
    const before = first.get(words)
    if (before === undefined) first.set(words, at)
    return before ?? null
  })
  return new Set(runsOf(earlier).flatMap((run) => (run.some((at) => isLong(paragraphs[at])) ? run : [])))
}

/** Places that follow each other, and whose earlier places do. */
function runsOf(earlier: readonly (number | null)[]): number[][] {
  const runs: number[][] = []
  earlier.forEach((before, at) => {
    if (before === null) return
    const run = runs.at(-1)
    if (run?.at(-1) === at - 1 && earlier[at - 1] === before - 1) run.push(at)
    else runs.push([at])
  })
  return runs
}

function isLong(paragraph: Span | undefined): boolean {
  return paragraph !== undefined && paragraph.end - paragraph.start >= LEAST_REPEATED
}

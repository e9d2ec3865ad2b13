import { readArticle } from '../../src/extract/reading/reading.ts'

interface Span {
  readonly start: number
  readonly end: number
}

/** How much of a sentence is shown on either side of the words that matter, in UTF-16 code units. */
const AROUND = 200

/** The sentence or sentences that some words of a text stand in, on one line, the words between » and «. */
export function sentenceAround(text: string, { start, end }: Span): string {
  const line = lineAround(text, { start, end })
  const { sentences } = readArticle(text, [{ ...line, role: 'BODY' }])
  const first = sentences.findLast((sentence) => sentence.start <= start)?.start ?? line.start
  const last = sentences.find((sentence) => sentence.end >= end)?.end ?? line.end
  const [from, to] = [Math.max(first, start - AROUND), Math.min(last, end + AROUND)]
  const words = `${text.slice(from, start)}»${text.slice(start, end)}«${text.slice(end, to)}`
  return `${from > first ? '…' : ''}${words}${to < last ? '…' : ''}`.toWellFormed().replace(/\s+/g, ' ')
}

function lineAround(text: string, { start, end }: Span): Span {
  const feed = text.indexOf('\n', end)
  return { start: text.slice(0, start).lastIndexOf('\n') + 1, end: feed < 0 ? text.length : feed }
}

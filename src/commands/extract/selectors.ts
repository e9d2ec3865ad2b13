import type { Span } from '../../extract/index.ts'

/**
 * How many UTF-16 code units before and after a stretch are copied, by which it is found in a text that has changed.
 */
const AROUND = 32

/**
 * The selectors of the Web Annotation Data Model for stretches of a text: by words and by position. The model counts
 * code points, not code units, of the text normalised (https://www.w3.org/TR/annotation-model/#text-quote-selector):
 * a document's text, as read, is.
 */
export function selectorsOf(text: string): (span: Span) => object[] {
  const position = codePoints(text)
  return ({ start, end }) => [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - AROUND), start).replace(/^[\udc00-\udfff]/, ''),
      suffix: text.slice(end, end + AROUND).replace(/[\ud800-\udbff]$/, ''),
    },
    { type: 'TextPositionSelector', start: position(start), end: position(end) },
  ]
}

/**
 * Turns offsets in code units into offsets in code points: characters of two units are counted once, then by halving.
 */
function codePoints(text: string): (offset: number) => number {
  const pairs = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({ index }) => index)
  return (offset) => offset - countBelow(pairs, offset)
}

/** How many of some numbers, in ascending order, are below a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? limit) < limit) low = middle + 1
    else high = middle
  }
  return low
}

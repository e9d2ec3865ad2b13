import type { Span } from '../../src/extract/extraction.ts'

/** A half-open span of a text with the kind of quote that it is. */
interface TypedSpan extends Span {
  readonly type: 'direct' | 'partial' | 'mixed' | 'indirect'
}

/** A stretch of a quote inside one line, without white space and marks at its edges, and the quote that it is of. */
export interface Stretch<Quote> extends Span {
  readonly type: 'direct' | 'partial' | 'indirect'
  readonly quote: Quote
}

const EDGE = /[\s"“”„«»'‘’`]/

/** The stretches of quotes: a span over a line break is cut there, so that one long span equals two short ones. */
export function stretchesOf<Quote extends TypedSpan>(text: string, quotes: readonly Quote[]): Stretch<Quote>[] {
  return quotes.flatMap((quote) => {
    const type = quote.type === 'mixed' ? 'partial' : quote.type
    let at = quote.start
    return text
      .slice(quote.start, quote.end)
      .split('\n')
      .flatMap((line) => {
        const stretch = { ...trimmed(text, at, at + line.length), type, quote }
        at += line.length + 1
        return stretch.start < stretch.end ? [stretch] : []
      })
  })
}

/** Without white space and quotation marks at both edges, commas and full stops at the end. */
function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to]
  while (start < end && EDGE.test(text.charAt(start))) start++
  while (end > start && (EDGE.test(text.charAt(end - 1)) || /[.,]/.test(text.charAt(end - 1)))) end--
  return { start, end }
}

/** A half-open span of a text with the kind of quote that it is. */
interface TypedSpan {
  readonly start: number
  readonly end: number
  readonly type: 'direct' | 'partial' | 'mixed' | 'indirect'
}

/** A stretch of a quote inside one line, without white space and marks at its edges, and the quote that it is of. */
export interface Stretch<Quote> {
  readonly start: number
  readonly end: number
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
function trimmed(text: string, from: number, to: number): { start: number; end: number } {
  let [start, end] = [from, to]
  while (start < end && EDGE.test(text.charAt(start))) start++
  while (end > start && (EDGE.test(text.charAt(end - 1)) || /[.,]/.test(text.charAt(end - 1)))) end--
  return { start, end }
}

/** Pairs the stretches of two lists whose overlap is at least some part of what both cover, those most alike first. */
export function pairUp<One extends object, Other extends object>(
  ones: readonly Stretch<One>[],
  others: readonly Stretch<Other>[],
  least: number,
): [Stretch<One>, Stretch<Other>][] {
  const meetings = ones.flatMap((one) =>
    others.map((other) => ({ one, other, part: overlap(one, other) })).filter(({ part }) => part >= least),
  )
  const taken = new Set<object>()
  return meetings
    .sort((a, b) => b.part - a.part)
    .flatMap(({ one, other }): [Stretch<One>, Stretch<Other>][] => {
      if (taken.has(one) || taken.has(other)) return []
      taken.add(one).add(other)
      return [[one, other]]
    })
}

interface Span {
  readonly start: number
  readonly end: number
}

function overlap(one: Span, other: Span): number {
  const common = Math.min(one.end, other.end) - Math.max(one.start, other.start)
  return common <= 0 ? 0 : common / (Math.max(one.end, other.end) - Math.min(one.start, other.start))
}

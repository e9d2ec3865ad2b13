import type { TextSpanResolvers } from '../generated/resolvers.ts'
import { offsetsAround, textAround } from '../graph/around.ts'

/** A span in the units asked for, and its words, cut from the text of its article. */
export const TextSpan: TextSpanResolvers = {
  start: (span, { unit }, { reader }) =>
    unit === 'UTF16' ? span.start : offsetsAround(reader, span).convert(span.start, unit),
  end: (span, { unit }, { reader }) =>
    unit === 'UTF16' ? span.end : offsetsAround(reader, span).convert(span.end, unit),
  text: (span, _args, { reader }) => textAround(reader, span)?.slice(span.start, span.end) ?? '',
}

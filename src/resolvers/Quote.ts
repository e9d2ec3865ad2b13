import type { QuoteResolvers } from '../generated/resolvers.ts'
import { paragraphAt } from '../graph/around.ts'
import { saidDate } from '../graph/dates.ts'
import { encodeId } from '../graph/ids.ts'
import { within } from '../graph/level.ts'
import * as records from '../graph/records.ts'
import { spanOf } from '../graph/spans.ts'
import { existing, many, record } from './relations.ts'

const id = (quote: { readonly id: number }) => quote.id

/** What a quote answers beside its columns. */
export const Quote: QuoteResolvers = {
  id: (quote) => encodeId('quote', quote.id),
  article: existing(records.articles, ({ articleId }) => articleId),
  spans: many(records.spansOfQuotes, id),
  paragraph: (quote, _args, { reader }) => paragraphAt(reader, quote),
  context: (quote) => within(quote, { articleId: quote.articleId, start: quote.contextStart, end: quote.contextEnd }),
  // Null when nobody could be named: an unattributed quote is an answer, not an error.
  speaker: record(records.entities, ({ speakerId }) => speakerId),
  speakerSpan: (quote) => spanOf(quote, quote.speakerStart, quote.speakerEnd),
  cue: (quote) => spanOf(quote, quote.cueStart, quote.cueEnd),
  addressee: record(records.entities, ({ addresseeId }) => addresseeId),
  candidates: many(records.candidatesOfQuotes, id),
  onBehalfOf: record(records.entities, ({ onBehalfOfId }) => onBehalfOfId),
  said: saidDate,
  mentions: many(records.mentionsOfQuotes, id),
  provenance: ({ origin, by, rule }) => ({ origin, by, rule }),
  repeats: many(records.repeatsOfQuotes, id),
}

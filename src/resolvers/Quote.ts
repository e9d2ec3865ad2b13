import type { QuoteResolvers } from '../generated/resolvers.ts'
import { saidDate } from '../graph/dates.ts'
import { encodeId } from '../graph/ids.ts'
import { existing, paragraphAt } from '../graph/nodes.ts'
import { spanOf } from '../graph/spans.ts'

/** What a quote answers beside its columns. */
export const Quote: QuoteResolvers = {
  id: ({ id }) => encodeId('quote', id),
  article: ({ articleId }, _args, { loaders }) => existing(loaders.article, articleId),
  spans: ({ id }, _args, { loaders }) => loaders.quoteSpans.load(id),
  paragraph: (quote, _args, { loaders }) => paragraphAt(loaders, quote),
  context: ({ articleId, contextStart, contextEnd }) => ({ articleId, start: contextStart, end: contextEnd }),
  // Null when nobody could be named: an unattributed quote is an answer, not an error.
  speaker: ({ speakerId }, _args, { loaders }) => (speakerId === null ? null : loaders.entity.load(speakerId)),
  speakerSpan: ({ articleId, speakerStart, speakerEnd }) => spanOf(articleId, speakerStart, speakerEnd),
  cue: ({ articleId, cueStart, cueEnd }) => spanOf(articleId, cueStart, cueEnd),
  addressee: ({ addresseeId }, _args, { loaders }) => (addresseeId === null ? null : loaders.entity.load(addresseeId)),
  candidates: ({ speakerId, confidence }) => (speakerId === null ? [] : [{ entityId: speakerId, score: confidence }]),
  onBehalfOf: ({ onBehalfOfId }, _args, { loaders }) =>
    onBehalfOfId === null ? null : loaders.entity.load(onBehalfOfId),
  said: saidDate,
  mentions: ({ id }, _args, { loaders }) => loaders.quoteMentions.load(id),
  provenance: ({ origin, by, rule }) => ({ origin, by, rule }),
  repeats: ({ id }, _args, { loaders }) => loaders.repeats.load(id),
}

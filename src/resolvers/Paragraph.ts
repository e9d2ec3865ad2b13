import type { ParagraphResolvers } from '../generated/resolvers.ts'
import { mentionsIn, quotesIn, segmentsIn } from '../graph/around.ts'

/** What a paragraph answers beside its columns: each from what its whole article has, which is read once. */
export const Paragraph: ParagraphResolvers = {
  span: (paragraph) => paragraph,
  segments: (paragraph, _args, { reader }) => segmentsIn(reader, paragraph),
  quotes: (paragraph, _args, { reader }) => quotesIn(reader, paragraph),
  mentions: (paragraph, _args, { reader }) => mentionsIn(reader, paragraph),
}

import type { ParagraphResolvers } from '../generated/resolvers.ts'

/** What a paragraph answers beside its columns: each from what its whole article has, which is read once. */
export const Paragraph: ParagraphResolvers = {
  span: (paragraph) => paragraph,
  segments: async ({ articleId, index }, _args, { loaders }) => (await loaders.segments.load(articleId))[index] ?? [],
  quotes: async ({ articleId, index }, _args, { loaders }) =>
    (await loaders.quotesByParagraph.load(articleId)).get(index) ?? [],
  mentions: async ({ articleId, index }, _args, { loaders }) =>
    (await loaders.mentionsByParagraph.load(articleId)).get(index) ?? [],
}

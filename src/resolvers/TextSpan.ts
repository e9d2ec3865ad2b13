import type { TextSpanResolvers } from '../generated/resolvers.ts'

/** The words of a span, cut from the text of its article. */
export const TextSpan: TextSpanResolvers = {
  text: async ({ articleId, start, end }, _args, { loaders }) =>
    (await loaders.articleText.load(articleId)).slice(start, end),
}

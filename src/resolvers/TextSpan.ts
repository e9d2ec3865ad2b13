import type { TextSpanResolvers } from '../generated/resolvers.ts'

export const TextSpan: TextSpanResolvers = {
  text: async ({ articleId, start, end }, _args, { loaders }) =>
    (await loaders.articleText.load(articleId)).slice(start, end),
}

import type { TextSpanResolvers } from '../generated/resolvers.ts'

/** A span in the units asked for, and its words, cut from the text of its article. */
export const TextSpan: TextSpanResolvers = {
  start: async ({ articleId, start }, { unit }, { loaders }) =>
    unit === 'UTF16' ? start : (await loaders.offsets.load(articleId)).convert(start, unit),
  end: async ({ articleId, end }, { unit }, { loaders }) =>
    unit === 'UTF16' ? end : (await loaders.offsets.load(articleId)).convert(end, unit),
  text: async ({ articleId, start, end }, _args, { loaders }) =>
    (await loaders.articleText.load(articleId)).slice(start, end),
}

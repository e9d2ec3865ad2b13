import type { RelatedArticleResolvers } from '../generated/resolvers.ts'
import { existing } from '../graph/nodes.ts'

/** What an article and another share. */
export const RelatedArticle: RelatedArticleResolvers = {
  article: ({ otherId }, _args, { loaders }) => existing(loaders.article, otherId),
  sharedEntities: ({ articleId, otherId }, _args, { loaders }) =>
    loaders.sharedEntities.load(`${articleId} ${otherId}`),
}

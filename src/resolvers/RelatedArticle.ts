import type { RelatedArticleResolvers } from '../generated/resolvers.ts'
import * as records from '../graph/records.ts'
import { existing, many } from './relations.ts'

/** What an article and another share. */
export const RelatedArticle: RelatedArticleResolvers = {
  article: existing(records.articles, ({ otherId }) => otherId),
  sharedEntities: many(records.sharedEntities, ({ articleId, otherId }) => `${articleId} ${otherId}`),
}

import type { ArticleResolvers } from '../generated/resolvers.ts'
import { publishedDate, updatedStamp } from '../graph/dates.ts'
import { entityCondition, quoteCondition } from '../graph/filters.ts'
import { encodeId } from '../graph/ids.ts'
import { entitiesOfArticle, mentionsOfArticle, quotesOfArticle } from '../graph/lists.ts'
import { READING_ORDER } from '../graph/order.ts'
import { firstOf } from '../graph/window.ts'

/** What an article answers beside its columns. */
export const Article: ArticleResolvers = {
  id: ({ id }) => encodeId('article', id),
  text: ({ id }, _args, { loaders }) => loaders.articleText.load(id),
  paragraphs: async ({ id }, { roles }, { loaders }) => {
    const paragraphs = await loaders.paragraphs.load(id)
    return roles == null ? paragraphs : paragraphs.filter(({ role }) => roles.includes(role))
  },
  publisher: ({ publisherId }, _args, { loaders }) =>
    publisherId === null ? null : loaders.publisher.load(publisherId),
  published: publishedDate,
  updatedStamp: updatedStamp,
  importedAt: ({ importedAt }) => new Date(importedAt),
  origin: ({ originName, originFormat }) => ({ name: originName, format: originFormat }),
  entities: ({ id }, { filter, orderBy, ...args }, { loaders }) =>
    loaders.connect(entitiesOfArticle, { where: entityCondition(filter), orderBy, args }, id),
  mentions: ({ id }, args, { loaders }) => loaders.connect(mentionsOfArticle, { orderBy: READING_ORDER, args }, id),
  quotes: ({ id }, { filter, ...args }, { loaders }) =>
    loaders.connect(quotesOfArticle, { where: quoteCondition(filter), orderBy: READING_ORDER, args }, id),
  related: async ({ id }, { first }, { loaders }) => firstOf(await loaders.related.load(id), first),
  duplicates: ({ id }, _args, { loaders }) => loaders.duplicates.load(id),
}

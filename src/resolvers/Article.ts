import type { ArticleResolvers } from '../generated/resolvers.ts'
import { publishedDate, updatedStamp } from '../graph/dates.ts'
import { entityCondition, quoteCondition } from '../graph/filters.ts'
import { encodeId } from '../graph/ids.ts'
import { entitiesOfArticle, mentionsOfArticle, quotesOfArticle } from '../graph/lists.ts'
import { READING_ORDER } from '../graph/order.ts'
import * as records from '../graph/records.ts'
import type { ArticleRow, OriginRow } from '../graph/rows.ts'
import { firstOf } from '../graph/window.ts'
import { listOf } from './lists.ts'
import { many, one, record } from './relations.ts'

const id = (article: { readonly id: number }) => article.id
const text = one(records.articleTexts, id)
const paragraphs = many(records.paragraphsOfArticles, id)
const furtherOrigins = many(records.furtherOrigins, id)
const related = many(records.relatedArticles, id)

function firstOrigin({ originName: name, originFormat: format, url, importedAt }: ArticleRow): OriginRow {
  return { name, format, url, importedAt }
}

/** What an article answers beside its columns. */
export const Article: ArticleResolvers = {
  id: (article) => encodeId('article', article.id),
  text: (...asked) => text(...asked) ?? '',
  paragraphs: (article, { roles }, ...asked) => {
    const all = paragraphs(article, {}, ...asked)
    return roles == null ? all : all.filter(({ role }) => roles.includes(role))
  },
  publisher: record(records.publishers, ({ publisherId }) => publisherId),
  published: publishedDate,
  updatedStamp: updatedStamp,
  importedAt: ({ importedAt }) => new Date(importedAt),
  origin: firstOrigin,
  origins: (article, ...asked) => [firstOrigin(article), ...furtherOrigins(article, ...asked)],
  supersededBy: record(records.articles, ({ supersededById }) => supersededById),
  supersedes: one(records.articlesBefore, id),
  entities: listOf(entitiesOfArticle, id, ({ filter, orderBy, ...args }) => {
    return { where: entityCondition(filter), orderBy, args }
  }),
  mentions: listOf(mentionsOfArticle, id, (args) => ({ orderBy: READING_ORDER, args })),
  quotes: listOf(quotesOfArticle, id, ({ filter, ...args }) => {
    return { where: quoteCondition(filter), orderBy: READING_ORDER, args }
  }),
  related: (article, { first }, ...asked) => firstOf(related(article, {}, ...asked), first),
  duplicates: many(records.duplicatesOfArticles, id),
}

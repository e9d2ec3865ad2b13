import sql, { raw } from 'sql-template-tag'
import type {
  ArticleEntityOrderField,
  ArticleOrderField,
  CoMentionScope,
  EntityOrderField,
  QuoteOrderField,
} from '../generated/resolvers.ts'
import { isCurrent } from './current.ts'
import type { List } from './pages.ts'
import type {
  ArticleEntityRow,
  ArticleRow,
  CoMentionRow,
  EntityArticleRow,
  EntityRow,
  MentionRow,
  PublisherRow,
  QuoteRelationRow,
  QuoteRow,
} from './rows.ts'

// Every list that a connection shows; those of one article have what is its own, all others what is current. The indexes of prisma/schema.prisma serve the orders of the lists without a
// parent, and of the others the order that they have when none is asked for; their other orders sort one parent's items.

const articleOrders = {
  PUBLISHED: ['item.published', 'item.id'],
  TITLE: ['item.title', 'item.id'],
  IMPORTED: ['item.importedAt', 'item.id'],
  QUOTES: ['item.quoteCount', 'item.id'],
}
const quoteOrders = {
  PUBLISHED: ['item.published', 'item.id'],
  CONFIDENCE: ['item.confidence', 'item.id'],
  LENGTH: ['item.length', 'item.id'],
}

/** All articles. */
export const articles: List<ArticleRow, ArticleOrderField> = {
  name: 'articles',
  table: 'Article',
  parent: null,
  where: () => isCurrent('item'),
  total: () => sql`SELECT articleCount FROM Corpus`,
  orders: articleOrders,
  emptyLast: 'PUBLISHED',
}

/** What a publisher published. */
export const articlesOfPublisher: List<ArticleRow, ArticleOrderField> = {
  name: 'articlesOfPublisher',
  table: 'Article',
  parent: 'item.publisherId',
  where: () => isCurrent('item'),
  total: (publisher) => sql`SELECT articleCount FROM Publisher WHERE id = ${publisher}`,
  orders: articleOrders,
  emptyLast: 'PUBLISHED',
}

/** Articles that name an entity, from the table that is in the order of their days. */
export const articlesOfEntity: List<EntityArticleRow, ArticleOrderField> = {
  name: 'articlesOfEntity',
  table: 'Article',
  parent: 'link.entityId',
  where: () => isCurrent('link'),
  total: (entity) => sql`SELECT articleCount FROM Entity WHERE id = ${entity}`,
  link: { table: 'ArticleEntity', item: 'articleId' },
  edgeColumns: 'link.mentionCount AS linkMentionCount, link.salience AS linkSalience',
  orders: { ...articleOrders, PUBLISHED: ['link.published', 'link.articleId'] },
  emptyLast: 'PUBLISHED',
}

/** Articles that name an entity, as a part of all articles: of the same order, with the same cursors. */
export const articlesNaming: List<ArticleRow, ArticleOrderField> = {
  ...articlesOfEntity,
  row: undefined,
  name: articles.name,
}

/** All entities. */
export const entities: List<EntityRow, EntityOrderField> = {
  name: 'entities',
  table: 'Entity',
  parent: null,
  where: () => isCurrent('item'),
  total: () => sql`SELECT entityCount FROM Corpus`,
  orders: {
    NAME: ['item.nameFold', 'item.id'],
    MENTIONS: ['item.mentionCount', 'item.id'],
    ARTICLES: ['item.articleCount', 'item.id'],
    QUOTES: ['item.quoteCount', 'item.id'],
  },
}

/** Whom and what an article names. */
export const entitiesOfArticle: List<ArticleEntityRow, ArticleEntityOrderField> = {
  name: 'entitiesOfArticle',
  table: 'Entity',
  parent: 'link.articleId',
  link: { table: 'ArticleEntity', item: 'entityId' },
  edgeColumns: 'link.articleId, link.mentionCount AS linkMentionCount, link.salience AS linkSalience',
  orders: {
    SALIENCE: ['link.salience', 'link.entityId'],
    MENTIONS: ['link.mentionCount', 'link.entityId'],
    POSITION: ['link.position', 'link.entityId'],
  },
}

/** All quotes. */
export const quotes: List<QuoteRow, QuoteOrderField> = {
  name: 'quotes',
  table: 'Quote',
  parent: null,
  where: () => isCurrent('item'),
  total: () => sql`SELECT quoteCount FROM Corpus`,
  orders: quoteOrders,
  emptyLast: 'PUBLISHED',
}

/** The quotes of an article, in reading order. */
export const quotesOfArticle: List<QuoteRow, 'READING'> = {
  name: 'quotesOfArticle',
  table: 'Quote',
  parent: 'item.articleId',
  total: (article) => sql`SELECT quoteCount FROM Article WHERE id = ${article}`,
  orders: { READING: ['item.start', 'item.id'] },
}

/** What an entity said. */
export const quotesOfSpeaker: List<QuoteRow, QuoteOrderField> = {
  name: 'quotesOfSpeaker',
  table: 'Quote',
  parent: 'item.speakerId',
  where: () => isCurrent('item'),
  total: (speaker) => sql`SELECT quoteCount FROM Entity WHERE id = ${speaker}`,
  orders: quoteOrders,
  emptyLast: 'PUBLISHED',
}

/** What others said with an entity named in it. */
export const quotesAbout: List<QuoteRow, QuoteOrderField> = {
  name: 'quotesAbout',
  table: 'Quote',
  parent: 'link.entityId',
  link: { table: 'QuoteAbout', item: 'quoteId' },
  where: (entity) => sql`${isCurrent('link')} AND item.speakerId IS NOT ${entity}`,
  orders: { ...quoteOrders, PUBLISHED: ['link.published', 'link.quoteId'] },
  emptyLast: 'PUBLISHED',
}

/** Quotes that name an entity, as a part of all quotes: of the same order, with the same cursors. */
export const quotesNaming: List<QuoteRow, QuoteOrderField> = {
  ...quotesAbout,
  name: quotes.name,
  where: () => isCurrent('link'),
}

/** Whom an entity talks about. */
export const speaksAbout = relations('speaksAbout', 'speakerId', 'aboutId')

/** Who talks about an entity. */
export const spokenAboutBy = relations('spokenAboutBy', 'aboutId', 'speakerId')

function relations(name: string, from: string, to: string): List<QuoteRelationRow, 'QUOTES'> {
  return {
    name,
    table: 'Entity',
    parent: `link.${from}`,
    where: () => sql`link.quoteCount > 0`,
    link: { table: 'QuoteRelation', item: to },
    edgeColumns: 'link.id AS relationId, link.quoteCount AS relationQuoteCount',
    orders: { QUOTES: ['link.quoteCount', 'link.id'] },
  }
}

/** The quotes behind a relation: what one entity says about another. */
export const quotesOfRelation: List<QuoteRow, 'PUBLISHED'> = {
  name: 'quotesOfRelation',
  table: 'Quote',
  parent: 'link.relationId',
  link: { table: 'QuoteAbout', item: 'quoteId' },
  orders: { PUBLISHED: ['link.published', 'link.quoteId'] },
  emptyLast: 'PUBLISHED',
}

/** Who is named beside an entity. An entity beside itself counts the places that name it at all. */
export const coMentioned: Readonly<Record<CoMentionScope, List<CoMentionRow, 'COUNT'>>> = {
  SENTENCE: coMentionedIn('SENTENCE'),
  PARAGRAPH: coMentionedIn('PARAGRAPH'),
  ARTICLE: coMentionedIn('ARTICLE'),
}

function coMentionedIn(scope: CoMentionScope): List<CoMentionRow, 'COUNT'> {
  const alone = (entity: string) =>
    `(SELECT count FROM CoMention WHERE entityId = ${entity} AND scope = '${scope}' AND otherId = ${entity})`
  return {
    name: `coMentionedIn${scope}`,
    table: 'Entity',
    parent: 'link.entityId',
    link: { table: 'CoMention', item: 'otherId' },
    edgeColumns: `link.scope AS linkScope, link.count AS together,
      ${alone('link.entityId')} AS alone, ${alone('link.otherId')} AS otherAlone`,
    where: () => sql`link.scope = ${raw(`'${scope}'`)} AND link.otherId <> link.entityId`,
    orders: { COUNT: ['link.count', 'link.otherId'] },
  }
}

/** The mentions of an article, in reading order. */
export const mentionsOfArticle: List<MentionRow, 'READING'> = {
  name: 'mentionsOfArticle',
  table: 'Mention',
  parent: 'item.articleId',
  orders: { READING: ['item.start', 'item.id'] },
}

/** Every place that names an entity: in the order of import, then of reading. */
export const mentionsOfEntity: List<MentionRow, 'READING'> = {
  name: 'mentionsOfEntity',
  table: 'Mention',
  parent: 'item.entityId',
  where: () => isCurrent('item'),
  total: (entity) => sql`SELECT mentionCount FROM Entity WHERE id = ${entity}`,
  orders: { READING: ['item.articleId', 'item.start', 'item.id'] },
}

/** All publishers. */
export const publishers: List<PublisherRow, 'ARTICLES'> = {
  name: 'publishers',
  table: 'Publisher',
  parent: null,
  where: () => sql`item.articleCount > 0`,
  edgeColumns: 'item.articleCount',
  orders: { ARTICLES: ['item.articleCount', 'item.id'] },
}

import type * as Prisma from '../generated/prisma/client.ts'
import type { Connection, Edge } from './connection.ts'

/** A row as SQLite gives it: Prisma's, but instants are text. */
type Stored<Model> = { readonly [Column in keyof Model]: Model[Column] extends Date ? string : Model[Column] }

export type ArticleRow = Stored<Prisma.Article>
export type PublisherRow = Stored<Prisma.Publisher>
export type ParagraphRow = Stored<Prisma.Paragraph>
export type EntityRow = Stored<Prisma.Entity>
export type AliasRow = Stored<Prisma.Alias>
export type RoleRow = Stored<Prisma.Role>
export type MentionRow = Stored<Prisma.Mention>
export type QuoteRow = Stored<Prisma.Quote>

/** The one row of the corpus, with the first and the last day known of an article. */
export type CorpusRow = Stored<Prisma.Corpus> & { readonly earliest: string | null; readonly latest: string | null }

/** A stretch of an article's text. */
export interface SpanRow {
  readonly articleId: number
  readonly start: number
  readonly end: number
}

/** A part of a quote, with the article that it is a part of. */
export type QuoteSpanRow = SpanRow & { readonly quoteId: number }

/** A day or a range of days, as YYYY-MM-DD. */
export interface FuzzyDateRow {
  readonly earliest: string
  readonly latest: string
  readonly basis: Prisma.DateBasis
  readonly text: string | null
}

/** How much an article is about an entity: on the edge between the two. */
interface Link {
  readonly linkMentionCount: number
  readonly linkSalience: number
}
/** An entity within the article `linkArticleId`. */
export type ArticleEntityRow = EntityRow & Link & { readonly linkArticleId: number }
/** An article of an entity. */
export type EntityArticleRow = ArticleRow & Link

/** Any record that has an id, with the name of its type. */
export type NodeRow =
  | (ArticleRow & { readonly __typename: 'Article' })
  | (EntityRow & { readonly __typename: 'Entity' })
  | (MentionRow & { readonly __typename: 'Mention' })
  | (PublisherRow & { readonly __typename: 'Publisher' })
  | (QuoteRow & { readonly __typename: 'Quote' })

export type ArticleConnection = Connection<ArticleRow>
export type ArticleEdge = Edge<ArticleRow>
export type EntityConnection = Connection<EntityRow>
export type EntityEdge = Edge<EntityRow>
export type QuoteConnection = Connection<QuoteRow>
export type QuoteEdge = Edge<QuoteRow>
export type MentionConnection = Connection<MentionRow>
export type MentionEdge = Edge<MentionRow>
export type PublisherConnection = Connection<PublisherRow>
export type PublisherEdge = Edge<PublisherRow>
export type ArticleEntityConnection = Connection<ArticleEntityRow>
export type ArticleEntityEdge = Edge<ArticleEntityRow>
export type EntityArticleConnection = Connection<EntityArticleRow>
export type EntityArticleEdge = Edge<EntityArticleRow>

import type * as Prisma from '../generated/prisma/client.ts'
import type { CoMentionScope } from '../generated/resolvers.ts'

type Instant<Value> = Value extends Date ? string : Value

/** A row as SQLite gives it: Prisma's, but instants are text. */
type Stored<Model> = { readonly [Column in keyof Model]: Instant<Model[Column]> }

/** An article, without its text. */
export type ArticleRow = Stored<Prisma.Article>
/** A publisher. */
export type PublisherRow = Stored<Prisma.Publisher>
/** A paragraph. */
export type ParagraphRow = Stored<Prisma.Paragraph>
/** An entity. */
export type EntityRow = Stored<Prisma.Entity>
/** A name of an entity. */
export type AliasRow = Stored<Prisma.Alias>
/** A role of an entity in an article. */
export type RoleRow = Stored<Prisma.Role>
/** A mention. */
export type MentionRow = Stored<Prisma.Mention>
/** A quote, without its parts. */
export type QuoteRow = Stored<Prisma.Quote>

/** Where the text of an article came from. */
export type OriginRow = Pick<Stored<Prisma.ArticleOrigin>, 'name' | 'format' | 'importedAt'> & {
  readonly url: string | null
}

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
  /** The instant, where the hour is known. */
  readonly at: string | null
}

/** An entity that may be the speaker of a quote. */
export type CandidateRow = Stored<Prisma.QuoteCandidate>

/** How much an article is about an entity: on the edge between the two. */
interface Link {
  readonly linkMentionCount: number
  readonly linkSalience: number
}
/** An entity within the article `articleId`. */
export type ArticleEntityRow = EntityRow & Link & { readonly articleId: number }
/** An article of an entity. */
export type EntityArticleRow = ArticleRow & Link

/** An entity that talks about another or is talked about, with the relation between the two. */
export type QuoteRelationRow = EntityRow & { readonly relationId: number; readonly relationQuoteCount: number }
/** An entity beside another: how often they are named together, and each of them at all. */
export type CoMentionRow = EntityRow & {
  readonly linkScope: CoMentionScope
  readonly together: number
  readonly alone: number
  readonly otherAlone: number
}
/** An article related to `articleId`. */
export interface RelatedRow {
  readonly articleId: number
  readonly otherId: number
  readonly score: number
}

/** Any record that has an id, with the name of its type. */
export type NodeRow =
  | (ArticleRow & { readonly __typename: 'Article' })
  | (EntityRow & { readonly __typename: 'Entity' })
  | (MentionRow & { readonly __typename: 'Mention' })
  | (PublisherRow & { readonly __typename: 'Publisher' })
  | (QuoteRow & { readonly __typename: 'Quote' })

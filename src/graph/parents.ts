import type { Connection, Edge } from './connection.ts'
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

/** What ArticleConnection answers from. */
export type ArticleConnection = Connection<ArticleRow>
/** What ArticleEdge answers from. */
export type ArticleEdge = Edge<ArticleRow>
/** What EntityConnection answers from. */
export type EntityConnection = Connection<EntityRow>
/** What EntityEdge answers from. */
export type EntityEdge = Edge<EntityRow>
/** What QuoteConnection answers from. */
export type QuoteConnection = Connection<QuoteRow>
/** What QuoteEdge answers from. */
export type QuoteEdge = Edge<QuoteRow>
/** What MentionConnection answers from. */
export type MentionConnection = Connection<MentionRow>
/** What MentionEdge answers from. */
export type MentionEdge = Edge<MentionRow>
/** What PublisherConnection answers from. */
export type PublisherConnection = Connection<PublisherRow>
/** What PublisherEdge answers from. */
export type PublisherEdge = Edge<PublisherRow>
/** What ArticleEntityConnection answers from. */
export type ArticleEntityConnection = Connection<ArticleEntityRow>
/** What ArticleEntityEdge answers from. */
export type ArticleEntityEdge = Edge<ArticleEntityRow>
/** What EntityArticleConnection answers from. */
export type EntityArticleConnection = Connection<EntityArticleRow>
/** What EntityArticleEdge answers from. */
export type EntityArticleEdge = Edge<EntityArticleRow>
/** What QuoteRelationConnection answers from. */
export type QuoteRelationConnection = Connection<QuoteRelationRow>
/** What QuoteRelationEdge answers from. */
export type QuoteRelationEdge = Edge<QuoteRelationRow>
/** What CoMentionConnection answers from. */
export type CoMentionConnection = Connection<CoMentionRow>
/** What CoMentionEdge answers from. */
export type CoMentionEdge = Edge<CoMentionRow>

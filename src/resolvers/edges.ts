import type {
  ArticleEntityEdgeResolvers,
  CoMentionEdgeResolvers,
  EntityArticleEdgeResolvers,
  PublisherEdgeResolvers,
  QuoteRelationEdgeResolvers,
} from '../generated/resolvers.ts'
import { mentionsOf, quotesOf } from '../graph/around.ts'
import { cursorOf, type Edge } from '../graph/connection.ts'
import { quotesOfRelation } from '../graph/lists.ts'
import { npmi } from '../graph/npmi.ts'
import { NEWEST_FIRST } from '../graph/order.ts'
import type { QuoteRelationRow } from '../graph/rows.ts'
import type { PageArgs } from '../graph/window.ts'
import { listOf } from './lists.ts'

/** What every edge answers. */
const edge = { cursor: (item: Edge<object>) => cursorOf(item) }

/** What an edge says of the tie between an entity and an article. */
const tie = {
  ...edge,
  mentionCount: ({ node }: { node: { linkMentionCount: number } }) => node.linkMentionCount,
  salience: ({ node }: { node: { linkSalience: number } }) => node.linkSalience,
}

/** An entity within one article: what that article says of it. */
const ArticleEntityEdge: ArticleEntityEdgeResolvers = {
  ...tie,
  mentions: ({ node }, _args, { reader }) => mentionsOf(reader, node),
  quotes: ({ node }, _args, { reader }) => quotesOf(reader, node),
}

/** An article of an entity: how much it is about it. */
const EntityArticleEdge: EntityArticleEdgeResolvers = tie

/** A publisher and how much it published. */
const PublisherEdge: PublisherEdgeResolvers = {
  ...edge,
  articleCount: ({ node }) => node.articleCount,
}

const quotesBehind = listOf(
  quotesOfRelation,
  ({ relationId }: QuoteRelationRow) => relationId,
  (args: PageArgs) => ({ orderBy: NEWEST_FIRST, args }),
)

/** A relation between two entities, and the quotes behind it. */
const QuoteRelationEdge: QuoteRelationEdgeResolvers = {
  ...edge,
  quoteCount: ({ node }) => node.relationQuoteCount,
  quotes: ({ node }, ...asked) => quotesBehind(node, ...asked),
}

/** How often two entities are named together, and whether that is more than chance. */
const CoMentionEdge: CoMentionEdgeResolvers = {
  ...edge,
  count: ({ node }) => node.together,
  npmi: ({ node }, _args, { reader }) => npmi(reader, node),
}

/** The edge types. */
export const edges = {
  ArticleEdge: edge,
  EntityEdge: edge,
  QuoteEdge: edge,
  MentionEdge: edge,
  PublisherEdge,
  ArticleEntityEdge,
  EntityArticleEdge,
  QuoteRelationEdge,
  CoMentionEdge,
}

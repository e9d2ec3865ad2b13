import type {
  ArticleEntityEdgeResolvers,
  CoMentionEdgeResolvers,
  EntityArticleEdgeResolvers,
  PublisherEdgeResolvers,
  QuoteRelationEdgeResolvers,
} from '../generated/resolvers.ts'
import { quotesOfRelation } from '../graph/lists.ts'
import { npmi } from '../graph/npmi.ts'
import { NEWEST_FIRST } from '../graph/order.ts'

/** What an edge says of the tie between an entity and an article. */
const link = {
  mentionCount: ({ node }: { node: { linkMentionCount: number } }) => node.linkMentionCount,
  salience: ({ node }: { node: { linkSalience: number } }) => node.linkSalience,
}

/** An entity within one article: what that article says of it. */
export const ArticleEntityEdge: ArticleEntityEdgeResolvers = {
  ...link,
  mentions: async ({ node }, _args, { loaders }) =>
    (await loaders.mentionsByEntity.load(node.linkArticleId)).get(node.id) ?? [],
  quotes: async ({ node }, _args, { loaders }) =>
    (await loaders.quotesBySpeaker.load(node.linkArticleId)).get(node.id) ?? [],
}

/** An article of an entity: how much it is about it. */
export const EntityArticleEdge: EntityArticleEdgeResolvers = link

/** A publisher and how much it published. */
export const PublisherEdge: PublisherEdgeResolvers = {
  articleCount: ({ node }) => node.articleCount,
}

/** A relation between two entities, and the quotes behind it. */
export const QuoteRelationEdge: QuoteRelationEdgeResolvers = {
  quoteCount: ({ node }) => node.relationQuoteCount,
  quotes: ({ node }, args, { loaders }) =>
    loaders.connect(quotesOfRelation, { orderBy: NEWEST_FIRST, args }, node.relationId),
}

/** How often two entities are named together, and whether that is more than chance. */
export const CoMentionEdge: CoMentionEdgeResolvers = {
  count: ({ node }) => node.together,
  npmi: async ({ node }, _args, { loaders }) => npmi(node, await loaders.corpus.load('corpus')),
}

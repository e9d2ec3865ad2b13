import type {
  ArticleEntityEdgeResolvers,
  EntityArticleEdgeResolvers,
  PublisherEdgeResolvers,
} from '../generated/resolvers.ts'

/** What an edge says of the tie between an entity and an article. */
const link = {
  mentionCount: ({ node }: { node: { linkMentionCount: number } }) => node.linkMentionCount,
  salience: ({ node }: { node: { linkSalience: number } }) => node.linkSalience,
}

/** An entity within one article: what that article says of it. */
export const ArticleEntityEdge: ArticleEntityEdgeResolvers = {
  ...link,
  mentions: async ({ node }, _args, { loaders }) =>
    (await loaders.articleMentions.load(node.linkArticleId)).filter(({ entityId }) => entityId === node.id),
  quotes: async ({ node }, _args, { loaders }) =>
    (await loaders.articleQuotes.load(node.linkArticleId)).filter(({ speakerId }) => speakerId === node.id),
}

/** An article of an entity: how much it is about it. */
export const EntityArticleEdge: EntityArticleEdgeResolvers = link

/** A publisher and how much it published. */
export const PublisherEdge: PublisherEdgeResolvers = {
  articleCount: ({ node }) => node.articleCount,
}

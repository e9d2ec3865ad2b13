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

export const ArticleEntityEdge: ArticleEntityEdgeResolvers = {
  ...link,
  mentions: async ({ node }, _args, { loaders }) =>
    (await loaders.articleMentions.load(node.linkArticleId)).filter(({ entityId }) => entityId === node.id),
  quotes: async ({ node }, _args, { loaders }) =>
    (await loaders.articleQuotes.load(node.linkArticleId)).filter(({ speakerId }) => speakerId === node.id),
}

export const EntityArticleEdge: EntityArticleEdgeResolvers = link

export const PublisherEdge: PublisherEdgeResolvers = {
  articleCount: ({ node }) => node.articleCount,
}

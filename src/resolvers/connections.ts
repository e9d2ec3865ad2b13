import type { ArticleConnectionResolvers, QuoteConnectionResolvers } from '../generated/resolvers.ts'
import type { Connection, Edge, PageInfo } from '../graph/connection.ts'
import { articleFacets, quoteFacets } from '../graph/facets.ts'
import { facetLimit } from '../graph/window.ts'

/** What every connection type answers. The page and the count are each read only when a field of theirs is selected. */
const connection = {
  edges: async <Row>(list: Connection<Row>): Promise<readonly Edge<Row>[]> => (await list.page()).edges,
  nodes: async <Row>(list: Connection<Row>): Promise<Row[]> => (await list.page()).edges.map(({ node }) => node),
  pageInfo: async (list: Connection<unknown>): Promise<PageInfo> => (await list.page()).pageInfo,
  totalCount: (list: Connection<unknown>): Promise<number> => list.totalCount(),
}

const ArticleConnection: ArticleConnectionResolvers = {
  ...connection,
  facets: (list, { by, limit }) => list.facets(articleFacets[by], facetLimit(limit)),
  timeline: (list, { interval }) => list.timeline(interval),
}

const QuoteConnection: QuoteConnectionResolvers = {
  ...connection,
  facets: (list, { by, limit }) => list.facets(quoteFacets[by], facetLimit(limit)),
  timeline: (list, { interval }) => list.timeline(interval),
}

/** The connection types, which differ only in what they hold, and some in how it can be summed up. */
export const connections = {
  ArticleConnection,
  QuoteConnection,
  EntityConnection: connection,
  MentionConnection: connection,
  PublisherConnection: connection,
  ArticleEntityConnection: connection,
  EntityArticleConnection: connection,
  QuoteRelationConnection: connection,
  CoMentionConnection: connection,
}

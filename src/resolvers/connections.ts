import type { Connection, Edge, PageInfo } from '../graph/connection.ts'

/** What every connection type answers. The page and the count are each read only when a field of theirs is selected. */
const connection = {
  edges: async <Row>(list: Connection<Row>): Promise<readonly Edge<Row>[]> => (await list.page()).edges,
  nodes: async <Row>(list: Connection<Row>): Promise<Row[]> => (await list.page()).edges.map(({ node }) => node),
  pageInfo: async (list: Connection<unknown>): Promise<PageInfo> => (await list.page()).pageInfo,
  totalCount: (list: Connection<unknown>): Promise<number> => list.totalCount(),
}

/** The connection types, which differ only in what they hold. */
export const connections = {
  ArticleConnection: connection,
  EntityConnection: connection,
  QuoteConnection: connection,
  MentionConnection: connection,
  PublisherConnection: connection,
  ArticleEntityConnection: connection,
  EntityArticleConnection: connection,
}

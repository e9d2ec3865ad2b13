import type { ArticleConnectionResolvers, QuoteConnectionResolvers } from '../generated/resolvers.ts'
import { type Connection, countOf, edgesOf, facetsOf, pageOf, timelineOf } from '../graph/connection.ts'
import { articleFacets, quoteFacets } from '../graph/facets.ts'
import { facetLimit } from '../graph/window.ts'

/** What every connection type answers. The page and the count are each read only when a field of theirs is selected. */
const connection = {
  edges: <Row extends object>(list: Connection<Row>) => edgesOf(list),
  nodes: <Row extends object>(list: Connection<Row>) => pageOf(list).rows,
  pageInfo: (list: Connection<object>) => pageOf(list).pageInfo,
  totalCount: (list: Connection<object>) => countOf(list),
}

const ArticleConnection: ArticleConnectionResolvers = {
  ...connection,
  facets: (list, { by, limit }, _context, { fieldNodes }) =>
    facetsOf(list, fieldNodes, articleFacets[by], facetLimit(limit)),
  timeline: (list, { interval }, _context, { fieldNodes }) => timelineOf(list, fieldNodes, interval),
}

const QuoteConnection: QuoteConnectionResolvers = {
  ...connection,
  facets: (list, { by, limit }, _context, { fieldNodes }) =>
    facetsOf(list, fieldNodes, quoteFacets[by], facetLimit(limit)),
  timeline: (list, { interval }, _context, { fieldNodes }) => timelineOf(list, fieldNodes, interval),
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

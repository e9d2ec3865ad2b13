import type { SearchConnectionResolvers, SearchEdgeResolvers } from '../generated/resolvers.ts'
import { loadFound } from '../graph/nodes.ts'

/** What a search found. The page and the counts are each read only when a field of theirs is selected. */
export const SearchConnection: SearchConnectionResolvers = {
  edges: async (search, _args, { loaders }) => (await loaders.found.load(search)).edges,
  nodes: async (search, _args, { loaders }) => {
    const { edges } = await loaders.found.load(search)
    return Promise.all(edges.map((edge) => loadFound(loaders, edge)))
  },
  pageInfo: async (search, _args, { loaders }) => (await loaders.found.load(search)).pageInfo,
  totalCount: async (search, _args, { loaders }) =>
    (await loaders.foundCounts.load(search)).reduce((sum, { count }) => sum + count, 0),
  countsByType: (search, _args, { loaders }) => loaders.foundCounts.load(search),
}

/** Something found. FTS5 ranks the better match lower. */
export const SearchEdge: SearchEdgeResolvers = {
  node: (edge, _args, { loaders }) => loadFound(loaders, edge),
  score: ({ rank }) => -rank,
  highlights: (edge, _args, { loaders }) => loaders.highlights.load(edge),
}

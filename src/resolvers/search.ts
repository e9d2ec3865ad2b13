import type { SearchConnectionResolvers, SearchEdgeResolvers, SearchType } from '../generated/resolvers.ts'
import type { Family } from '../graph/ids.ts'
import type { NodeRow } from '../graph/rows.ts'
import { countsOf, cursorOf, type SearchEdge as FoundEdge, foundBy, highlightsOf } from '../graph/search.ts'
import { node } from './relations.ts'

const FAMILY_OF: Readonly<Record<SearchType, Family>> = { ARTICLE: 'article', ENTITY: 'entity', QUOTE: 'quote' }
const nodeOf = node(({ type, id }: FoundEdge) => ({ family: FAMILY_OF[type], id }))

/** The record that was found. Throws where it is missing, which an index that is not stale does not allow. */
function found(edge: FoundEdge, ...asked: Rest<Parameters<typeof nodeOf>>): NodeRow {
  const row = nodeOf(edge, ...asked)
  if (row === null)
    throw new Error(`the search index knows ${edge.type} ${edge.id}, which is not stored: run onrecord reindex`)
  return row
}

type Rest<Tuple> = Tuple extends readonly [unknown, ...infer Others] ? Others : never

/** What a search found. The page and the counts are each read only when a field of theirs is selected. */
export const SearchConnection: SearchConnectionResolvers = {
  edges: (search) => foundBy(search).edges,
  nodes: (search, ...asked) => foundBy(search).edges.map((edge) => found(edge, ...asked)),
  pageInfo: (search) => foundBy(search).pageInfo,
  totalCount: (search) => countsOf(search).reduce((sum, { count }) => sum + count, 0),
  countsByType: (search) => countsOf(search),
}

/** Something found. FTS5 ranks the better match lower. */
export const SearchEdge: SearchEdgeResolvers = {
  node: (edge, ...asked) => found(edge, ...asked),
  cursor: cursorOf,
  score: ({ rank }) => -rank,
  highlights: highlightsOf,
}

import type { FacetBucketResolvers } from '../generated/resolvers.ts'
import { loadRecord } from '../graph/nodes.ts'

/** A value that is a record's key is shown by the record's name. */
export const FacetBucket: FacetBucketResolvers = {
  value: async ({ value, family }, _args, { loaders }) => {
    const node = family === null ? null : await loadRecord(loaders, family, Number(value))
    return node !== null && 'name' in node ? node.name : String(value)
  },
  node: ({ value, family }, _args, { loaders }) =>
    family === null ? null : loadRecord(loaders, family, Number(value)),
}

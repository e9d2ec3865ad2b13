import type { FacetBucketResolvers } from '../generated/resolvers.ts'
import { node } from './relations.ts'

/** A value that is a record's key is shown by the record's name. */
export const FacetBucket: FacetBucketResolvers = {
  value: ({ value, name }) => name ?? String(value),
  node: node(({ value, family }) => (family === null ? null : { family, id: Number(value) })),
}

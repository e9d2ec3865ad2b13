import type { FieldPolicy, TypePolicies, TypePolicy } from '@apollo/client'
import { relayStylePagination } from '@apollo/client/utilities'

/** One list for each filter and order, whatever its pages. Select `edges`: pages of `nodes` are not joined. */
function list(): FieldPolicy {
  const pages = relayStylePagination(['filter', 'orderBy'])
  return {
    ...pages,
    read(existing, options) {
      // Of a query for totalCount alone the cache keeps no items and the guess that more follow: not yet an empty list.
      if (existing?.edges.length === 0 && existing.pageInfo.hasNextPage) {
        const { edges: _, pageInfo: __, ...counts } = existing
        return counts
      }
      return pages.read?.(existing, options)
    },
  }
}

/** Part of the record that it stands in, without an id: stays inside it, and two queries may ask for parts of it. */
const value: TypePolicy = { keyFields: false, merge: true }

/** What the cache of Apollo Client must be told of the schema, beside the possible types of its interfaces. */
export const typePolicies: TypePolicies = {
  Query: { fields: { articles: list(), entities: list(), quotes: list(), publishers: list() } },
  Article: { fields: { entities: list(), mentions: list(), quotes: list() } },
  Entity: { fields: { articles: list(), mentions: list(), quotes: list(), quotesAbout: list() } },
  Publisher: { fields: { articles: list() } },
  Corpus: { keyFields: [] }, // there is one
  Alias: value,
  FuzzyDate: value,
  Origin: value,
  Paragraph: value,
  Provenance: value,
  Role: value,
  Segment: value,
  TextSpan: value,
}

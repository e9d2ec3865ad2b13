import type { FieldPolicy, TypePolicies, TypePolicy } from '@apollo/client'
import { relayStylePagination } from '@apollo/client/utilities'

/** One list for each set of the arguments that tell lists apart. Select `edges`: pages of `nodes` are not joined. */
function list(...keyArgs: string[]): FieldPolicy {
  const pages = relayStylePagination(keyArgs)
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

const ordered = list('filter', 'orderBy')

/** Part of the record that it stands in, without an id: stays inside it, and two queries may ask for parts of it. */
const value: TypePolicy = { keyFields: false, merge: true }

/** What the cache of Apollo Client must be told of the schema, beside the possible types of its interfaces. */
export const typePolicies: TypePolicies = {
  Query: {
    fields: {
      articles: ordered,
      entities: ordered,
      quotes: ordered,
      publishers: list(),
      search: list('query', 'types'),
    },
  },
  Article: { fields: { entities: ordered, mentions: list(), quotes: list('filter') } },
  Entity: {
    fields: {
      articles: ordered,
      mentions: list(),
      quotes: ordered,
      quotesAbout: ordered,
      speaksAbout: list(),
      spokenAboutBy: list(),
      coMentioned: list('scope', 'types', 'minCount'),
    },
  },
  Publisher: { fields: { articles: ordered } },
  QuotationLink: { keyFields: false, fields: { quotes: list() } },
  QuoteRelationEdge: { fields: { quotes: list() } },
  Corpus: { keyFields: [] }, // there is one
  Alias: value,
  FacetBucket: value,
  FuzzyDate: value,
  Origin: value,
  Paragraph: value,
  Provenance: value,
  Role: value,
  Segment: value,
  TextSpan: value,
  Viewer: value,
  TimelineBucket: value,
  TextRange: value,
  SpeakerCandidate: value,
  SearchTypeCount: value,
  RelatedArticle: value,
  QuotationNetwork: value,
  Highlight: value,
}

import type { CacheExchangeOpts } from '@urql/exchange-graphcache'
import { relayPagination } from '@urql/exchange-graphcache/extras'
import schema from 'on-record/schema.json' with { type: 'json' }

/** Joins the pages of one list: every argument but those of paging tells lists apart. */
const list = relayPagination()

/** A part of the record that it stands in, without an id. */
const value = () => null

/** What urql's normalised cache must be told of the schema. */
export const policies = {
  schema: schema as unknown as CacheExchangeOpts['schema'], // as JSON, its kinds are mere strings
  resolvers: {
    Query: { articles: list, entities: list, quotes: list, publishers: list, search: list },
    Article: { entities: list, mentions: list, quotes: list },
    Entity: {
      articles: list,
      mentions: list,
      quotes: list,
      quotesAbout: list,
      speaksAbout: list,
      spokenAboutBy: list,
      coMentioned: list,
    },
    Publisher: { articles: list },
    QuotationLink: { quotes: list },
    QuoteRelationEdge: { quotes: list },
  },
  keys: {
    Alias: value,
    Corpus: value,
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
    QuotationLink: value,
    Highlight: value,
    FacetBucket: value,
  },
} satisfies CacheExchangeOpts

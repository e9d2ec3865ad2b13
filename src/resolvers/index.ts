import type { Resolvers } from '../generated/resolvers.ts'
import { Article } from './Article.ts'
import { Corpus } from './Corpus.ts'
import { connections } from './connections.ts'
import { Entity } from './Entity.ts'
import { edges } from './edges.ts'
import { FacetBucket } from './FacetBucket.ts'
import { FuzzyDate } from './FuzzyDate.ts'
import { Mention } from './Mention.ts'
import { QuotationLink, QuotationNetwork } from './network.ts'
import { Origin } from './Origin.ts'
import { Paragraph } from './Paragraph.ts'
import { Publisher } from './Publisher.ts'
import { Query } from './Query.ts'
import { Quote } from './Quote.ts'
import { RelatedArticle } from './RelatedArticle.ts'
import { Role } from './Role.ts'
import { SpeakerCandidate } from './SpeakerCandidate.ts'
import { scalars } from './scalars.ts'
import { SearchConnection, SearchEdge } from './search.ts'
import { TextSpan } from './TextSpan.ts'

/** The resolvers of every type whose fields are not just columns of its row. */
export const resolvers: Resolvers = {
  ...scalars,
  ...connections,
  ...edges,
  Node: { __resolveType: ({ __typename }) => __typename },
  SearchResult: {
    __resolveType: ({ __typename }) => (__typename === 'Article' || __typename === 'Quote' ? __typename : 'Entity'),
  },
  Query,
  Article,
  Corpus,
  Entity,
  FacetBucket,
  FuzzyDate,
  Mention,
  Origin,
  Paragraph,
  Publisher,
  QuotationLink,
  QuotationNetwork,
  Quote,
  RelatedArticle,
  Role,
  SearchConnection,
  SearchEdge,
  SpeakerCandidate,
  TextSpan,
}

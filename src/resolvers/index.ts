import type { Resolvers } from '../generated/resolvers.ts'
import { Article } from './Article.ts'
import { Corpus } from './Corpus.ts'
import { connections } from './connections.ts'
import { Entity } from './Entity.ts'
import { ArticleEntityEdge, EntityArticleEdge, PublisherEdge } from './edges.ts'
import { Mention } from './Mention.ts'
import { Paragraph } from './Paragraph.ts'
import { Publisher } from './Publisher.ts'
import { Query } from './Query.ts'
import { Quote } from './Quote.ts'
import { Role } from './Role.ts'
import { scalars } from './scalars.ts'
import { TextSpan } from './TextSpan.ts'

/** The resolvers of every type whose fields are not just columns of its row. */
export const resolvers: Resolvers = {
  ...scalars,
  ...connections,
  Node: { __resolveType: ({ __typename }) => __typename },
  Query,
  Article,
  ArticleEntityEdge,
  Corpus,
  Entity,
  EntityArticleEdge,
  Mention,
  Paragraph,
  Publisher,
  PublisherEdge,
  Quote,
  Role,
  TextSpan,
}

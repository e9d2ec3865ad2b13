import type { PublisherResolvers } from '../generated/resolvers.ts'
import { articleCondition } from '../graph/filters.ts'
import { encodeId } from '../graph/ids.ts'
import { articlesOfPublisher } from '../graph/lists.ts'
import { listOf } from './lists.ts'

/** What a publisher answers beside its columns. */
export const Publisher: PublisherResolvers = {
  id: ({ id }) => encodeId('publisher', id),
  articles: listOf(
    articlesOfPublisher,
    ({ id }) => id,
    ({ filter, orderBy, ...args }) => ({ where: articleCondition(filter), orderBy, args }),
  ),
}

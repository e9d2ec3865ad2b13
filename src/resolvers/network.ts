import type { QuotationLinkResolvers, QuotationNetworkResolvers } from '../generated/resolvers.ts'
import { quotesOfRelation } from '../graph/lists.ts'
import { entitiesOf } from '../graph/network.ts'
import { NEWEST_FIRST } from '../graph/order.ts'
import * as records from '../graph/records.ts'
import { listOf } from './lists.ts'
import { existing } from './relations.ts'

/** Who talks about whom. */
export const QuotationNetwork: QuotationNetworkResolvers = {
  entities: (network, _args, { reader }, info) => entitiesOf(network, reader, info),
}

/** One end, the other, and the quotes between them. */
export const QuotationLink: QuotationLinkResolvers = {
  speaker: existing(records.entities, ({ speakerId }) => speakerId),
  about: existing(records.entities, ({ aboutId }) => aboutId),
  quotes: listOf(
    quotesOfRelation,
    ({ relationId }) => relationId,
    (args, { where }) => ({ where, orderBy: NEWEST_FIRST, args }),
  ),
}

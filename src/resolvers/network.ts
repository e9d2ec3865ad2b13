import type { QuotationLinkResolvers, QuotationNetworkResolvers } from '../generated/resolvers.ts'
import { quotesOfRelation } from '../graph/lists.ts'
import { existing } from '../graph/nodes.ts'
import { NEWEST_FIRST } from '../graph/order.ts'

/** Who talks about whom. */
export const QuotationNetwork: QuotationNetworkResolvers = {
  entities: ({ links }, _args, { loaders }) => {
    const ids = new Set(links.flatMap(({ speakerId, aboutId }) => [speakerId, aboutId]))
    return Promise.all([...ids].map((id) => existing(loaders.entity, id)))
  },
}

/** One end, the other, and the quotes between them. */
export const QuotationLink: QuotationLinkResolvers = {
  speaker: ({ speakerId }, _args, { loaders }) => existing(loaders.entity, speakerId),
  about: ({ aboutId }, _args, { loaders }) => existing(loaders.entity, aboutId),
  quotes: ({ relationId, where }, args, { loaders }) =>
    loaders.connect(quotesOfRelation, { where, orderBy: NEWEST_FIRST, args }, relationId),
}

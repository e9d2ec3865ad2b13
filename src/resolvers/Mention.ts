import type { MentionResolvers } from '../generated/resolvers.ts'
import { encodeId } from '../graph/ids.ts'
import { existing, paragraphAt } from '../graph/nodes.ts'

/** What a mention answers beside its columns. */
export const Mention: MentionResolvers = {
  id: ({ id }) => encodeId('mention', id),
  article: ({ articleId }, _args, { loaders }) => existing(loaders.article, articleId),
  entity: ({ entityId }, _args, { loaders }) => existing(loaders.entity, entityId),
  span: (mention) => mention,
  paragraph: (mention, _args, { loaders }) => paragraphAt(loaders, mention),
}

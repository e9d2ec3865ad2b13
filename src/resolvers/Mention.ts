import type { MentionResolvers } from '../generated/resolvers.ts'
import { paragraphAt } from '../graph/around.ts'
import { encodeId } from '../graph/ids.ts'
import * as records from '../graph/records.ts'
import { existing } from './relations.ts'

/** What a mention answers beside its columns. */
export const Mention: MentionResolvers = {
  id: ({ id }) => encodeId('mention', id),
  article: existing(records.articles, ({ articleId }) => articleId),
  entity: existing(records.entities, ({ entityId }) => entityId),
  span: (mention) => mention,
  paragraph: (mention, _args, { reader }) => paragraphAt(reader, mention),
}

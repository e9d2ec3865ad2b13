import type { RoleResolvers } from '../generated/resolvers.ts'
import * as records from '../graph/records.ts'
import { existing } from './relations.ts'

/** What a role answers beside its columns. */
export const Role: RoleResolvers = {
  article: existing(records.articles, ({ articleId }) => articleId),
  span: (role) => role,
}

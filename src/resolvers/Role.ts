import type { RoleResolvers } from '../generated/resolvers.ts'
import { existing } from '../graph/nodes.ts'

/** What a role answers beside its columns. */
export const Role: RoleResolvers = {
  article: ({ articleId }, _args, { loaders }) => existing(loaders.article, articleId),
  span: (role) => role,
}

import type { OriginResolvers } from '../generated/resolvers.ts'

/** What an origin answers beside its columns. */
export const Origin: OriginResolvers = {
  importedAt: ({ importedAt }) => new Date(importedAt),
}

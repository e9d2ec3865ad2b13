import type { FuzzyDateResolvers } from '../generated/resolvers.ts'

/** The instant of a date whose hour is known. */
export const FuzzyDate: FuzzyDateResolvers = {
  at: ({ at }) => (at === null ? null : new Date(at)),
}

import type { Loaders } from '../graph/loaders.ts'

/** What every resolver is given: one set of loaders a request. */
export interface Context {
  readonly loaders: Loaders
}

import type { Reader } from '../database.ts'
import { createLookup, type Lookup } from '../graph/lookup.ts'

/** What every resolver is given, anew for each request. */
export interface Context {
  readonly reader: Reader
  readonly lookup: Lookup
}

/** The context of a request that reads with `reader`. */
export function createContext(reader: Reader): Context {
  return { reader, lookup: createLookup(reader) }
}

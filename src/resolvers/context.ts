import type { Reader } from '../database.ts'
import { createLookup, type Lookup } from '../graph/lookup.ts'
import { metered, startUsage, type Usage } from './usage.ts'

/** What every resolver is given, anew for each request. */
export interface Context {
  readonly reader: Reader
  readonly lookup: Lookup
  readonly usage: Usage
}

/** The context of a request that reads with `reader`; what it reads is added to `usage`. */
export function createContext(reader: Reader, usage: Usage = startUsage()): Context {
  const ownReader = metered(reader, usage)
  return { reader: ownReader, lookup: createLookup(ownReader), usage }
}

import type { Reader } from '../database.ts'

/** What one request asked for and has taken so far: its line in the log and its part of the metrics. */
export interface Usage {
  /** When work on it began, on the clock of `performance.now()`: its body had come. */
  startedAt: number
  /** Name of the operation; null when it has none, or none was found. */
  operation: string | null
  /** SHA-256 of the document, in hex, and the document. */
  hash: string | null
  document: string | null
  /** Nodes that it may reach, as counted before it runs; null when nobody counted. */
  cost: number | null
  statements: number
  rows: number
  /** What was found in the cache of answers; null when nobody looked. */
  cache: CacheResult | null
  /** How many errors its answer holds, the code of the first, and what they make of it; null where there is none. */
  errors: number
  code: string | null
  outcome: Outcome | null
}

/** What a look into the cache of answers ended with. */
export type CacheResult = (typeof CACHE_RESULTS)[number]
/** All of them. */
export const CACHE_RESULTS = ['hit', 'miss', 'not_modified'] as const

/** `partial`: data and errors; `refused`: the caller's mistake; `failed`: the service's. */
export type Outcome = 'ok' | 'partial' | 'refused' | 'failed'

/** The usage of a request that begins now. */
export function startUsage(): Usage {
  return {
    startedAt: performance.now(),
    operation: null,
    hash: null,
    document: null,
    cost: null,
    statements: 0,
    rows: 0,
    cache: null,
    errors: 0,
    code: null,
    outcome: null,
  }
}

/** A reader whose statements and rows are added to `usage`. */
export function metered(reader: Reader, usage: Usage): Reader {
  return {
    all<Row>(query: Parameters<Reader['all']>[0]) {
      usage.statements++
      const rows = reader.all<Row>(query)
      usage.rows += rows.length
      return rows
    },
    get statements() {
      return usage.statements
    },
  }
}

import type { FastifyBaseLogger } from 'fastify'
import type { Logger } from 'pino'
import { NAME_LENGTH_AT_MOST } from './metrics.ts'
import type { Observed } from './observed.ts'

declare module 'fastify' {
  /** A server's log is always pino's own. */
  interface FastifyBaseLogger extends Pick<Logger, 'isLevelEnabled'> {}
}

/** A slow document is written out once; of so many different ones, and so much of each. */
const DOCUMENTS_AT_MOST = 1_000
const DOCUMENT_LENGTH_AT_MOST = 20_000

/**
 * Gives what writes the line of a request. One that took `slowMs` milliseconds or longer is a warning, with its document
 * the first time. What a document's variables hold is never written.
 */
export function createRequestLog(slowMs: number): (log: FastifyBaseLogger, observed: Observed) => void {
  const written = new Set<string>()
  const documentOnce = ({ hash, document }: Observed['usage']) => {
    if (hash === null || document === null || written.has(hash) || written.size >= DOCUMENTS_AT_MOST) return {}
    written.add(hash)
    return { document: document.slice(0, DOCUMENT_LENGTH_AT_MOST) }
  }
  return (log, observed) => {
    const isSlow = observed.ms >= slowMs
    if (!log.isLevelEnabled(isSlow ? 'warn' : 'info')) return
    if (isSlow) log.warn({ ...lineOf(observed), ...documentOnce(observed.usage) }, 'slow request')
    else log.info(lineOf(observed), 'request')
  }
}

function lineOf({ usage, status, outcome, ms }: Observed) {
  return {
    operation: usage.operation?.slice(0, NAME_LENGTH_AT_MOST) ?? null,
    hash: usage.hash,
    status,
    outcome,
    errors: usage.errors,
    code: usage.code,
    cost: usage.cost,
    statements: usage.statements,
    rows: usage.rows,
    cache: usage.cache,
    ms: Math.round(ms * 1000) / 1000,
  }
}

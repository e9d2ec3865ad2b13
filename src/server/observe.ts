import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type CacheResult, startUsage, type Usage } from '../resolvers/usage.ts'
import type { Metrics } from './metrics.ts'
import { observed } from './observed.ts'
import { createRequestLog } from './request-log.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** What the request has taken; of those that are observed alone. */
    usage: Usage | undefined
  }
}

/** Gives each request to a route of `app` its usage, and once it is answered, a line in the log and its part of the metrics. */
export function observeRequests(app: FastifyInstance, metrics: Metrics, slowMs: number): void {
  const log = createRequestLog(slowMs)
  app.decorateRequest('usage')
  app.addHook('onRequest', (request, _reply, done) => {
    request.usage = startUsage()
    done()
  })
  app.addHook('preHandler', ({ usage }, _reply, done) => {
    if (usage !== undefined) usage.startedAt = performance.now() // the body has come
    done()
  })
  app.addHook('onSend', ({ usage, log: requestLog }, reply, _answer, done) => {
    if (usage === undefined) return done() // a preflight of CORS, answered before it came here
    const answered = observed(usage, reply.statusCode)
    metrics.add(answered)
    log(requestLog, answered)
    done()
  })
}

/** Notes what a look into the cache of answers ended with, and, where the answer came from there, what is known of the request. */
export function noteCache(
  { usage }: FastifyRequest,
  cache: CacheResult,
  known: Partial<Pick<Usage, 'operation' | 'hash' | 'cost'>> = {},
): void {
  if (usage !== undefined) Object.assign(usage, known, { cache })
}

import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import cors from '@fastify/cors'
import Fastify, { type FastifyError, type FastifyInstance, LogController } from 'fastify'
import type { Logger } from 'pino'
import type { Database } from '../database.ts'
import { requestError, unsupportedEncoding } from './errors.ts'
import { serveGraphiql } from './graphiql.ts'
import { type GraphqlOptions, serveGraphql } from './graphql.ts'
import { secureHeaders } from './headers.ts'
import { serveHealth } from './health.ts'
import { BODY_AT_MOST } from './limits.ts'
import { quiet, silent } from './log.ts'
import { createMetrics, type GatherMetrics, serveMetrics } from './metrics.ts'
import { observeRequests } from './observe.ts'
import { limitHeld, PATIENCE, type Patience, timeLimits } from './patience.ts'
import { answerRequestId, requestIdOf } from './request-id.ts'

/** A server that is listening. */
export interface RunningServer {
  /** Where it listens: http://127.0.0.1:4000. */
  readonly origin: string
  /**
   * Takes no more requests, finishes those under way and resolves. Where others listen too, it goes on for `drainMs`, but
   * ends each connection with its next answer: a client that connects anew comes to another.
   */
  stop(drainMs?: number): Promise<void>
}

/** Where and for whom a server listens. */
export interface ServerOptions extends GraphqlOptions {
  readonly host: string
  /** 0 for any free port. */
  readonly port: number
  /** Origins whose pages may ask, '*' for all; none by default. */
  readonly corsOrigins?: readonly string[]
  /** Where the lines of requests and errors go; nowhere by default. */
  readonly log?: Logger
  /** A request that takes so many milliseconds is a warning; 500 by default. */
  readonly slowMs?: number
  /** Address of the OpenTelemetry collector that traces are sent to; none by default. */
  readonly traces?: string
  /** With slow clients; that of an open network by default. */
  readonly patience?: Patience
  /** What /metrics answers; this server's own by default. */
  readonly gatherMetrics?: GatherMetrics
}

const SLOW_MS = 500

/** Serves a database over HTTP. Rejects with the system's error when the address or port cannot be had. */
export async function startServer(
  database: Database,
  {
    host,
    port,
    corsOrigins = [],
    log = silent,
    slowMs = SLOW_MS,
    traces,
    patience = PATIENCE,
    gatherMetrics,
    ...answers
  }: ServerOptions,
): Promise<RunningServer> {
  const app = createApp(log, patience)
  const metrics = createMetrics()
  answerErrors(app)
  answerRequestId(app)
  limitHeld(app, patience)
  const endConnections = finishOnClose(app)
  secureHeaders(app)
  if (corsOrigins.length > 0) await app.register(cors, { origin: corsOrigins.includes('*') ? '*' : [...corsOrigins] })
  await app.register(async (graphql) => {
    observeRequests(graphql, metrics, slowMs)
    const tracing = traces === undefined ? undefined : (await import('./tracing.ts')).traceRequests(graphql, traces)
    await serveGraphql(graphql, database, { ...answers, tracing })
  })
  await serveGraphiql(app)
  serveMetrics(app, metrics, gatherMetrics)
  serveHealth(app, database.reader)
  await app.listen({ host, port })
  const address = app.server.address() as AddressInfo // text only for a pipe
  return {
    origin: originOf(address),
    stop: async (drainMs = 0) => {
      endConnections()
      if (drainMs > 0) await wait(drainMs)
      await stop(app)
    },
  }
}

/** Fastify itself says only what goes wrong: where it listens stands in the greeting, and each request has one line. */
function createApp(log: Logger, patience: Patience): FastifyInstance {
  return Fastify({
    loggerInstance: quiet(log),
    childLoggerFactory: (_quiet, bindings) => log.child(bindings),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestIdOf,
    ...timeLimits(patience),
    bodyLimit: BODY_AT_MOST,
    forceCloseConnections: 'idle',
    return503OnClosing: false, // a request that came before the end is answered
    routerOptions: { ignoreTrailingSlash: true },
  })
}

/** Errors that never reach GraphQL have its shape too. */
function answerErrors(app: FastifyInstance): void {
  app.addHook('preParsing', ({ headers }, _reply, body, done) => {
    const encoding = headers['content-encoding']
    done(encoding === undefined || encoding === 'identity' ? null : unsupportedEncoding(encoding), body)
  })
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) request.log.error({ err: error }, 'unexpected error')
    return reply.code(status).send(requestError(error, status))
  })
  app.setNotFoundHandler((request, reply) =>
    reply.code(404).send({ errors: [{ message: `There is nothing at ${request.url}; GraphQL is at /graphql.` }] }),
  )
}

/** What a client has not sent or taken by then, it will not: no server waits for it longer. In milliseconds. */
const CUT_AFTER = 5_000

async function stop(app: FastifyInstance): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), CUT_AFTER)
  await app.close()
  clearTimeout(cut)
}

/**
 * Gives what has each answer end its connection from now on. Without it, the connection of a request that is under way
 * when the server stops would hold it until a time-out.
 */
function finishOnClose(app: FastifyInstance): () => void {
  let isClosing = false
  app.addHook('onSend', (_request, reply, _answer, done) => {
    if (isClosing) reply.header('connection', 'close')
    done()
  })
  return () => {
    isClosing = true
  }
}

function originOf({ family, address, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
}

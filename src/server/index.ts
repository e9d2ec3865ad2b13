import type { AddressInfo } from 'node:net'
import cors from '@fastify/cors'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import type { Logger } from 'pino'
import type { Database } from '../database.ts'
import { answerErrors } from './errors.ts'
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
import { stopping } from './stopping.ts'

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
  { host, port, log = silent, patience = PATIENCE, ...answers }: ServerOptions,
): Promise<RunningServer> {
  const app = createApp(log, patience)
  answerErrors(app)
  answerRequestId(app)
  limitHeld(app, patience)
  const stop = stopping(app)
  secureHeaders(app)
  await addRoutes(app, database, answers)
  await app.listen({ host, port })
  const address = app.server.address() as AddressInfo // text only for a pipe
  return { origin: originOf(address), stop }
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

/** What is answered, and what is noted of it. */
async function addRoutes(
  app: FastifyInstance,
  database: Database,
  {
    corsOrigins = [],
    slowMs = SLOW_MS,
    traces,
    gatherMetrics,
    ...answers
  }: Omit<ServerOptions, 'host' | 'port' | 'log' | 'patience'>,
): Promise<void> {
  const metrics = createMetrics()
  if (corsOrigins.length > 0) await app.register(cors, { origin: corsOrigins.includes('*') ? '*' : [...corsOrigins] })
  await app.register(async (graphql) => {
    observeRequests(graphql, metrics, slowMs)
    const tracing = traces === undefined ? undefined : (await import('./tracing.ts')).traceRequests(graphql, traces)
    await serveGraphql(graphql, database, { ...answers, tracing })
  })
  await serveGraphiql(app)
  serveMetrics(app, metrics, gatherMetrics)
  serveHealth(app, database.reader)
}

function originOf({ family, address, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
}

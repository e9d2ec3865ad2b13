import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyHttpOptions, FastifyInstance } from 'fastify'

/** How long a client may keep the server waiting, and how much it may have the server hold. Times in milliseconds. */
export interface Patience {
  /** From the first byte to the last of a request's headers. */
  readonly headersMs: number
  /** From the first byte to the last of a whole request. */
  readonly requestMs: number
  /** Without a byte sent or taken, within a request or an answer. */
  readonly stillMs: number
  /** Without a request, on a connection that is kept: longer than the proxies that may stand before, which have 60 s. */
  readonly keptMs: number
  /** Between looks at the first two. */
  readonly lookMs: number
  /** Connections at a time. */
  readonly connections: number
  /** Bytes of large answers that clients have not yet taken; beyond it, those who wait longest are cut off. */
  readonly untaken: number
}

/** What a server on an open network has. */
export const PATIENCE: Patience = {
  headersMs: 10_000,
  requestMs: 20_000,
  stillMs: 20_000,
  keptMs: 72_000,
  lookMs: 2_000,
  connections: 8_000,
  untaken: 32 * 1024 * 1024,
}

/** The same as options of Fastify. */
export function timeLimits({ headersMs, requestMs, stillMs, keptMs, lookMs }: Patience) {
  return {
    connectionTimeout: stillMs,
    requestTimeout: requestMs,
    keepAliveTimeout: keptMs,
    http: { headersTimeout: headersMs, connectionsCheckingInterval: lookMs },
  } satisfies FastifyHttpOptions<Server>
}

/** An answer from this size on is counted while its client takes it; the system's own buffers hold less. */
const LARGE = 64 * 1024

/** Bounds the connections, and the answers that are held for clients that do not take them. */
export function limitHeld(app: FastifyInstance, { connections, untaken }: Patience): void {
  app.server.maxConnections = connections
  const held = new Map<Socket, number>() // in the order in which they began
  let total = 0
  const hold = (socket: Socket, size: number) => {
    held.set(socket, (held.get(socket) ?? 0) + size)
    total += size
  }
  const release = (socket: Socket, size: number) => {
    const left = held.get(socket)
    if (left === undefined) return
    total -= size
    if (left > size) held.set(socket, left - size)
    else held.delete(socket)
  }
  app.addHook('onSend', ({ raw: { socket } }, { raw }, answer, done) => {
    const size = typeof answer === 'string' || Buffer.isBuffer(answer) ? Buffer.byteLength(answer) : 0
    if (size < LARGE) return done()
    for (const [longest, itsSize] of held) {
      if (total + size <= untaken) break
      longest.destroy() // an answer that waits behind another has no socket of its own to destroy
      release(longest, itsSize)
    }
    hold(socket, size)
    raw.once('close', () => release(socket, size))
    done()
  })
}

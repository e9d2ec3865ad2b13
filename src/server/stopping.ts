import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'

/** What a client has not sent or taken by then, it will not: no server waits for it longer. In milliseconds. */
const CUT_AFTER = 5_000

/**
 * Gives what has a server take no more requests, finish those under way and resolve; for the first `drainMs` milliseconds
 * it goes on, but ends each connection with its next answer.
 */
export function stopping(app: FastifyInstance): (drainMs?: number) => Promise<void> {
  const endConnections = finishOnClose(app)
  return async (drainMs = 0) => {
    endConnections()
    if (drainMs > 0) await wait(drainMs)
    const cut = setTimeout(() => app.server.closeAllConnections(), CUT_AFTER)
    await app.close()
    clearTimeout(cut)
  }
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

import type { FastifyInstance } from 'fastify'
import type { Reader } from '../database.ts'
import { readCorpus } from '../graph/corpus.ts'

/** /health: the process answers. /ready: it can also read the database. */
export function serveHealth(app: FastifyInstance, reader: Reader): void {
  app.get('/health', async () => ({ status: 'ok' }))
  app.get('/ready', async (request, reply) => {
    try {
      readCorpus(reader)
      return { status: 'ready' }
    } catch (error) {
      request.log.error({ err: error }, 'not ready')
      return reply.code(503).send({ status: 'unavailable', reason: 'the database cannot be read' })
    }
  })
}

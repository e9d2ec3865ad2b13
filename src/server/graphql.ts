import { fastifyApolloHandler } from '@as-integrations/fastify'
import type { FastifyInstance } from 'fastify'
import type { Database } from '../database.ts'
import { createContext } from '../resolvers/context.ts'
import { createApollo } from './apollo.ts'
import { graphiqlPage } from './graphiql.ts'
import { noteOperation } from './observed.ts'
import type { Tracing } from './tracing.ts'

/** Answers GraphQL at /graphql, by GET and POST, of observed requests; traced where there is a `tracing`. */
export async function serveGraphql(app: FastifyInstance, { reader }: Database, tracing?: Tracing): Promise<void> {
  const spans = tracing === undefined ? [] : [tracing.plugin]
  const apollo = createApollo(app.log, [graphiqlPage, noteOperation, ...spans])
  await apollo.start()
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: fastifyApolloHandler(apollo, {
      context: async ({ usage }) => createContext(tracing?.reader(reader, usage) ?? reader, usage),
    }),
  })
  app.route({
    method: ['PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: '/graphql',
    handler: (request, reply) =>
      reply
        .code(405)
        .header('allow', 'GET, POST')
        .send({ errors: [{ message: `Expected GET or POST, got ${request.method}.` }] }),
  })
  app.addHook('onClose', () => apollo.stop())
}

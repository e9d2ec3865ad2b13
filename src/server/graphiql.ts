import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { ApolloServerPlugin } from '@apollo/server'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const FOLDER = fileURLToPath(new URL('../../dist/web/graphiql/', import.meta.url))

const NOT_BUILT = '<!doctype html><title>On Record</title><p>GraphiQL is not built. Run: npm run build'

const CLOSED =
  '<!doctype html><title>On Record</title><p>This server answers trusted documents only, so GraphiQL is switched off.'

/** Answers a browser that opens /graphql with GraphiQL. */
export const graphiqlPage: ApolloServerPlugin = {
  serverWillStart: async () => {
    const html = await readFile(`${FOLDER}index.html`, 'utf8').catch(() => NOT_BUILT)
    return { renderLandingPage: async () => ({ html }) }
  },
}

/** Tells a browser that opens /graphql why there is no GraphiQL where only trusted documents are answered. */
export const closedPage: ApolloServerPlugin = {
  serverWillStart: async () => ({ renderLandingPage: async () => ({ html: CLOSED }) }),
}

/** Serves what the page loads. Its names carry a hash of their content, so that they are good for ever. */
export async function serveGraphiql(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, {
    root: `${FOLDER}assets`,
    prefix: '/graphiql/assets/',
    index: false,
    immutable: true,
    maxAge: '365d',
  })
  app.get('/playground', (_request, reply) => reply.redirect('/graphql'))
  app.get('/', (_request, reply) => reply.redirect('/graphql'))
}

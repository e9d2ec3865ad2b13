import type { FastifyInstance } from 'fastify'
import type { Database } from '../database.ts'
import { createContext } from '../resolvers/context.ts'
import { createApollo } from './apollo.ts'
import { watchData } from './data-version.ts'
import { createDocuments } from './documents.ts'
import { createTags } from './etag.ts'
import { closedPage, graphiqlPage } from './graphiql.ts'
import { handlerOf } from './handler.ts'
import { keepJsonText } from './json-body.ts'
import { noteOperation } from './observed.ts'
import { createResponseCache } from './response-cache.ts'
import type { Tracing } from './tracing.ts'
import { readTrustedDocuments, withTrustedText } from './trusted-documents.ts'

/** How the GraphQL route answers. */
export interface GraphqlOptions {
  /** Megabytes of answers that are kept until the data changes; 0 for none. */
  readonly responseCacheMb?: number
  /** File of the documents that a request may name by an id instead of sending them. */
  readonly trustedDocuments?: string | undefined
  /** Whether these alone are answered. */
  readonly trustedOnly?: boolean
  /** What makes spans of what is done; none by default. */
  readonly tracing?: Tracing | undefined
}

const MEGABYTE = 2 ** 20

/**
 * Answers GraphQL at /graphql, by GET and POST, of observed requests. Throws TrustedDocumentsError for a file of trusted
 * documents that cannot be read or served.
 */
export async function serveGraphql(
  app: FastifyInstance,
  database: Database,
  { responseCacheMb = 64, trustedDocuments, trustedOnly = false, tracing }: GraphqlOptions,
): Promise<void> {
  const trusted = readTrustedDocuments(trustedDocuments, trustedOnly)
  const documents = createDocuments(trusted)
  const page = trustedOnly ? closedPage : graphiqlPage
  const apollo = createApollo(app.log, [page, noteOperation, ...(tracing ? [tracing.plugin] : [])], documents)
  await apollo.start()
  keepJsonText(app)
  const { reader } = database
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: handlerOf({
      apollo,
      holdSnapshot: database.holdSnapshot,
      responses: createResponseCache(responseCacheMb * MEGABYTE),
      currentData: watchData(database),
      contextOf: ({ usage }) => createContext(tracing?.reader(reader, usage) ?? reader, usage),
      tagOf: createTags(trusted),
      admit: (request) => withTrustedText(request, trusted, trustedOnly),
      publicPolicyOf: documents.publicPolicyOf,
    }),
  })
  refuseOtherMethods(app)
  app.addHook('onClose', () => apollo.stop())
}

function refuseOtherMethods(app: FastifyInstance): void {
  app.route({
    method: ['PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: '/graphql',
    handler: (request, reply) =>
      reply
        .code(405)
        .header('allow', 'GET, POST')
        .send({ errors: [{ message: `Expected GET or POST, got ${request.method}.` }] }),
  })
}

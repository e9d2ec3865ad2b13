import { readFileSync } from 'node:fs'
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import type { GatewayInterface } from '@apollo/server-gateway-interface'
import { makeExecutableSchema } from '@graphql-tools/schema'
import type { FastifyBaseLogger } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import type { Context } from '../resolvers/context.ts'
import { resolvers } from '../resolvers/index.ts'
import { createDocuments, type Documents } from './documents.ts'
import { errorFormatter } from './errors.ts'
import { createExecutor } from './executor.ts'
import { guard } from './guard.ts'
import { ERRORS_AT_MOST, limitRules, TOKENS_AT_MOST } from './limits.ts'

/** Address of the contract, which is what the server loads. */
const SCHEMA_FILE = new URL('../../schema.graphql', import.meta.url)

/** The GraphQL server, not started: `plugins` are what the way it is reached adds. */
export function createApollo(
  log: FastifyBaseLogger,
  plugins: ApolloServerPlugin<Context>[] = [],
  documents: Documents = createDocuments(new Map()),
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    gateway: executedBy(makeExecutableSchema({ typeDefs: readFileSync(SCHEMA_FILE, 'utf8'), resolvers })),
    // the policy of a document is known from the schema; Apollo's own plugin would wrap every resolver to find it
    plugins: [ApolloServerPluginCacheControlDisabled(), documents.plugin, guard, plainJsonStatus, ...plugins],
    introspection: true,
    includeStacktraceInErrorResponses: false,
    validationRules: limitRules,
    validationOptions: { maxErrors: ERRORS_AT_MOST },
    parseOptions: { maxTokens: TOKENS_AT_MOST },
    documentStore: documents.store,
    persistedQueries: { cache: documents.registered },
    formatError: errorFormatter(log),
    logger: log,
    stopOnTerminationSignals: false,
  })
}

/** Has a schema executed by our own executor: what Apollo calls a gateway, here to no other service. */
function executedBy(apiSchema: GraphQLSchema): GatewayInterface {
  return {
    load: async () => ({ executor: createExecutor(apiSchema) }),
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema, coreSupergraphSdl: '' })
      return () => {}
    },
    stop: async () => {},
  }
}

/**
 * A client that asks for plain JSON learns of a bad query from the body alone, with status 200; one that knows
 * application/graphql-response+json gets 400. Both as "GraphQL over HTTP" advises, section 6.4.
 */
const plainJsonStatus: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response }) => {
      const accepts = request.http?.headers.get('accept') ?? ''
      const isBadQuery = response.http.status === 400 && response.body.kind === 'single'
      if (isBadQuery && !accepts.includes('application/graphql-response+json')) response.http.status = 200
    },
  }),
}

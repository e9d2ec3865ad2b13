import { readFileSync } from 'node:fs'
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import type { FastifyBaseLogger } from 'fastify'
import type { Context } from '../resolvers/context.ts'
import { resolvers } from '../resolvers/index.ts'
import { errorFormatter } from './errors.ts'
import { limitRules, TOKENS_AT_MOST } from './limits.ts'

/** Address of the contract, which is what the server loads. */
export const SCHEMA_FILE = new URL('../../schema.graphql', import.meta.url)

/** The GraphQL server, not started: `plugins` are what the way it is reached adds. */
export function createApollo(
  log: FastifyBaseLogger,
  plugins: ApolloServerPlugin<Context>[] = [],
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    typeDefs: readFileSync(SCHEMA_FILE, 'utf8'),
    resolvers,
    plugins,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    validationRules: limitRules,
    parseOptions: { maxTokens: TOKENS_AT_MOST },
    formatError: errorFormatter(log),
    logger: log,
    stopOnTerminationSignals: false,
  })
}

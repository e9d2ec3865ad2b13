import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors'
import type { FastifyBaseLogger, FastifyError, FastifyInstance } from 'fastify'
import type { GraphQLFormattedError } from 'graphql'
import { BODY_AT_MOST } from './limits.ts'

/**
 * Lets through what was raised on purpose (a caller's mistake, which says what was expected) and hides the rest:
 * an unknown error is logged whole and answered as a bare internal one.
 */
export function errorFormatter(log: FastifyBaseLogger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    if (formatted.message === ABORTED) return { ...formatted, message: TOO_MUCH_ALIKE }
    if (formatted.extensions?.code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR) return formatted
    const { message, locations, path } = formatted
    if (isOfRequest(error)) return { message, locations, extensions: { code: ApolloServerErrorCode.BAD_USER_INPUT } }
    log.error({ err: error, path }, 'unexpected error')
    return { message: 'Internal server error', locations, path, extensions: { code: formatted.extensions.code } }
  }
}

/** All that graphql-js says when comparing fields of one name takes it too long. */
const ABORTED = 'Validation aborted.'
const TOO_MUCH_ALIKE = 'Expected fewer fields of the same name on one level, got too many to compare.'

/** What graphql-js itself says of a request, such as a mutation where there are none, began as one of its own errors. */
function isOfRequest(error: unknown): boolean {
  const { name } = unwrapResolverError(error) as Partial<Error> // anything can be thrown
  return name === 'GraphQLError' // by name, as two copies of graphql may be loaded
}

/** Gives errors that never reach GraphQL its shape too. */
export function answerErrors(app: FastifyInstance): void {
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

/** What a request that never reached GraphQL is answered: an error of GraphQL's shape. */
function requestError({ code, message }: FastifyError, status: number): { errors: GraphQLFormattedError[] } {
  if (status >= 500) return errorOf('Internal server error', ApolloServerErrorCode.INTERNAL_SERVER_ERROR)
  return errorOf(explained(code) ?? message, ApolloServerErrorCode.BAD_REQUEST)
}

function errorOf(message: string, code: ApolloServerErrorCode): { errors: GraphQLFormattedError[] } {
  return { errors: [{ message, extensions: { code } }] }
}

function explained(code: string): string | null {
  switch (code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return `Expected a body of at most ${BODY_AT_MOST} bytes, got a larger one.`
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return 'Expected the content type application/json, got another one.'
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return 'Expected a JSON body such as {"query": "{ __typename }"}, got an empty one.'
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
      return 'Expected a JSON body such as {"query": "{ __typename }"}, got one that is not JSON.'
    default:
      return null
  }
}

/** A body that came compressed, which is not read. */
function unsupportedEncoding(encoding: string): Error {
  return withStatus(415, `Expected a body as it is, got one with the content encoding ${encoding}.`)
}

/** A request that is refused before GraphQL sees it. */
export function badRequest(message: string): Error {
  return withStatus(400, message)
}

function withStatus(statusCode: number, message: string): Error {
  return Object.assign(new Error(message), { statusCode })
}

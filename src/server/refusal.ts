import { ApolloServerErrorCode } from '@apollo/server/errors'
import { GraphQLError } from 'graphql'

/** The error of a query that is not run, answered as one that fails validation: with status 400. */
export function refusal(
  message: string,
  code: ApolloServerErrorCode = ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } })
}

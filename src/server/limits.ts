import { ApolloServerErrorCode } from '@apollo/server/errors'
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases'
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth'
import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql'

/** Deepest nesting of fields that a query may have. */
const DEPTH_AT_MOST = 12
/** Most aliases that a query may have. */
const ALIASES_AT_MOST = 30
/** Most tokens that a query may have. */
export const TOKENS_AT_MOST = 1_000
/** Most bytes that the body of a request may have. */
export const BODY_AT_MOST = 200 * 1024

/** Reported as a validation error: thrown, it would end as an internal one. */
const options = {
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null, { message }: GraphQLError) =>
      context?.reportError(
        new GraphQLError(message.replace('Syntax Error: ', ''), {
          extensions: { code: ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED },
        }),
      ),
  ],
}

/** Rules that refuse a query too large to be meant well, before any of it runs. */
export const limitRules: ValidationRule[] = [
  maxDepthRule({ n: DEPTH_AT_MOST, flattenFragments: true, ...options }),
  maxAliasesRule({ n: ALIASES_AT_MOST, ...options }),
]

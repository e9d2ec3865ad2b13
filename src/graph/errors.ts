import { ApolloServerErrorCode } from '@apollo/server/errors'
import { GraphQLError } from 'graphql'

/** A caller's mistake. `expected` says what was expected, `got` what came. */
export function badInput(expected: string, got: unknown): GraphQLError {
  return new GraphQLError(`Expected ${expected}, got ${shown(got)}.`, {
    extensions: { code: ApolloServerErrorCode.BAD_USER_INPUT },
  })
}

const SHOWN_AT_MOST = 80

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > SHOWN_AT_MOST ? `${text.slice(0, SHOWN_AT_MOST)}…` : text
}

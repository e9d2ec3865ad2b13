import { ApolloServerErrorCode } from '@apollo/server/errors'
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases'
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth'
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives'
import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql'
import type { Cost } from './cost.ts'
import type { Variables } from './list-size.ts'
import { refusal } from './refusal.ts'
import type { Field } from './shape.ts'

/** Deepest nesting of fields that a query may have. */
const DEPTH_AT_MOST = 12
/** Most aliases that a query may have. */
const ALIASES_AT_MOST = 30
/** Most directives that a query may have. */
const DIRECTIVES_AT_MOST = 50
/** Most fields that a query may have at its root, and of these, that ask for the schema. */
const ROOTS_AT_MOST = 30
const INTROSPECTIONS_AT_MOST = 2
/** Most nodes that a query may return. */
const NODES_AT_MOST = 20_000
/** Deepest nesting of lists and objects that variables may have: four filters in each other are 9 deep. */
const VARIABLES_DEPTH_AT_MOST = 20
/** Most tokens that a query may have. */
export const TOKENS_AT_MOST = 1_000
/** Most mistakes that a query is told of. */
export const ERRORS_AT_MOST = 20
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
  maxDirectivesRule({ n: DIRECTIVES_AT_MOST, ...options }),
]

/** Throws GRAPHQL_VALIDATION_FAILED for an answer with too many fields at its root. */
export function refuseRoots(shape: readonly Field[]): void {
  const introspections = shape.filter(({ definition }) => definition.name.startsWith('__')).length
  if (introspections > INTROSPECTIONS_AT_MOST) {
    throw refusal(`Expected __schema and __type at most ${INTROSPECTIONS_AT_MOST} times, got ${introspections}.`)
  }
  if (shape.length > ROOTS_AT_MOST) {
    throw refusal(`Expected at most ${ROOTS_AT_MOST} fields at the root, got ${shape.length}.`)
  }
}

/** Throws GRAPHQL_VALIDATION_FAILED for a query that may return too many nodes. */
export function refuseCost(cost: Cost, nodes: number, variables: Variables): void {
  if (nodes <= NODES_AT_MOST) return
  const heaviest = cost.heaviest(variables)
  throw refusal(
    `Expected a query for at most ${shown(NODES_AT_MOST)} nodes, got one for up to ${shown(nodes)}: ` +
      `${heaviest.path} alone may be ${shown(heaviest.nodes)}.`,
  )
}

function shown(count: number): string {
  return Math.min(count, Number.MAX_SAFE_INTEGER).toLocaleString('en')
}

/** Throws BAD_USER_INPUT for variables that nest so deep that reading them would overflow the stack. */
export function refuseDepth(variables: Variables | undefined): void {
  if (!isDeeperThan(variables, VARIABLES_DEPTH_AT_MOST)) return
  throw refusal(
    `Expected variables at most ${VARIABLES_DEPTH_AT_MOST} deep, got deeper ones.`,
    ApolloServerErrorCode.BAD_USER_INPUT,
  )
}

function isDeeperThan(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return depth === 0 || Object.values(value).some((part) => isDeeperThan(part, depth - 1))
}

import type { ApolloServerPlugin, GraphQLRequestContext, GraphQLRequestListener } from '@apollo/server'
import { ApolloServerErrorCode } from '@apollo/server/errors'
import type { GraphQLFormattedError } from 'graphql'
import type { Context } from '../resolvers/context.ts'
import { cacheControl } from './cache-policy.ts'
import { ERRORS_AT_MOST, refuseCost, refuseDepth } from './limits.ts'
import { planOf } from './plan.ts'

/** Refuses what costs too much before it runs, and says how long the answer to the rest may be kept. */
export const guard: ApolloServerPlugin<Context> = { requestDidStart: async () => listener }

const listener: GraphQLRequestListener<Context> = {
  didResolveOperation: async ({ schema, document, operation, request, contextValue }) => {
    if (operation === undefined) return // the executor says which operations there are
    refuseDepth(request.variables)
    const { plan, variables } = planOf(schema, document, operation, request.variables)
    contextValue.usage.cost = plan.cost.count(variables)
    refuseCost(plan.cost, contextValue.usage.cost, variables)
  },
  willSendResponse: async (context) => {
    const { body, http } = context.response
    if (body.kind !== 'single') return
    const { errors } = body.singleResult
    http.headers.set('cache-control', errors === undefined ? policyOf(context) : cacheControl(null))
    if (errors !== undefined) body.singleResult.errors = firstOf(errors)
  },
}

function policyOf({ schema, document, operation, request }: GraphQLRequestContext<Context>): string {
  if (document === undefined || operation === undefined) return cacheControl(null)
  return cacheControl(planOf(schema, document, operation, request.variables).plan.policy)
}

/** The first errors and how many more there are: a list whose every item fails is told of once more, not each time. */
function firstOf(errors: readonly GraphQLFormattedError[]): readonly GraphQLFormattedError[] {
  const rest = errors.length - ERRORS_AT_MOST
  if (rest <= 0) return errors
  const code = errors[0]?.extensions?.code ?? ApolloServerErrorCode.INTERNAL_SERVER_ERROR
  return [...errors.slice(0, ERRORS_AT_MOST), { message: `… and ${rest} more errors.`, extensions: { code } }]
}

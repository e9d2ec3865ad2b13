import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server'
import { ApolloServerErrorCode } from '@apollo/server/errors'
import type { Context } from '../resolvers/context.ts'
import type { Outcome, Usage } from '../resolvers/usage.ts'

/** A request that is answered. */
export interface Observed {
  readonly usage: Usage
  /** Status of HTTP. */
  readonly status: number
  readonly outcome: Outcome
  /** Milliseconds from the whole request to its answer: a slow sender or taker is no slow answer. */
  readonly ms: number
}

/** What became of a request that is answered now, with a status of HTTP. */
export function observed(usage: Usage, status: number): Observed {
  const outcome = usage.outcome ?? (status < 400 ? 'ok' : status < 500 ? 'refused' : 'failed')
  return { usage, status, outcome, ms: performance.now() - usage.startedAt }
}

/** Notes in the usage of a request which operation it was and what became of it. */
export const noteOperation: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({ willSendResponse: note }),
}

async function note(request: GraphQLRequestContextWillSendResponse<Context>): Promise<void> {
  const { usage } = request.contextValue
  usage.operation = request.operationName ?? null
  usage.hash = request.queryHash ?? null
  usage.document = request.source ?? null
  const { body } = request.response
  const { data, errors = [] } = body.kind === 'single' ? body.singleResult : body.initialResult
  usage.errors = errors.length
  usage.code = String(errors[0]?.extensions?.code ?? '') || null
  usage.outcome = outcomeOf(data, errors)
}

function outcomeOf(data: unknown, errors: readonly { extensions?: { code?: unknown } }[]): Outcome {
  if (errors.length === 0) return 'ok'
  const isFault = errors.some(({ extensions }) => extensions?.code === ApolloServerErrorCode.INTERNAL_SERVER_ERROR)
  if (isFault) return 'failed'
  return data === undefined || data === null ? 'refused' : 'partial'
}

import type { ExecutionResult, GraphQLError } from 'graphql'

/**
 * The errors of a compiled query as graphql-js would have told them: with extensions, be they empty; a fault of the
 * service told from one of the request; and of those that made the same place null, the first in the document alone.
 */
export function likeGraphqlJs(result: ExecutionResult): ExecutionResult {
  if (result.errors === undefined) return result
  const byPlace = new Map<string, GraphQLError>()
  for (const error of result.errors) {
    const place = JSON.stringify(nulledPlace(result.data, error.path ?? []))
    const known = byPlace.get(place)
    if (known === undefined || offsetOf(error) < offsetOf(known)) byPlace.set(place, error)
  }
  return { ...result, errors: [...byPlace.values()].map(complete) }
}

/** The part of a path that leads to the null which an error left behind. */
function nulledPlace(data: unknown, path: readonly (string | number)[]): readonly (string | number)[] {
  let value = data
  for (const [depth, key] of path.entries()) {
    if (typeof value !== 'object' || value === null) return path.slice(0, depth)
    value = (value as Readonly<Record<string | number, unknown>>)[key] // an object or a list
  }
  return path
}

function offsetOf({ locations }: GraphQLError): number {
  const [first] = locations ?? []
  return first === undefined ? 0 : first.line * 1_000_000 + first.column
}

/** graphql-jit's errors lack what is empty, and an original error where a resolver gave what its type does not allow. */
function complete(error: GraphQLError): GraphQLError {
  const isOfRequest = error.originalError !== undefined || error.message.startsWith('Argument "')
  return Object.create(error, {
    extensions: { value: error.extensions ?? {}, enumerable: true },
    ...(isOfRequest ? {} : { originalError: { value: new Error(error.message) } }),
  })
}

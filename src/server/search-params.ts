/** As much as is looked at of the JSON in a request: anything may stand there. */
export interface Given {
  readonly [name: string]: unknown
  readonly persistedQuery?: { readonly sha256Hash?: unknown } | null
}

/** A parameter that should be a JSON object; null for one that is none, of which Apollo complains. */
export function jsonIn(params: URLSearchParams, name: string): Given | null {
  try {
    const json: unknown = JSON.parse(params.get(name) ?? 'null')
    return typeof json === 'object' ? (json as Given | null) : null // no more is promised than that there are names
  } catch {
    return null
  }
}

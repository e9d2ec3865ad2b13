import autocannon from 'autocannon'
import type { Service } from './processes.ts'

/** What a service did under load. */
export interface Measurement {
  readonly requestsPerSecond: number
  /** Processor time of the service, in milliseconds; null where the system does not tell. */
  readonly cpuPerRequest: number | null
  /** Milliseconds within which half and 99 of 100 requests were answered. */
  readonly median: number
  readonly p99: number
  readonly bytesPerAnswer: number
}

const CONNECTIONS = 10
const WARM_UP_SECONDS = 3

/** With this, a query that is refused is answered 400 and not 200. */
const HEADERS = { 'content-type': 'application/json', accept: 'application/graphql-response+json' }

/**
 * Sends bodies to a service, one after the other on each of ten connections, each of them once before. Throws when
 * what is answered then has errors or lacks data, and when a request under load fails.
 */
export async function measure(service: Service, bodies: readonly string[], seconds: number): Promise<Measurement> {
  for (const body of bodies) await ask(service, body)
  await load(service, bodies, WARM_UP_SECONDS)
  const before = service.cpu()
  const result = await load(service, bodies, seconds)
  const after = service.cpu()
  const requests = result.requests.total
  return {
    requestsPerSecond: requests / result.duration,
    cpuPerRequest: before === null || after === null ? null : (after - before) / requests,
    median: result.latency.p50,
    p99: result.latency.p99,
    bytesPerAnswer: result.throughput.total / requests,
  }
}

/** Asks once. Throws with the errors of the answer, and when a field of its data is empty: then nothing is measured. */
async function ask({ origin }: Service, body: string): Promise<void> {
  const response = await fetch(`${origin}/graphql`, { method: 'POST', headers: HEADERS, body })
  const answer = await response.text()
  const { data, errors } = JSON.parse(answer) as Answer // which GraphQL promises
  const values = Object.values(data ?? {})
  if (errors !== undefined || values.length === 0 || values.includes(null)) {
    throw new Error(`expected data without errors for ${body}, got ${response.status}: ${answer.slice(0, 1_000)}`)
  }
}

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null
  readonly errors?: unknown
}

async function load(service: Service, bodies: readonly string[], seconds: number): Promise<autocannon.Result> {
  const requests = bodies.map((body) => ({ method: 'POST' as const, path: '/graphql', headers: HEADERS, body }))
  const result = await autocannon({ url: service.origin, connections: CONNECTIONS, duration: seconds, requests })
  const failed = result.non2xx + result.errors
  if (failed > 0) throw new Error(`expected answers alone, got ${failed} failures in ${result.requests.total} requests`)
  return result
}

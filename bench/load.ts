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

/** Sends bodies to a service, one after the other on each of ten connections. Throws when an answer is an error. */
export async function measure(service: Service, bodies: readonly string[], seconds: number): Promise<Measurement> {
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

async function load(service: Service, bodies: readonly string[], seconds: number): Promise<autocannon.Result> {
  const headers = { 'content-type': 'application/json' }
  const requests = bodies.map((body) => ({ method: 'POST' as const, path: '/graphql', headers, body }))
  const result = await autocannon({ url: service.origin, connections: CONNECTIONS, duration: seconds, requests })
  if (result.non2xx + result.errors > 0) throw new Error(`expected answers, got ${result.non2xx + result.errors} errors`)
  return result
}

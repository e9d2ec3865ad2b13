import type { FastifyInstance } from 'fastify'
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { CACHE_RESULTS, type Usage } from '../resolvers/usage.ts'
import type { Observed } from './observed.ts'

/** The metrics of one server. */
export interface Metrics {
  readonly registry: Registry
  /** Adds a request that is answered. */
  add(observed: Observed): void
}

/** Told a server's own metrics, gives what makes the text of all there are. */
export type GatherMetrics = (own: Registry) => () => Promise<string>

/** Answers /metrics, in Prometheus's text format. */
export function serveMetrics(app: FastifyInstance, { registry }: Metrics, gather: GatherMetrics = ownMetrics): void {
  const textOfAll = gather(registry)
  app.get('/metrics', async (_request, reply) => reply.type(registry.contentType).send(await textOfAll()))
}

const ownMetrics: GatherMetrics = (own) => () => own.metrics()

/** Different names of operations that are told apart; a client may think up any number. */
const OPERATIONS_AT_MOST = 100
/** The name of an operation is noted up to this length; a longer one is no label, and is cut in the log. */
export const NAME_LENGTH_AT_MOST = 100

const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const STATEMENTS = [0, 1, 2, 3, 5, 8, 13, 21, 34, 55]
const ROWS = [0, 1, 10, 30, 100, 300, 1_000, 3_000, 10_000, 100_000]
const COST = [1, 10, 100, 300, 1_000, 3_000, 10_000, 20_000]

/** Metrics with a registry of their own, which also tells of the process: memory, CPU, the event loop's lag. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const adders = [requests(registry), durations(registry), reads(registry), costs(registry), cacheLookups(registry)]
  return {
    registry,
    add: (observed) => {
      for (const add of adders) add(observed)
    },
  }
}

type Adder = (observed: Observed) => void

function requests(registry: Registry): Adder {
  const counter = new Counter({
    name: 'onrecord_requests_total',
    help: 'GraphQL requests, by the status of HTTP and by what became of them.',
    labelNames: ['status', 'outcome'],
    registers: [registry],
  })
  return ({ status, outcome }) => counter.inc({ status, outcome })
}

function durations(registry: Registry): Adder {
  const histogram = new Histogram({
    name: 'onrecord_request_duration_seconds',
    help: 'Time from a whole GraphQL request to its answer, by the name of the operation.',
    labelNames: ['operation'],
    buckets: SECONDS,
    registers: [registry],
  })
  const labelled = new Map<string, { observe(seconds: number): void }>()
  return ({ usage, ms }) => {
    const name = labelOf(usage, labelled)
    const child = labelled.get(name) ?? histogram.labels(name)
    labelled.set(name, child)
    child.observe(ms / 1000)
  }
}

function labelOf({ operation }: Usage, labelled: ReadonlyMap<string, unknown>): string {
  if (operation === null) return 'anonymous'
  if (labelled.has(operation)) return operation
  return labelled.size < OPERATIONS_AT_MOST && operation.length <= NAME_LENGTH_AT_MOST ? operation : 'other'
}

function reads(registry: Registry): Adder {
  const statements = new Histogram({
    name: 'onrecord_request_sql_statements',
    help: 'SQL statements that a GraphQL request took.',
    buckets: STATEMENTS,
    registers: [registry],
  })
  const rows = new Histogram({
    name: 'onrecord_request_sql_rows',
    help: 'Rows that a GraphQL request read.',
    buckets: ROWS,
    registers: [registry],
  })
  return ({ usage }) => {
    statements.observe(usage.statements)
    rows.observe(usage.rows)
  }
}

function costs(registry: Registry): Adder {
  const histogram = new Histogram({
    name: 'onrecord_request_cost',
    help: 'Nodes that a GraphQL request may reach, counted before it runs.',
    buckets: COST,
    registers: [registry],
  })
  return ({ usage: { cost } }) => {
    if (cost !== null) histogram.observe(cost)
  }
}

function cacheLookups(registry: Registry): Adder {
  const counter = new Counter({
    name: 'onrecord_cache_lookups_total',
    help: 'Looks into the cache of answers, by what they ended with.',
    labelNames: ['result'],
    registers: [registry],
  })
  for (const result of CACHE_RESULTS) counter.inc({ result }, 0)
  return ({ usage: { cache } }) => {
    if (cache !== null) counter.inc({ result: cache })
  }
}

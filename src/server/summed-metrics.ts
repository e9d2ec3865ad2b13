import type { Worker } from 'node:cluster'
import { AggregatorRegistry } from 'prom-client'
import type { CountedMetric, FromPrimary } from './messages.ts'

/** What all workers counted. */
export interface SummedMetrics {
  /** Keeps what a worker told. */
  keep(worker: Worker, metrics: readonly CountedMetric[]): void
  /** Adds the counts of a worker that has ended to those of all that ended before, so that no sum falls. */
  end(worker: Worker): void
  /** Asks the workers and gives the sum, in Prometheus's text format. */
  text(workers: Iterable<Worker>): Promise<string>
}

/** A worker that does not answer by then counts with what it told last. In milliseconds. */
const ANSWER_WITHIN = 1_000

/** Sums metrics in the primary process. */
export function createSummedMetrics(): SummedMetrics {
  const latest = new Map<number, readonly CountedMetric[]>()
  const waiting = new Map<number, () => void>()
  let ended: Promise<readonly CountedMetric[]> = Promise.resolve([])
  const ask = (worker: Worker) =>
    new Promise<void>((resolve) => {
      waiting.set(worker.id, resolve)
      setTimeout(resolve, ANSWER_WITHIN)
      worker.send({ kind: 'count' } satisfies FromPrimary)
    })
  return {
    keep: ({ id }, metrics) => {
      latest.set(id, metrics)
      waiting.get(id)?.()
    },
    end: ({ id }) => {
      ended = ended.then(async (before) => {
        const after = await addCounts(before, latest.get(id) ?? [])
        latest.delete(id)
        return after
      })
    },
    text: async (workers) => {
      await Promise.all([...workers].filter((worker) => worker.isConnected()).map(ask))
      return AggregatorRegistry.aggregate([[...(await ended)], ...latest.values()]).metrics()
    },
  }
}

/** Only what counts up outlives its worker: its memory and its event loop are gone. */
async function addCounts(
  before: readonly CountedMetric[],
  last: readonly CountedMetric[],
): Promise<readonly CountedMetric[]> {
  const sum: readonly CountedMetric[] = await AggregatorRegistry.aggregate([[...before], [...last]]).getMetricsAsJSON()
  return sum.filter(({ type }) => type === 'counter' || type === 'histogram')
}

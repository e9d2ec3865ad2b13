import type { Worker } from 'node:cluster'
import { AggregatorRegistry } from 'prom-client'
import type { CountedMetric, FromPrimary } from './messages.ts'

/** What all workers counted. */
export interface SummedMetrics {
  /** Keeps what a worker told; nothing of one that has ended. */
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
  const latest = new Map<Worker, readonly CountedMetric[]>()
  const gone = new WeakSet<Worker>()
  const { ask, answered } = createQuestions()
  let ended: Promise<readonly CountedMetric[]> = Promise.resolve([])
  return {
    keep: (worker, metrics) => {
      if (!gone.has(worker)) latest.set(worker, metrics)
      answered(worker)
    },
    end: (worker) => {
      gone.add(worker)
      answered(worker)
      ended = ended.then(async (before) => {
        const after = await addCounts(before, latest.get(worker) ?? [])
        latest.delete(worker)
        return after
      })
    },
    text: async (workers) => {
      await Promise.all([...workers].filter((worker) => worker.isConnected()).map(ask))
      return AggregatorRegistry.aggregate([[...(await ended)], ...latest.values()]).metrics()
    },
  }
}

/** Questions to workers, any number at a time: an answer is one to all that its worker was asked. */
function createQuestions() {
  const open = new WeakMap<Worker, Set<() => void>>()
  const ask = (worker: Worker) =>
    new Promise<void>((resolve) => {
      const ofWorker = open.get(worker) ?? new Set()
      open.set(worker, ofWorker)
      const close = () => {
        clearTimeout(timeout)
        ofWorker.delete(close)
        resolve()
      }
      const timeout = setTimeout(close, ANSWER_WITHIN)
      ofWorker.add(close)
      worker.send({ kind: 'count' } satisfies FromPrimary)
    })
  const answered = (worker: Worker) => {
    for (const close of open.get(worker) ?? []) close()
  }
  return { ask, answered }
}

/** Only what counts up outlives its worker: its memory and its event loop are gone. */
async function addCounts(
  before: readonly CountedMetric[],
  last: readonly CountedMetric[],
): Promise<readonly CountedMetric[]> {
  const sum: readonly CountedMetric[] = await AggregatorRegistry.aggregate([[...before], [...last]]).getMetricsAsJSON()
  return sum.filter(({ type }) => type === 'counter' || type === 'histogram')
}

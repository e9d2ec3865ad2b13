import cluster from 'node:cluster'
import type { Registry } from 'prom-client'
import type { FromPrimary, FromWorker } from './messages.ts'
import type { GatherMetrics } from './metrics.ts'

/** A worker's line to the primary process. */
export interface WorkerLine {
  tellListening(origin: string): void
  /** The metrics of all workers; those of this one are told to the primary process whenever it asks. */
  readonly gatherMetrics: GatherMetrics
  /** Tells the primary process what was counted here in the end. */
  tellCounts(): Promise<void>
  /** Does what the primary process wants in the end. */
  onStop(stop: (drainMs: number) => void): void
}

/** Opens the line of this worker. */
export function openLine(): WorkerLine {
  let registry: Registry | null = null
  let stop: (drainMs: number) => void = () => process.exit()
  const waiting = new Map<number, (text: string) => void>()
  const tellCounts = async () => tell({ kind: 'counted', metrics: (await registry?.getMetricsAsJSON()) ?? [] })
  process.on('message', (message: FromPrimary) => {
    if (message.kind === 'count') void tellCounts()
    else if (message.kind === 'stop') stop(message.drainMs)
    else if (message.kind === 'gathered') waiting.get(message.id)?.(message.text)
  })
  return {
    tellListening: (origin) => tell({ kind: 'listening', origin }),
    gatherMetrics: (own) => {
      registry = own
      return () => askForSum(waiting)
    },
    tellCounts,
    onStop: (stopNow) => {
      stop = stopNow
    },
  }
}

let asked = 0

async function askForSum(waiting: Map<number, (text: string) => void>): Promise<string> {
  const id = asked++
  const text = await new Promise<string>((resolve) => {
    waiting.set(id, resolve)
    tell({ kind: 'gather', id })
  })
  waiting.delete(id)
  return text
}

function tell(message: FromWorker): void {
  if (cluster.worker?.isConnected()) cluster.worker.send(message)
}

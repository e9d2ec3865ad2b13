import cluster from 'node:cluster'
import { type Database, openDatabase } from '../database.ts'
import type { RunningServer } from '../server/index.ts'
import { openLine, type WorkerLine } from '../server/worker.ts'
import { startWorkers, type Workers } from '../server/workers.ts'
import { closing } from './closing.ts'
import { listen, type ServeSettings } from './listen.ts'

/** The primary process has a little longer than its workers. In milliseconds. */
const ALL_FINISH_WITHIN = 35_000

/** The primary process of several workers, which serves nothing itself: where they listen; null when they cannot. */
export async function serveWithWorkers(database: Database, count: number): Promise<string | null> {
  const starting = startWorkers(count, () => process.exit(1))
  restartOnHangup(starting)
  const workers = await starting
  if (workers === null) return null
  const finish = async () => {
    await workers.stop()
    await database.close()
  }
  closing(finish, { withinMs: ALL_FINISH_WITHIN, skip: ['SIGHUP'] })
  return workers.origin
}

/** From the start on: a SIGHUP that comes before the workers do waits for them. */
function restartOnHangup(starting: Promise<Workers | null>): void {
  let restarting: Promise<void> = Promise.resolve()
  process.on('SIGHUP', () => {
    restarting = restarting
      .then(async () => (await starting)?.restart())
      .catch((error) => {
        process.stderr.write(`error: the workers cannot be replaced: ${String(error)}\n`)
      })
  })
}

/** One of several workers, which serves what the primary process has made ready; false when it cannot listen. */
export async function serveAsWorker(settings: ServeSettings): Promise<boolean> {
  // a terminal sends these to all processes; the primary one decides
  for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => {})
  const line = openLine()
  let isServing = false
  try {
    const database = openDatabase(settings.databaseUrl, { isReady: true })
    const server = await listen(database, settings, line.gatherMetrics)
    isServing = server !== null
    if (server !== null) takePart(line, server, database)
  } finally {
    if (!isServing) cluster.worker?.disconnect() // else the line would hold the process
  }
  return isServing
}

function takePart(line: WorkerLine, server: RunningServer, database: Database): void {
  let drainMs = 0
  const finish = async () => {
    await server.stop(drainMs)
    await line.tellCounts()
    await database.close()
  }
  const close = closing(finish, { skip: ['SIGINT', 'SIGHUP'] })
  line.onStop((forMs) => {
    drainMs = forMs
    close()
  })
  line.tellListening(server.origin)
}

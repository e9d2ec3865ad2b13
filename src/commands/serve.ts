import cluster from 'node:cluster'
import { type Database, openDatabase } from '../database.ts'
import { isIndexWhole } from '../import/search-index.ts'
import { closing } from './closing.ts'
import { greeting } from './greeting.ts'
import { listen, type ServeSettings } from './listen.ts'
import { seed } from './seed.ts'
import { serveAsWorker, serveWithWorkers } from './serve-workers.ts'

/**
 * `onrecord serve`: false when it cannot listen. On SIGTERM or SIGINT it finishes what is under way and exits with 0; with
 * several workers, SIGHUP restarts them one after the other.
 */
export async function serve(version: string, settings: ServeSettings): Promise<boolean> {
  if (cluster.isWorker) return serveAsWorker(settings)
  const database = openDatabase(settings.databaseUrl)
  const origin = (await seed(database, settings.seed)) ? await startServing(database, settings) : null
  if (origin === null) {
    await database.close()
    return false
  }
  if (!isIndexWhole(database.reader)) console.warn('the full-text index is stale: run onrecord reindex')
  console.log(greeting(version, origin, settings.workers, database))
  return true
}

/** Where it listens, in this process or in workers; null when it cannot. */
function startServing(database: Database, settings: ServeSettings): Promise<string | null> {
  return settings.workers === 1 ? serveAlone(database, settings) : serveWithWorkers(database, settings.workers)
}

async function serveAlone(database: Database, settings: ServeSettings): Promise<string | null> {
  const server = await listen(database, settings)
  if (server === null) return null
  closing(async () => {
    await server.stop()
    await database.close()
  })
  return server.origin
}

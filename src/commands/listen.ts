import type { LevelWithSilent } from 'pino'
import type { Database } from '../database.ts'
import { type RunningServer, startServer } from '../server/index.ts'
import { createLog } from '../server/log.ts'
import type { GatherMetrics } from '../server/metrics.ts'
import { TrustedDocumentsError } from '../server/trusted-documents.ts'

/** What `onrecord serve` is told. */
export interface ServeSettings {
  readonly host: string
  readonly port: number
  /** Processes that serve. */
  readonly workers: number
  readonly corsOrigin: readonly string[]
  readonly databaseUrl: string
  readonly seed?: string
  readonly logLevel: LevelWithSilent
  readonly slowMs: number
  readonly traces?: string
  readonly responseCacheMb: number
  readonly trustedDocuments?: string
  readonly trustedOnly: boolean
}

/** Listens, and gives the server; null when it cannot, which is told. */
export async function listen(
  database: Database,
  settings: ServeSettings,
  gatherMetrics?: GatherMetrics,
): Promise<RunningServer | null> {
  const { host, port, corsOrigin: corsOrigins, logLevel, slowMs, traces } = settings
  const { responseCacheMb, trustedDocuments, trustedOnly } = settings
  const seen = { log: createLog(logLevel), slowMs, traces, gatherMetrics }
  const answers = { responseCacheMb, trustedDocuments, trustedOnly }
  try {
    return await startServer(database, { host, port, corsOrigins, ...seen, ...answers })
  } catch (error) {
    const reason = error instanceof TrustedDocumentsError ? error.message : reasonOf(error, host, port)
    if (reason === null) throw error
    process.stderr.write(`error: ${reason}\n`)
    return null
  }
}

function reasonOf(error: unknown, host: string, port: number): string | null {
  switch (
    (error as Partial<NodeJS.ErrnoException>).code // thrown by listen, or with no code
  ) {
    case 'EADDRINUSE':
      return `port ${port} of ${host} is taken; stop what listens there or choose another with --port`
    case 'EACCES':
      return `this user may not listen on port ${port}; choose one from 1024 upwards with --port`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `${host} is no address of this machine; choose another with --host`
    default:
      return null
  }
}

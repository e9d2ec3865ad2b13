import { existsSync } from 'node:fs'
import closeWithGrace from 'close-with-grace'
import type { LevelWithSilent } from 'pino'
import { type Database, openDatabase } from '../database.ts'
import { readCorpus } from '../graph/records.ts'
import { isIndexWhole } from '../import/search-index.ts'
import { type RunningServer, startServer } from '../server/index.ts'
import { createLog } from '../server/log.ts'
import { importAndTell } from './import.ts'

/** What `onrecord serve` is told. */
export interface ServeSettings {
  readonly host: string
  readonly port: number
  readonly corsOrigin: readonly string[]
  readonly databaseUrl: string
  readonly seed?: string
  readonly logLevel: LevelWithSilent
  readonly slowMs: number
  readonly traces?: string
}

const FINISH_WITHIN = 30_000

/** `onrecord serve`: false when it cannot listen. On SIGTERM or SIGINT it finishes what is under way and exits with 0. */
export async function serve(version: string, settings: ServeSettings): Promise<boolean> {
  const database = openDatabase(settings.databaseUrl)
  const server = (await seed(database, settings.seed)) ? await listen(database, settings) : null
  if (server === null) {
    await database.close()
    return false
  }
  closeWithGrace({ delay: FINISH_WITHIN }, async ({ err }) => {
    if (err !== undefined) console.error(err)
    await server.stop()
    await database.close()
  })
  if (!isIndexWhole(database.reader)) console.warn('the full-text index is stale: run onrecord reindex')
  console.log(greeting(version, server, database))
  return true
}

/** Imports a folder into an empty database, or one whose seeding was cut short; false when there is no such folder. */
async function seed(database: Database, folder: string | undefined): Promise<boolean> {
  const { articleCount, seeding } = readCorpus(database.reader)
  if (folder === undefined || (articleCount > 0 && seeding === null)) return true
  if (!existsSync(folder)) {
    process.stderr.write(`error: there is no folder ${folder} to seed the database from\n`)
    return false
  }
  const note = (begun: string | null) => database.prisma.corpus.update({ where: { id: 1 }, data: { seeding: begun } })
  await note(folder)
  await importAndTell(database, [folder])
  await note(null)
  return true
}

async function listen(database: Database, settings: ServeSettings): Promise<RunningServer | null> {
  const { host, port, corsOrigin, logLevel, slowMs, traces } = settings
  try {
    return await startServer(database, {
      host,
      port,
      corsOrigins: corsOrigin,
      log: createLog(logLevel),
      slowMs,
      traces,
    })
  } catch (error) {
    const reason = reasonOf(error, host, port)
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

function greeting(version: string, { origin }: RunningServer, { file, reader }: Database): string {
  const { articleCount, entityCount, quoteCount, mentionCount } = readCorpus(reader)
  const stored = [
    counted(articleCount, 'article', 'articles'),
    counted(quoteCount, 'quote', 'quotes'),
    counted(entityCount, 'entity', 'entities'),
    counted(mentionCount, 'mention', 'mentions'),
  ]
  return `On Record ${version}
  GraphQL   ${origin}/graphql (in a browser: GraphiQL)
  Database  ${file}
  Stored    ${articleCount === 0 ? 'nothing yet: onrecord import FILE|FOLDER' : stored.join(', ')}`
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}

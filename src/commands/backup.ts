import { existsSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { databaseFile, openAsItIs } from '../database.ts'
import { DatabaseError, reasonOf } from '../database-error.ts'
import { BESIDE_DATABASE, filesOfDatabase, isOneOf } from '../database-files.ts'
import { UsageError } from '../settings.ts'
import { obstacleTo } from './output-file.ts'
import { statusLine } from './status-line.ts'

/** How a backup is made: `force` takes the place of a file that is there. */
export interface BackupOptions {
  readonly force?: boolean
}

/** Pages of 4 KB that are copied before anything else has its turn. */
const PAGES_AT_ONCE = 2_000

/**
 * `onrecord backup`: copies the database as it stands now, also while it is served or written, into one file that needs
 * none beside it. The file is there whole or not at all.
 *
 * Throws UsageError when the path can be no file, DatabaseError when the database cannot be read or the file not written; what was there is left as it was.
 */
export async function backup(databaseUrl: string, target: string, { force = false }: BackupOptions): Promise<void> {
  const file = path.resolve(target)
  refuseOverwriting(databaseFile(databaseUrl), file, force)
  const database = openAsItIs(databaseUrl)
  const unfinished = `${file}.unfinished-${process.pid}`
  try {
    await copy(database, unfinished)
    closeFile(unfinished)
    // those of the file that was there would be taken for the copy's own
    for (const suffix of BESIDE_DATABASE) rmSync(file + suffix, { force: true })
    renameSync(unfinished, file)
  } catch (error) {
    throw new DatabaseError(`cannot write the backup ${file}: ${problemOf(error)}`, { cause: error })
  } finally {
    database.close()
    for (const own of filesOfDatabase(unfinished)) rmSync(own, { force: true })
  }
  console.log(`${database.name} is backed up to ${file}`)
}

function refuseOverwriting(database: string, file: string, force: boolean): void {
  if (isOneOf(file, filesOfDatabase(database))) {
    throw new DatabaseError(`cannot write the backup ${file}: expected another file than the database itself`)
  }
  const obstacle = obstacleTo(file)
  if (obstacle !== null) throw new UsageError(`cannot write the backup ${file}: ${obstacle}`)
  if (existsSync(file) && !force) {
    throw new DatabaseError(`cannot write the backup ${file}: there is such a file; --force has it replaced`)
  }
}

/** Copies one state of the database: what is written meanwhile would have SQLite begin anew each time. */
async function copy(database: Sqlite.Database, file: string): Promise<void> {
  const line = statusLine()
  let isInterrupted = false
  const interrupt = () => {
    isInterrupted = true
  }
  process.once('SIGINT', interrupt)
  database.exec('BEGIN')
  database.prepare('SELECT count(*) FROM sqlite_schema').get()
  try {
    await database.backup(file, {
      progress: ({ totalPages, remainingPages }) => {
        if (isInterrupted) throw new Error('interrupted')
        line.show(`${Math.floor(100 * (1 - remainingPages / totalPages))} % copied`)
        return PAGES_AT_ONCE
      },
    })
  } finally {
    process.removeListener('SIGINT', interrupt)
    line.clear()
  }
}

/** Has a copy need no file beside it, which could be read only where one may be written. */
function closeFile(file: string): void {
  const copied = new Sqlite(file)
  try {
    copied.pragma('journal_mode = DELETE')
  } finally {
    copied.close()
  }
}

function problemOf(error: unknown): string {
  return reasonOf(error) ?? (error instanceof Error ? error.message : String(error))
}

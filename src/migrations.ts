import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'

const FOLDER = fileURLToPath(new URL('../prisma/migrations/', import.meta.url))

/** Prisma's own record of migrations, as its engine makes it, so that `prisma migrate status` agrees with this runner. */
const RECORD = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "checksum" TEXT NOT NULL,
    "finished_at" DATETIME,
    "migration_name" TEXT NOT NULL,
    "logs" TEXT,
    "rolled_back_at" DATETIME,
    "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0
  )`

/**
 * Brings the tables of a SQLite file up to date with the committed migrations, in one transaction: what `prisma migrate
 * deploy` does, without the development tools that it needs. Makes the file where there is none.
 *
 * Throws when the file is no database, holds a migration that this version does not know, or one that failed.
 */
export function migrate(file: string): void {
  const database = new Sqlite(file, { timeout: WAIT_AT_MOST })
  try {
    refuseStrangers(database)
    writeAhead(database)
    if (isUpToDate(database)) return // without waiting for who writes at the moment
    database.pragma('foreign_keys = OFF') // Prisma rebuilds a table by dropping the old one, which must not cascade
    database.transaction(() => applyPending(database)).immediate()
  } finally {
    database.close()
  }
}

function isUpToDate(database: Sqlite.Database): boolean {
  const record = database.prepare(`SELECT 1 FROM sqlite_schema WHERE name = '_prisma_migrations'`).get()
  return record !== undefined && pendingMigrations(database).length === 0
}

/** How long a lock of another process is waited for, and between two looks whether it is gone; in milliseconds. */
const WAIT_AT_MOST = 10_000
const LOOK_EVERY = 20

/**
 * Has reads go on beside a writer, which is kept in the file. When two processes turn a new file over at once, SQLite does
 * not wait for the one that was first: we do.
 */
function writeAhead(database: Sqlite.Database): void {
  for (const until = Date.now() + WAIT_AT_MOST; ; ) {
    try {
      database.pragma('journal_mode = WAL')
      return
    } catch (error) {
      const isBusy = error instanceof Sqlite.SqliteError && error.code === 'SQLITE_BUSY'
      if (!isBusy || Date.now() > until) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_EVERY)
    }
  }
}

/** Throws for a database that this version cannot read: another program's, an empty one, a newer version's. */
export function refuseUnknown(database: Sqlite.Database): void {
  refuseStrangers(database)
  const { tables } = database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get() as { tables: number }
  if (tables === 0) throw new Error('it is empty; serve or import makes its tables')
  pendingMigrations(database)
}

/** A database with tables but no record of migrations is somebody else's, and stays as it is. */
function refuseStrangers(database: Sqlite.Database): void {
  const tables = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all()
  if (tables.length > 0 && !tables.includes('_prisma_migrations')) {
    throw new Error('it is the database of another program; point DATABASE_URL at a file of its own')
  }
}

function applyPending(database: Sqlite.Database): void {
  database.exec(RECORD)
  for (const name of pendingMigrations(database)) apply(database, name)
}

/** The migrations that a database lacks, in their order. Throws for one that this version does not know, or that failed. */
export function pendingMigrations(database: Sqlite.Database): string[] {
  const applied = appliedNames(database)
  const known = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const names = known.map(({ name }) => name).sort()
  const unknown = applied.find((name) => !names.includes(name))
  if (unknown !== undefined) {
    throw new Error(
      `it holds the migration ${unknown}, which this version does not know; use the newer version that made it`,
    )
  }
  return names.filter((candidate) => !applied.includes(candidate))
}

function appliedNames(database: Sqlite.Database): string[] {
  const rows = database
    .prepare(
      'SELECT migration_name AS name, finished_at AS finished FROM _prisma_migrations WHERE rolled_back_at IS NULL',
    )
    .all() as { name: string; finished: string | null }[] // the columns selected
  const failed = rows.find(({ finished }) => finished === null)
  if (failed !== undefined) {
    throw new Error(`its migration ${failed.name} did not finish; npx prisma migrate resolve tells what to do`)
  }
  return rows.map(({ name }) => name)
}

function apply(database: Sqlite.Database, name: string): void {
  const script = readFileSync(`${FOLDER}${name}/migration.sql`)
  const checksum = createHash('sha256').update(script).digest('hex')
  const now = new Date().toISOString().replace('Z', '+00:00') // as Prisma writes it
  database.exec(script.toString())
  database
    .prepare(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES (?, ?, ?, ?, ?, 1)`,
    )
    .run(randomUUID(), checksum, name, now, now)
}

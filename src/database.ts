import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { SqlDriverAdapterFactory } from '@prisma/client/runtime/client'
import Sqlite from 'better-sqlite3'
import type { Sql } from 'sql-template-tag'
import { DatabaseError, opening } from './database-error.ts'
import { PrismaClient } from './generated/prisma/client.ts'
import { migrate, refuseUnknown } from './migrations.ts'

/** A read-only connection to the database. */
export interface Reader {
  /** Runs one statement and gives all its rows. */
  all<Row>(query: Sql): Row[]
  /** How many statements have run so far. */
  readonly statements: number
}

/** An open database: Prisma for writes, a read-only connection of its own for reads. */
export interface Database {
  /** Absolute path of the SQLite file. */
  readonly file: string
  readonly prisma: PrismaClient
  readonly reader: Reader
  /** A number that is another one once anybody, in this process or not, has written since. Takes a few microseconds. */
  dataVersion(): number
  /**
   * Has all statements of the reader see the data as they stand, until the event loop turns: none locks the file for
   * itself. What waits for something outside the process may read newer data afterwards.
   */
  holdSnapshot(): void
  close(): Promise<void>
}

/**
 * Opens the SQLite file of a `file:` address, makes it where there is none, and brings its tables up to date.
 *
 * A relative address is relative to the working directory. Throws DatabaseError when the file is no database,
 * cannot be read or written, or was made by a newer version. `isReady` says that another process has just done so: then
 * no lock is waited for.
 */
export function openDatabase(url: string, { isReady = false } = {}): Database {
  const file = databaseFile(url)
  if (!isReady) opening(file, () => makeReady(file))
  const connection = opening(file, () => openReadOnly(file))
  const prisma = new PrismaClient({ adapter: writingAdapter(file) })
  return {
    file,
    prisma,
    reader: readerOf(connection),
    dataVersion: versionOf(connection),
    holdSnapshot: snapshotOf(connection),
    close: async () => {
      connection.close()
      await prisma.$disconnect()
    },
  }
}

/** Absolute path of the SQLite file of a `file:` address. Throws DatabaseError for any other address. */
export function databaseFile(url: string): string {
  return path.resolve(fileOf(url))
}

/**
 * Opens a SQLite file that is there to read it as it is: nothing is made or brought up to date, and no write waited for.
 * Temporary tables can be made. Throws DatabaseError where there is none, or it is no database of this service.
 */
export function openAsItIs(url: string): Sqlite.Database {
  const file = databaseFile(url)
  return opening(file, () => {
    if (!existsSync(file)) throw new Error('there is no such file; name one with --database-url')
    const connection = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT })
    refuseUnknown(connection)
    return connection
  })
}

function makeReady(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true })
  migrate(file)
}

/** Path in a `file:` address. Throws DatabaseError for any other address. */
function fileOf(url: string): string {
  const [, file] = /^file:(?:\/\/(?=\/))?([^?]+)/.exec(url) ?? []
  if (file === undefined) {
    throw new DatabaseError(
      `expected DATABASE_URL to be the address of a SQLite file, such as file:./on-record.db; got ${JSON.stringify(url)}`,
    )
  }
  return file
}

/** How long a reader waits for a lock, and a writer for another to finish its document; in milliseconds. */
const BUSY_TIMEOUT = 5_000
const WRITE_TIMEOUT = 60_000

function openReadOnly(file: string): Sqlite.Database {
  const connection = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT })
  connection.pragma('query_only = ON')
  connection.pragma('cache_size = -65536') // 64 MB: the upper levels of the indexes stay in memory
  connection.pragma('mmap_size = 1073741824')
  return connection
}

/** 64 MB, so that the ends of many indexes stay in memory; a checkpoint writes a page once for many transactions. */
const WRITING = `
  PRAGMA cache_size = -65536;
  PRAGMA wal_autocheckpoint = 16384;`

/** Prisma's adapter, its connection set up for writing in bulk. */
function writingAdapter(file: string): SqlDriverAdapterFactory {
  const factory = new PrismaBetterSqlite3({ url: `file:${file}`, timeout: WRITE_TIMEOUT })
  const connect = async () => {
    const connection = await factory.connect()
    await connection.executeScript(WRITING)
    return connection
  }
  return { provider: 'sqlite', adapterName: factory.adapterName, connect }
}

function versionOf(connection: Sqlite.Database): () => number {
  const statement = connection.prepare('PRAGMA data_version').pluck()
  return () => Number(statement.get())
}

function snapshotOf(connection: Sqlite.Database): () => void {
  const [begin, commit] = [connection.prepare('BEGIN'), connection.prepare('COMMIT')]
  const end = () => {
    // a statement that fails for want of memory or of room to sort has ended the transaction
    if (connection.open && connection.inTransaction) commit.run()
  }
  return () => {
    if (connection.inTransaction) return
    begin.run()
    setImmediate(end)
  }
}

const PREPARED_AT_MOST = 500

interface Prepared {
  readonly statement: Sqlite.Statement<unknown[], unknown[]>
  readonly columns: readonly string[]
}

/** SQLite's bindings would make rows as dictionaries, which take five times as long to make and to read. */
function rowOf(columns: readonly string[], values: readonly unknown[]): Record<string, unknown> {
  const row: Record<string, unknown> = {}
  for (let index = 0; index < columns.length; index++) row[columns[index] ?? ''] = values[index]
  return row
}

/** Statements are prepared once for each text: keys travel as one JSON array, so that texts are few. */
function readerOf(connection: Sqlite.Database): Reader {
  const prepared = new Map<string, Prepared>()
  let statements = 0
  const prepare = (text: string): Prepared => {
    const known = prepared.get(text)
    if (known !== undefined) return known
    if (prepared.size >= PREPARED_AT_MOST) prepared.clear() // filters nest without end
    const statement = connection.prepare<unknown[], unknown[]>(text).raw(true)
    const fresh = { statement, columns: statement.columns().map(({ name }) => name) }
    prepared.set(text, fresh)
    return fresh
  }
  return {
    all<Row>(query: Sql) {
      statements++
      const { statement, columns } = prepare(query.sql)
      return statement.all(...query.values).map((values) => rowOf(columns, values)) as Row[] // shaped by its own SELECT
    },
    get statements() {
      return statements
    },
  }
}

import type Sqlite from 'better-sqlite3'
import { pendingMigrations } from '../migrations.ts'
import { type Check, checkOf } from './findings.ts'

/** Whether the pages, indexes and constraints of the file are what SQLite writes. */
export function checkFile(connection: Sqlite.Database): Check {
  const rows = connection.pragma('integrity_check(20)') as { integrity_check: string }[] // as SQLite documents it
  const problems = rows.map((row) => row.integrity_check).filter((problem) => problem !== 'ok')
  return checkOf('structure of the file', 'DATA', problems)
}

/** Whether every row that another names is there. */
export function checkReferences(connection: Sqlite.Database): Check {
  const rows = connection.prepare('SELECT * FROM pragma_foreign_key_check').iterate() as Iterable<Dangling>
  return checkOf('references between rows', 'DATA', inWords(rows))
}

/** A row that names one that is missing, as SQLite tells it. */
interface Dangling {
  readonly table: string
  readonly rowid: number | null
  readonly parent: string
}

function* inWords(rows: Iterable<Dangling>): Generator<string> {
  for (const { table, rowid, parent } of rows) {
    yield `${table}${rowid === null ? '' : ` ${rowid}`} names a row of ${parent} that is missing`
  }
}

/** Whether the tables are those of this version. */
export function checkMigrations(connection: Sqlite.Database): Check {
  const pending = pendingMigrations(connection).map((name) => `the migration ${name} is pending`)
  return checkOf('migrations', 'TABLES', pending)
}

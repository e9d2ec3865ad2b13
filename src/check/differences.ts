import type Sqlite from 'better-sqlite3'
import { rowInWords } from './findings.ts'

/** The rows that one of two statements of the same columns has and the other has not, in words. */
export function* differencesOf(connection: Sqlite.Database, stored: string, derived: string): Generator<string> {
  yield* inWords(connection, `${stored} EXCEPT ${derived}`, 'stored wrongly')
  yield* inWords(connection, `${derived} EXCEPT ${stored}`, 'missing')
}

function* inWords(connection: Sqlite.Database, query: string, what: string): Generator<string> {
  const rows = connection.prepare(query).iterate() as Iterable<Record<string, unknown>> // rows are objects by default
  for (const row of rows) yield `${what}: ${rowInWords(row)}`
}

import Sqlite from 'better-sqlite3'
import { checkDerived } from './derived.ts'
import { checkFile, checkMigrations, checkReferences } from './file.ts'
import { type Check, checkOf } from './findings.ts'
import { checkRules } from './rules.ts'
import { checkSearch } from './search.ts'
import { checkTexts } from './texts.ts'

export type { Check, Cure } from './findings.ts'

/** Is told what is looked at now, and of how many articles how many are done. */
export type OnStep = (step: string, done?: number) => void

/**
 * Checks one state of a database, opened as it is, part by part: each is told of as soon as it is known. What the tables
 * hold is looked at where they are those of this version. Nothing that is stored is changed.
 */
export async function* checkDatabase(connection: Sqlite.Database, onStep: OnStep): AsyncGenerator<Check> {
  connection.pragma('foreign_keys = OFF') // temporary tables would have to refer to others of their kind
  connection.exec('BEGIN') // one state, whatever is written meanwhile
  try {
    yield* allChecks(connection, onStep)
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError)) throw error
    yield checkOf('reading all of the file', 'DATA', [error.message])
  }
}

async function* allChecks(connection: Sqlite.Database, onStep: OnStep): AsyncGenerator<Check> {
  onStep('structure of the file')
  yield checkFile(connection)
  yield checkReferences(connection)
  const migrations = checkMigrations(connection)
  yield migrations
  if (migrations.count > 0) return
  yield* checkRules(connection)
  yield* checkTexts(connection, (done) => onStep('texts and offsets', done))
  onStep('full-text index')
  yield* checkSearch(connection)
  yield* await checkDerived(connection, (done) => onStep('derived tables', done))
}

import { setTimeout } from 'node:timers/promises'
import { DatabaseError } from '../../database-error.ts'
import { STANDARD_INPUT } from '../../import/files.ts'
import { importFiles, type Progress } from '../../import/index.ts'
import { watchFiles } from '../../import/watch/index.ts'
import { placesOf } from '../../import/watch/places.ts'
import { UsageError } from '../../settings.ts'
import { importOnce } from './once.ts'
import { newTelling } from './telling.ts'
import { type Account, optionsOf, reportOf, type ToldImport, tellAll } from './told-import.ts'

/** Seconds after which a database that could not be written is tried again. */
const AGAIN_AFTER = 5

const NO_INPUT =
  'expected files and folders to watch, got - for standard input, which is read to its end without --watch'

/**
 * Imports what is there and what comes, until it is stopped: how far it came. All is looked at again after an error. Where
 * no path leads anywhere, nothing is watched.
 */
export async function importAsTheyCome(told: ToldImport, account: Account): Promise<Progress> {
  if (!(await leadSomewhere(told.paths))) return importOnce(told, account)
  const telling = newTelling({ ...told.settings, verbose: true }, { printAbove: (print) => print() })
  process.stderr.write(`watching ${told.paths.join(', ')}; Ctrl-C ends it\n`)
  for (;;) {
    const failed = new AbortController()
    const run = runUntil(failed.signal, told, account)
    try {
      await tellAll(run, account, telling)
      return run.progress()
    } catch (error) {
      if (!(error instanceof DatabaseError) || told.signal.aborted) throw error
      process.stderr.write(`error: ${error.message}; trying again in ${AGAIN_AFTER} seconds\n`)
      await setTimeout(AGAIN_AFTER * 1_000, null, { signal: told.signal }).catch(() => {})
    } finally {
      failed.abort()
    }
  }
}

/** Whether there is anything to watch at some paths. Throws UsageError for standard input. */
export async function leadSomewhere(paths: readonly string[]): Promise<boolean> {
  if (paths.includes(STANDARD_INPUT)) throw new UsageError(NO_INPUT)
  return (await placesOf(paths)).length > 0
}

/** An import of what is there and what comes, until it is stopped or fails, and nobody watches for it any more. */
function runUntil(failed: AbortSignal, told: ToldImport, account: Account) {
  const { database, paths, settings, signal } = told
  const own = [database.file, ...reportOf(settings)]
  const files = watchFiles(paths, { own, onLeftOut: account.leaveOut, signal: AbortSignal.any([signal, failed]) })
  return importFiles(database, files, optionsOf(told, account))
}

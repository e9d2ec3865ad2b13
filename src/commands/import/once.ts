import { importFiles, type Progress } from '../../import/index.ts'
import { startBar } from './bar.ts'
import { newTelling } from './telling.ts'
import { type Account, optionsOf, type ToldImport, tellAll } from './told-import.ts'

const STOPPING = 'stopping after what is under way; once more to end at once\n'

/** Imports what is there, with a bar on a terminal: how far it came. */
export async function importOnce(told: ToldImport, account: Account): Promise<Progress> {
  const { database, paths, settings, signal } = told
  const run = importFiles(database, paths, { ...optionsOf(told, account), count: process.stderr.isTTY })
  const bar = startBar(run.progress)
  const tellStopping = () => bar.printAbove(() => process.stderr.write(STOPPING))
  signal.addEventListener('abort', tellStopping, { once: true })
  try {
    await tellAll(run, account, newTelling(settings, bar))
  } finally {
    signal.removeEventListener('abort', tellStopping)
    bar.end()
  }
  return run.progress()
}

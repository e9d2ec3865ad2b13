import { databaseFile, openDatabase } from '../database.ts'
import { filesOfDatabase } from '../database-files.ts'
import { calledPath } from '../import/files.ts'
import type { Progress } from '../import/index.ts'
import { stepBack } from '../import/priority.ts'
import type { Counts } from './import/counts.ts'
import { listenForInterruption } from './import/interruption.ts'
import { importOnce } from './import/once.ts'
import { openForPreview } from './import/preview-database.ts'
import { openReport, type Report } from './import/report.ts'
import { summaryOf } from './import/summary.ts'
import { type ImportSettings, openAccount, type ToldImport } from './import/told-import.ts'

/** What `onrecord import` is told. */
export interface ImportCommand extends ImportSettings {
  readonly databaseUrl: string
}

const FAILED = 1
const DONE = 0

/**
 * `onrecord import`: the exit status, 1 when something was refused, 130 when Ctrl-C stopped it, which is how one that
 * watches is ended.
 */
export async function importPaths(paths: readonly string[], command: ImportCommand): Promise<number> {
  stepBack()
  const { databaseUrl, ...settings } = command
  const report = openReport(settings.report, [...filesOfDatabase(databaseFile(databaseUrl)), ...paths])
  const isStoring = !settings.dryRun && (!settings.watch || (await isWatchable(paths)))
  const database = isStoring ? openDatabase(databaseUrl) : openForPreview(databaseUrl)
  const interruption = listenForInterruption()
  try {
    const isDone = await importAndTell({ database, paths, settings, signal: interruption.signal }, report)
    const status = isDone ? DONE : FAILED
    return settings.watch ? status : (interruption.status() ?? status)
  } finally {
    report.close()
    await database.close()
    interruption.release()
  }
}

/** Imports, prints and reports what becomes of each document, then the sums: false when something was refused. */
export async function importAndTell(told: ToldImport, report = openReport(undefined)): Promise<boolean> {
  const began = performance.now()
  const account = openAccount(report)
  const progress = await (told.settings.watch ? importAsTheyCome : importOnce)(told, account)
  const counts = account.counts()
  tellEnd(told, report, { counts, milliseconds: performance.now() - began, progress })
  return counts.refused === 0
}

async function isWatchable(paths: readonly string[]): Promise<boolean> {
  const watching = await import('./import/watching.ts')
  return watching.leadSomewhere(paths)
}

/** Not loaded where nothing is watched. */
async function importAsTheyCome(...given: Parameters<typeof importOnce>): Promise<Progress> {
  const watching = await import('./import/watching.ts')
  return watching.importAsTheyCome(...given)
}

/** How an import ended. */
interface End {
  readonly counts: Counts
  readonly milliseconds: number
  readonly progress: Progress
}

function tellEnd({ database, paths, settings }: ToldImport, report: Report, end: End): void {
  const { counts, milliseconds, progress } = end
  const isDryRun = settings.dryRun === true
  const isStopped = progress.state === 'STOPPED' && !settings.watch
  const { last } = progress
  const nothing = `no files found in ${paths.map(calledPath).join(', ')}`
  const sums = isStopped && last === null ? [] : summaryOf({ database, counts, milliseconds, isDryRun, nothing })
  for (const line of sums) console.log(line)
  report.end({ counts, seconds: milliseconds / 1_000, isDryRun, stoppedAfter: isStopped ? last : null })
  const where = last === null ? 'before the first article' : `after ${last}`
  if (isStopped) process.stderr.write(`stopped ${where}; the same command again goes on\n`)
}

import { type Database, openDatabase } from '../database.ts'
import type { FieldMap } from '../documents/content.ts'
import { calledPath } from '../import/files.ts'
import { importFiles } from '../import/index.ts'
import { stepBack } from '../import/priority.ts'
import { newCounter } from './import/counts.ts'
import { type Interruption, listenForInterruption } from './import/interruption.ts'
import { openForPreview } from './import/preview-database.ts'
import { openReport, type Report } from './import/report.ts'
import { summaryOf } from './import/summary.ts'
import { newTelling, type TellingOptions } from './import/telling.ts'

/** How `onrecord import` imports. */
export interface ImportSettings extends TellingOptions {
  readonly databaseUrl: string
  /** Threads that read and extract. */
  readonly jobs: number
  readonly map: FieldMap
  readonly dryRun?: boolean
  /** The file to tell in what became of each document. */
  readonly report?: string
}

const FAILED = 1
const DONE = 0

/** `onrecord import`: the exit status, 1 when something was refused, 130 when Ctrl-C stopped it. */
export async function importPaths(paths: readonly string[], settings: ImportSettings): Promise<number> {
  stepBack()
  const report = openReport(settings.report)
  const database = settings.dryRun ? openForPreview(settings.databaseUrl) : openDatabase(settings.databaseUrl)
  const interruption = listenForInterruption(() => process.stderr.write(`${STOPPING}\n`))
  try {
    const isDone = await importAndTell({ database, paths, settings, report, interruption })
    return interruption.status() ?? (isDone ? DONE : FAILED)
  } finally {
    interruption.release()
    report.close()
    await database.close()
  }
}

const STOPPING = 'stopping after what is under way; once more to end at once'

/** An import that is told of. */
interface ToldImport {
  readonly database: Database
  readonly paths: readonly string[]
  readonly settings: Pick<ImportSettings, 'jobs' | 'map' | 'dryRun' | keyof TellingOptions>
  readonly report?: Report
  readonly interruption?: Pick<Interruption, 'signal'>
}

/** Imports, prints and reports what becomes of each document, then the sums: false when something was refused. */
export async function importAndTell(told: ToldImport): Promise<boolean> {
  const { database, paths, settings, report = openReport(undefined) } = told
  const began = performance.now()
  const [telling, counter] = [newTelling(settings), newCounter()]
  const { jobs: threads, map, dryRun: isDryRun = false } = settings
  const signal = told.interruption?.signal
  const run = importFiles(database, paths, { threads, map, dryRun: isDryRun, ...(signal && { signal }) })
  for await (const result of run) {
    counter.count(result)
    report.tell(result)
    telling.tell(result)
  }
  const counts = counter.counts()
  const milliseconds = performance.now() - began
  const nothing = `no files found in ${paths.map(calledPath).join(', ')}`
  for (const line of summaryOf({ database, counts, milliseconds, isDryRun, nothing })) console.log(line)
  const { state, last } = run.progress()
  report.end({ counts, seconds: milliseconds / 1_000, isDryRun, stoppedAfter: state === 'STOPPED' ? last : null })
  if (state === 'STOPPED') process.stderr.write(`stopped after ${last ?? 'nothing'}; the same command again goes on\n`)
  return counts.refused === 0
}

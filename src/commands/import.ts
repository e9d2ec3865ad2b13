import { type Database, openDatabase } from '../database.ts'
import type { FieldMap } from '../documents/content.ts'
import { calledPath } from '../import/files.ts'
import { type ImportRun, importFiles, type Progress } from '../import/index.ts'
import { stepBack } from '../import/priority.ts'
import { startBar } from './import/bar.ts'
import { type Counts, newCounter } from './import/counts.ts'
import { listenForInterruption } from './import/interruption.ts'
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
  const interruption = listenForInterruption()
  try {
    const isDone = await importAndTell({ database, paths, settings, report, signal: interruption.signal })
    return interruption.status() ?? (isDone ? DONE : FAILED)
  } finally {
    interruption.release()
    report.close()
    await database.close()
  }
}

/** An import that is told of. */
interface ToldImport {
  readonly database: Database
  readonly paths: readonly string[]
  readonly settings: Pick<ImportSettings, 'jobs' | 'map' | 'dryRun' | 'report' | keyof TellingOptions>
  readonly report?: Report
  /** Stops it. */
  readonly signal?: AbortSignal
}

const STOPPING = 'stopping after what is under way; once more to end at once\n'

/** Imports, prints and reports what becomes of each document, then the sums: false when something was refused. */
export async function importAndTell(told: ToldImport): Promise<boolean> {
  const { settings, report = openReport(undefined), signal } = told
  const began = performance.now()
  const counter = newCounter()
  const run = runOf(told, (file, reason) => {
    counter.countLeftOut(reason)
    report.tellLeftOut(file, reason)
  })
  const bar = startBar(run.progress)
  const telling = newTelling(settings, bar)
  signal?.addEventListener('abort', () => bar.printAbove(() => process.stderr.write(STOPPING)), { once: true })
  try {
    for await (const result of run) {
      counter.count(result)
      report.tell(result)
      telling.tell(result)
    }
  } finally {
    bar.end()
  }
  const milliseconds = performance.now() - began
  tellEnd(told, report, { counts: counter.counts(), milliseconds, progress: run.progress() })
  return counter.counts().refused === 0
}

function runOf({ database, paths, settings, signal }: ToldImport, onLeftOut: LeaveOut): ImportRun {
  const { jobs: threads, map, dryRun = false, report } = settings
  const own = report === undefined ? [] : [report]
  return importFiles(database, paths, { threads, map, dryRun, own, onLeftOut, signal, count: process.stderr.isTTY })
}

type LeaveOut = (file: string, reason: string) => void

/** How an import ended. */
interface End {
  readonly counts: Counts
  readonly milliseconds: number
  readonly progress: Progress
}

function tellEnd({ database, paths, settings }: ToldImport, report: Report, end: End): void {
  const { counts, milliseconds } = end
  const { state, last } = end.progress
  const isDryRun = settings.dryRun === true
  const nothing = `no files found in ${paths.map(calledPath).join(', ')}`
  for (const line of summaryOf({ database, counts, milliseconds, isDryRun, nothing })) console.log(line)
  report.end({ counts, seconds: milliseconds / 1_000, isDryRun, stoppedAfter: state === 'STOPPED' ? last : null })
  if (state === 'STOPPED') process.stderr.write(`stopped after ${last ?? 'nothing'}; the same command again goes on\n`)
}

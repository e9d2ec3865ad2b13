import { closeSync, openSync, writeFileSync } from 'node:fs'
import { isOneOf } from '../../database-files.ts'
import type { ImportResult } from '../../import/index.ts'
import { SettingsError, UsageError } from '../../settings.ts'
import { obstacleTo } from '../output-file.ts'
import type { Counts } from './counts.ts'

/** A file that tells what became of each document, a line of JSON each, and the sums in the last. */
export interface Report {
  readonly tell: (result: ImportResult) => void
  readonly tellLeftOut: (file: string, reason: string) => void
  readonly end: (sums: ReportedSums) => void
  readonly close: () => void
}

/** The last line of a report. */
export interface ReportedSums {
  readonly counts: Counts
  readonly seconds: number
  readonly isDryRun: boolean
  /** The document after which the import was stopped, if it was. */
  readonly stoppedAfter: string | null
}

const NO_REPORT: Report = { tell: () => {}, tellLeftOut: () => {}, end: () => {}, close: () => {} }

/**
 * Opens a report, none where no file is named; what the file held is gone. Throws UsageError when it cannot be written, or
 * is one of the files `inUse`.
 */
export function openReport(file: string | undefined, inUse: readonly string[] = []): Report {
  if (file === undefined) return NO_REPORT
  if (isOneOf(file, inUse)) {
    throw new UsageError(`expected --report to name a file of its own, got ${file}, which is imported or the database`)
  }
  const descriptor = opened(file)
  const write = (line: object) => {
    try {
      writeFileSync(descriptor, `${JSON.stringify(line)}\n`)
    } catch (error) {
      throw new SettingsError(`cannot write the report ${file}: ${messageOf(error)}`, { cause: error })
    }
  }
  return {
    tell: write,
    tellLeftOut: (left, reason) => write({ file: left, outcome: 'LEFT_OUT', reason }),
    end: (sums) => write({ summary: summaryOf(sums) }),
    close: () => closeSync(descriptor),
  }
}

function opened(file: string): number {
  const obstacle = obstacleTo(file)
  if (obstacle !== null) throw new UsageError(`cannot write the report ${file}: ${obstacle}`)
  try {
    return openSync(file, 'w')
  } catch (error) {
    throw new UsageError(`expected --report to name a file that can be written: ${messageOf(error)}`)
  }
}

function summaryOf({ counts, seconds, isDryRun, stoppedAfter }: ReportedSums) {
  const { refusals, leftOut, ...outcomes } = counts
  const left = [...leftOut.values()].reduce((sum, count) => sum + count, 0)
  return { ...outcomes, leftOut: left, seconds: Math.round(seconds * 1_000) / 1_000, dryRun: isDryRun, stoppedAfter }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

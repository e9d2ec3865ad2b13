import type { Database } from '../../database.ts'
import type { FieldMap } from '../../documents/content.ts'
import type { ImportOptions, ImportResult, ImportRun } from '../../import/index.ts'
import { type Counts, newCounter } from './counts.ts'
import type { Report } from './report.ts'
import type { Telling, TellingOptions } from './telling.ts'

/** How documents are imported, and told of. */
export interface ImportSettings extends TellingOptions {
  /** Threads that read and extract. */
  readonly jobs: number
  readonly map: FieldMap
  readonly dryRun?: boolean
  /** Go on with what comes to the paths, or changes there. */
  readonly watch?: boolean
  /** The file to tell in what became of each document. */
  readonly report?: string
}

/** An import that is told of. */
export interface ToldImport {
  readonly database: Database
  readonly paths: readonly string[]
  readonly settings: ImportSettings
  /** Stops it. */
  readonly signal: AbortSignal
}

/** What is known of an import so far, and reported. */
export interface Account {
  readonly tell: (result: ImportResult) => void
  readonly leaveOut: (file: string, reason: string) => void
  readonly counts: () => Counts
}

/** Counts what becomes of documents, and reports each. */
export function openAccount(report: Report): Account {
  const counter = newCounter()
  return {
    tell: (result) => {
      counter.count(result)
      report.tell(result)
    },
    leaveOut: (file, reason) => {
      counter.countLeftOut(reason)
      report.tellLeftOut(file, reason)
    },
    counts: counter.counts,
  }
}

/** Files that an import writes itself, beside the database. */
export function reportOf({ report }: ImportSettings): string[] {
  return report === undefined ? [] : [report]
}

/** The options of an import in files. */
export function optionsOf({ settings, signal }: ToldImport, account: Account): ImportOptions {
  const { jobs: threads, map, dryRun = false } = settings
  return { threads, map, dryRun, own: reportOf(settings), onLeftOut: account.leaveOut, signal }
}

/** Counts, reports and prints what becomes of each document, until the import ends. */
export async function tellAll(run: ImportRun, account: Account, telling: Telling): Promise<void> {
  for await (const result of run) {
    account.tell(result)
    telling.tell(result)
  }
}

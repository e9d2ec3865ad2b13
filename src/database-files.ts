import { realpathSync } from 'node:fs'
import path from 'node:path'

/** What SQLite keeps beside the file of a database while it is in use. */
export const BESIDE_DATABASE = ['-wal', '-shm', '-journal'] as const

/** The files of a database: its own, and those that SQLite keeps beside it. */
export function filesOfDatabase(file: string): string[] {
  return [file, ...BESIDE_DATABASE.map((suffix) => file + suffix)]
}

/** Whether a path leads to one of some files, there or not yet, through whatever links. */
export function isOneOf(file: string, others: readonly string[]): boolean {
  const real = withoutLinks(file)
  return others.some((other) => withoutLinks(other) === real)
}

function withoutLinks(file: string): string {
  const absolute = path.resolve(file)
  return (
    realOf(absolute) ?? path.join(realOf(path.dirname(absolute)) ?? path.dirname(absolute), path.basename(absolute))
  )
}

function realOf(file: string): string | null {
  try {
    return realpathSync(file)
  } catch {
    return null // not there yet
  }
}

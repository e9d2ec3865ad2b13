import { lstat } from 'node:fs/promises'
import { type FoundFile, problemOf } from '../files.ts'
import { addedLines, isGrowing, type ReadSoFar, UNREAD } from './growing.ts'

/** Files that came or changed, until nobody writes them any more. */
export interface Settling {
  /** A file that came or changed, if it can be read now. */
  readonly add: (file: string) => Promise<FoundFile | null>
  /** Those added before that can be read now; of a file that lines are added to, what was added since. */
  readonly settled: () => AsyncGenerator<FoundFile>
}

/** A file as it was seen last. */
interface Seen {
  readonly size: number
  readonly mtimeMs: number
  /** Since when it is like that. */
  readonly since: number
}

/** Milliseconds after which a file that nobody wrote to is whole, and a line without an end is left as it is. */
const WHOLE_AFTER = 2_000
const LEFT_AFTER = 30_000

/** Nothing yet. */
export function newSettling(): Settling {
  const waiting = new Map<string, Seen>()
  const read = new Map<string, ReadSoFar>()
  const grown = async (file: string, isLeft: boolean): Promise<FoundFile | null> => {
    const added = await addedLines(file, read.get(file) ?? UNREAD, isLeft)
    if (added !== null) read.set(file, added.after)
    return added && { file, slice: added.slice }
  }
  const look = async (file: string): Promise<FoundFile | null> => {
    const before = waiting.get(file) ?? null
    const seen = await see(file, before)
    waiting.delete(file)
    if (seen === null) return null
    const isStill = Date.now() - seen.since >= (isGrowing(file) ? LEFT_AFTER : WHOLE_AFTER)
    if (!isStill) waiting.set(file, seen)
    if (!isGrowing(file)) return isStill ? { file } : null
    return isStill || seen !== before ? grown(file, isStill) : null
  }
  const lookOrRefuse = (file: string) =>
    look(file).catch((error: NodeJS.ErrnoException) => {
      waiting.delete(file)
      return { file, problem: problemOf(error) }
    })
  return {
    add: async (file) => (waiting.has(file) ? null : lookOrRefuse(file)),
    settled: async function* () {
      for (const file of [...waiting.keys()]) {
        const found = await lookOrRefuse(file)
        if (found !== null) yield found
      }
    },
  }
}

/** A file as it is now; null when there is none. One that was moved here has not changed since it was written. */
async function see(file: string, before: Seen | null): Promise<Seen | null> {
  const now = await lstat(file).catch(() => null)
  if (!now?.isFile()) return null
  const { size, mtimeMs } = now
  if (before?.size === size && before.mtimeMs === mtimeMs) return before
  return { size, mtimeMs, since: before === null ? Math.min(mtimeMs, Date.now()) : Date.now() }
}

import { statSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { findFiles } from './files.ts'
import type { Progress } from './run.ts'

/** How far an import is, as it is written down under way. */
export type Tally = { -readonly [Key in keyof Omit<Progress, 'spent'>]: Progress[Key] } & {
  spent: { lookUp: number; store: number }
}

/** The tally of an import that has not begun. */
export function newTally(): Tally {
  return {
    state: 'RUNNING',
    last: null,
    documents: 0,
    opened: 0,
    filesRead: 0,
    bytesRead: 0,
    filesFound: 0,
    bytesFound: 0,
    isCounted: false,
    spent: { lookUp: 0, store: 0 },
  }
}

/** Files that are counted before anything else has its turn. */
const COUNTED_AT_ONCE = 200

/** Counts the files at some paths and their bytes, a little at a time, until all are counted or `signal` is aborted. */
export async function countFiles(
  tally: Tally,
  paths: readonly string[],
  own: readonly string[],
  signal: AbortSignal | undefined,
): Promise<void> {
  for await (const { file } of findFiles(paths, { own })) {
    if (signal?.aborted) return
    tally.filesFound++
    tally.bytesFound += sizeOf(file)
    if (tally.filesFound % COUNTED_AT_ONCE === 0) await setImmediate()
  }
  tally.isCounted = true
}

/** Synchronously: a promise for each would take longer than all else. */
function sizeOf(file: string): number {
  try {
    return statSync(file).size
  } catch {
    return 0 // gone since, or not to be read: told of when its turn comes
  }
}

/** What a step comes to; the milliseconds that it took are added to what its stage has spent. */
export async function timed<Answer>(
  { spent }: Tally,
  stage: keyof Tally['spent'],
  step: () => Answer | Promise<Answer>,
): Promise<Answer> {
  const began = performance.now()
  try {
    return await step()
  } finally {
    spent[stage] += performance.now() - began
  }
}

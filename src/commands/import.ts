import { type Database, openDatabase } from '../database.ts'
import { type ImportResult, importFiles } from '../import/index.ts'
import { stepBack } from '../import/priority.ts'
import { printable, sumsOf } from './outcomes.ts'

/** `onrecord import`: false when something was refused. */
export async function importPaths(databaseUrl: string, paths: readonly string[], threads: number): Promise<boolean> {
  stepBack()
  const database = openDatabase(databaseUrl)
  try {
    return await importAndTell(database, paths, threads)
  } finally {
    await database.close()
  }
}

/** Imports and prints a line for each file, refusals to stderr, then the sums: false when something was refused. */
export async function importAndTell(database: Database, paths: readonly string[], threads = 0): Promise<boolean> {
  const counts = { CREATED: 0, NEW_VERSION: 0, UNCHANGED: 0, REFUSED: 0 }
  for await (const result of importFiles(database, paths, { threads })) {
    counts[result.outcome]++
    const stream = result.outcome === 'REFUSED' ? process.stderr : process.stdout
    stream.write(`${printable(lineOf(result))}\n`)
  }
  const { CREATED: created, NEW_VERSION: newVersions, UNCHANGED: unchanged, REFUSED: refused } = counts
  console.log(sumsOf({ created, newVersions, unchanged, refused }, `no files found in ${paths.join(', ')}`))
  return refused === 0
}

function lineOf(result: ImportResult): string {
  switch (result.outcome) {
    case 'CREATED':
      return `created    ${result.file}: ${result.title}`
    case 'NEW_VERSION':
      return `new text   ${result.file}: ${result.title}`
    case 'UNCHANGED':
      return `unchanged  ${result.file}: ${result.title}`
    case 'REFUSED':
      return `refused    ${result.file}: ${result.reason}`
  }
}

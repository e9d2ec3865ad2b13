import { type Database, openDatabase } from '../database.ts'
import { type ImportResult, importFiles } from '../import/index.ts'

/** `onrecord import`: false when something was refused. */
export async function importPaths(databaseUrl: string, paths: readonly string[]): Promise<boolean> {
  const database = openDatabase(databaseUrl)
  try {
    return await importAndTell(database, paths)
  } finally {
    await database.close()
  }
}

/** Imports and prints a line for each file, refusals to stderr, then the sums: false when something was refused. */
export async function importAndTell(database: Database, paths: readonly string[]): Promise<boolean> {
  const counts = { CREATED: 0, UNCHANGED: 0, REFUSED: 0 }
  for await (const result of importFiles(database, paths)) {
    counts[result.outcome]++
    const stream = result.outcome === 'REFUSED' ? process.stderr : process.stdout
    stream.write(`${printable(lineOf(result))}\n`)
  }
  const { CREATED, UNCHANGED, REFUSED } = counts
  const empty = CREATED + UNCHANGED + REFUSED === 0
  console.log(
    empty
      ? `nothing to import: no files in ${paths.join(', ')}`
      : `${CREATED} created, ${UNCHANGED} unchanged, ${REFUSED} refused`,
  )
  return REFUSED === 0
}

function lineOf(result: ImportResult): string {
  switch (result.outcome) {
    case 'CREATED':
      return `created    ${result.file}: ${result.title}`
    case 'UNCHANGED':
      return `unchanged  ${result.file}: ${result.title}`
    case 'REFUSED':
      return `refused    ${result.file}: ${result.reason}`
  }
}

/** A title or file name may hold anything; what would steer a terminal or break the line is shown as a mark. */
function printable(line: string): string {
  return line.replace(/\p{Cc}/gu, '\ufffd')
}

import { type Database, openDatabase } from '../database.ts'
import { importAnnotated } from '../import/annotated/index.ts'
import { calledPath } from '../import/files.ts'
import { collectEarly } from '../import/priority.ts'
import { printable, sumsOf } from './outcomes.ts'
import { statusLine } from './status-line.ts'

/** `onrecord import --annotated`: false when something was refused. */
export async function importAnnotatedFiles(databaseUrl: string, paths: readonly string[]): Promise<boolean> {
  collectEarly()
  const database = openDatabase(databaseUrl)
  try {
    return await importAndTell(database, paths)
  } finally {
    await database.close()
  }
}

/** Imports and prints refusals to stderr as they come, how far it is on a terminal, and the sums at the end. */
async function importAndTell(database: Database, paths: readonly string[]): Promise<boolean> {
  const counts = { created: 0, newVersions: 0, unchanged: 0, refused: 0 }
  const progress = progressLine()
  for await (const result of importAnnotated(database, paths)) {
    if (result.outcome === 'STORED') {
      counts.created += result.created
      counts.newVersions += result.newVersions
      counts.unchanged += result.unchanged
      progress.showRecords(counts.created + counts.newVersions + counts.unchanged)
    } else {
      counts.refused++
      const line = printable(`refused    ${result.place}: ${result.reason}`)
      progress.printAbove(() => process.stderr.write(`${line}\n`))
    }
  }
  progress.clear()
  console.log(sumsOf(counts, `no records found in ${paths.map(calledPath).join(', ')}`))
  return counts.refused === 0
}

/** How many records were told of so far, on a terminal. */
function progressLine() {
  const began = performance.now()
  const line = statusLine()
  return {
    ...line,
    showRecords: (records: number) => {
      const rate = (records * 1_000) / (performance.now() - began)
      line.show(`${records.toLocaleString('en')} records, ${Math.round(rate).toLocaleString('en')} a second`)
    },
  }
}

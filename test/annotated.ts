import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Database } from '../src/database.ts'
import { type AnnotatedResult, importAnnotated } from '../src/import/annotated/index.ts'
import { temporaryFolder } from './database.ts'

/** A file that holds some lines, removed when the test file is done. */
export function fileOf(content: string | Uint8Array): string {
  const file = path.join(temporaryFolder(), 'records.jsonl')
  writeFileSync(file, content)
  return file
}

/** Imports files of annotated records; gives the sums, and the refusals without their folders. */
export async function importRecords(database: Database, ...files: readonly string[]) {
  const results: AnnotatedResult[] = []
  for await (const result of importAnnotated(database, files)) results.push(result)
  const stored = results.filter((result) => result.outcome === 'STORED')
  const refused = results.filter((result) => result.outcome === 'REFUSED')
  return {
    created: stored.reduce((sum, { created }) => sum + created, 0),
    newVersions: stored.reduce((sum, { newVersions }) => sum + newVersions, 0),
    unchanged: stored.reduce((sum, { unchanged }) => sum + unchanged, 0),
    refused: refused.map(({ place, reason }) => `${path.basename(place)}: ${reason}`),
  }
}

/** Records as the lines of a file. */
export function linesOf(records: readonly object[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('')
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { type Database, openDatabase } from '../src/database.ts'
import { readDocument } from '../src/documents/index.ts'
import { importDocument } from '../src/import/index.ts'

/** An empty folder, removed when the test file is done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'on-record-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A freshly migrated database in a real file, removed when the test file is done. */
export function freshDatabase(): Database {
  const database = openDatabase(`file:${path.join(temporaryFolder(), 'test.db')}`)
  afterAll(() => database.close())
  return database
}

/** Imports texts under the names given to them: { 'visit.txt': 'Mayor visits school…' }. */
export async function importTexts(database: Database, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(texts)) {
    await importDocument(database, await readDocument(name, Buffer.from(text)))
  }
}

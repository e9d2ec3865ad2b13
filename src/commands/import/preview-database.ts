import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Database, databaseFile, openAsItIs, openDatabase } from '../../database.ts'

/**
 * The database that a dry run looks at: the one that is there, as it is; where there is none, an empty one that is gone
 * once it is closed. Throws DatabaseError like openDatabase.
 */
export function openForPreview(databaseUrl: string): Database {
  if (!existsSync(databaseFile(databaseUrl))) return openEmpty()
  openAsItIs(databaseUrl).close()
  return openDatabase(databaseUrl, { isReady: true })
}

function openEmpty(): Database {
  const folder = mkdtempSync(path.join(tmpdir(), 'on-record-'))
  const database = openDatabase(`file:${path.join(folder, 'empty.db')}`)
  return {
    ...database,
    close: async () => {
      await database.close()
      rmSync(folder, { recursive: true })
    },
  }
}

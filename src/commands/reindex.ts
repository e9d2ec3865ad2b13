import { openDatabase } from '../database.ts'
import { rebuildIndex } from '../import/search-index.ts'

/** `onrecord reindex`: writes the full-text index anew, in one transaction. */
export async function reindex(databaseUrl: string): Promise<void> {
  const database = openDatabase(databaseUrl)
  try {
    await rebuildIndex(database)
    console.log(`the full-text index of ${database.file} is written anew`)
  } finally {
    await database.close()
  }
}

import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { Database } from '../database.ts'
import { readCorpus } from '../graph/corpus.ts'
import { importAndTell } from './import.ts'

/** Imports a folder into an empty database, or one whose seeding was cut short; false when there is no such folder. */
export async function seed(database: Database, folder: string | undefined): Promise<boolean> {
  const { articleCount, seeding } = readCorpus(database.reader)
  if (folder === undefined || (articleCount > 0 && seeding === null)) return true
  if (!existsSync(folder)) {
    process.stderr.write(`error: there is no folder ${folder} to seed the database from\n`)
    return false
  }
  const note = (begun: string | null) => database.prisma.corpus.update({ where: { id: 1 }, data: { seeding: begun } })
  await note(folder)
  const settings = { jobs: availableParallelism(), map: {} }
  await importAndTell({ database, paths: [folder], settings, signal: new AbortController().signal })
  await note(null)
  return true
}

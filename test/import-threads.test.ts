import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Database } from '../src/database.ts'
import { type ImportOptions, importFiles } from '../src/import/index.ts'
import { freshDatabase, temporaryFolder } from './database.ts'

const TOWNS = ['Springfield', 'Oslo', 'Northam', 'Nairobi']
const PEOPLE = ['Anna Berg', 'Ian Hill', 'Ana Lopez', 'John Abbott', 'Ruth Stone']

/** A folder of articles, one of them twice and one that is none. */
function folderOf(count: number): string {
  const folder = temporaryFolder()
  for (let at = 0; at < count; at++) {
    const [town, person] = [TOWNS[at % TOWNS.length], PEOPLE[at % PEOPLE.length]]
    const text = `Mill ${at} closes in ${town}\n\n"We go," Mayor ${person} said in ${town}.\n\nThe mill is "a wreck", ${person} said.\n`
    writeFileSync(path.join(folder, `${String(at).padStart(3, '0')}.txt`), text)
    if (at === 1) writeFileSync(path.join(folder, '001-again.txt'), text)
  }
  writeFileSync(path.join(folder, '002-empty.txt'), '')
  return folder
}

async function importWith(database: Database, folder: string, options: ImportOptions) {
  const results = []
  for await (const { file, ...result } of importFiles(database, [folder], options)) {
    results.push({ file: path.basename(file), ...result })
  }
  return results
}

async function rowsOf({ prisma }: Database): Promise<string> {
  const tables = [
    prisma.article.findMany({ omit: { importedAt: true } }),
    prisma.entity.findMany(),
    prisma.mention.findMany(),
    prisma.role.findMany(),
    prisma.quote.findMany(),
    prisma.quoteSpan.findMany(),
    prisma.corpus.findMany(),
  ]
  return JSON.stringify(await Promise.all(tables))
}

test('what is stored, and told in which order, is the same with threads and without', async () => {
  const folder = folderOf(120)
  const [alone, threaded] = [freshDatabase(), freshDatabase()]
  const told = await importWith(alone, folder, { threads: 0 })
  expect(await importWith(threaded, folder, { threads: 2 })).toEqual(told)
  expect(await rowsOf(threaded)).toBe(await rowsOf(alone))
  expect(told.slice(0, 5).map(({ file, outcome }) => [file, outcome])).toEqual([
    ['000.txt', 'CREATED'],
    ['001-again.txt', 'CREATED'],
    ['001.txt', 'UNCHANGED'],
    ['002-empty.txt', 'REFUSED'],
    ['002.txt', 'CREATED'],
  ])
})

test('a thread that ends, out of memory, ends the import with an error that says so; no article is stored in part', async () => {
  const database = freshDatabase()
  const limits = { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1 }
  const importing = importWith(database, folderOf(3), { threads: 2, startAfter: 2, limits })
  await expect(importing).rejects.toThrow(/^extraction from \d+\.txt and what follows ended: .*memory/)
  expect(await database.prisma.article.count()).toBe(0)
  expect(await database.prisma.quote.count()).toBe(0)
})

import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import type { Database } from '../src/database.ts'
import { type ImportOptions, importFiles } from '../src/import/index.ts'
import { freshDatabase, temporaryFolder } from './database.ts'

// threads load TypeScript and the models each, which takes long where others use the processor too
vi.setConfig({ testTimeout: 120_000 })

const TOWNS = ['Springfield', 'Oslo', 'Northam', 'Nairobi']
const PEOPLE = ['Anna Berg', 'Ian Hill', 'Ana Lopez', 'John Abbott', 'Ruth Stone']

function articleOf(at: number): string {
  const [town, person] = [TOWNS[at % TOWNS.length], PEOPLE[at % PEOPLE.length]]
  return `Mill ${at} closes in ${town}\n\n"We go," Mayor ${person} said in ${town}.\n\nThe mill is "a wreck", ${person} said.\n`
}

/** A folder of articles, one of them twice and one that is none. */
function folderOf(count: number): string {
  const folder = temporaryFolder()
  for (let at = 0; at < count; at++) {
    writeFileSync(path.join(folder, `${String(at).padStart(3, '0')}.txt`), articleOf(at))
    if (at === 1) writeFileSync(path.join(folder, '001-again.txt'), articleOf(at))
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

test('a document that its thread runs out of memory over is refused by name, and all others are stored', async () => {
  const folder = folderOf(40)
  const large = Array.from({ length: 15_000 }, (_, at) => `${articleOf(at).trim()}\n\n`).join('')
  writeFileSync(path.join(folder, '007-large.txt'), large)
  const database = freshDatabase()
  const told = await importWith(database, folder, { threads: 1, megabytesAThread: 64 })
  const refused = told.filter(({ outcome }) => outcome === 'REFUSED')
  expect(refused).toEqual([
    { file: '002-empty.txt', outcome: 'REFUSED', reason: expect.any(String) },
    { file: '007-large.txt', outcome: 'REFUSED', reason: 'it takes more memory than a thread may' },
  ])
  expect(await database.prisma.article.count()).toBe(40)
})

test('an import that is stopped says where, has stored what it told of, and goes on when it is run again', async () => {
  const [folder, stopped, whole] = [folderOf(700), freshDatabase(), freshDatabase()]
  const stop = new AbortController()
  const run = importFiles(stopped, [folder], { threads: 1, signal: stop.signal })
  let told = 0
  for await (const { outcome } of run) {
    if (outcome === 'CREATED') told++
    stop.abort()
  }
  expect(run.progress()).toMatchObject({ state: 'STOPPED', last: expect.stringMatching(/\d{3}\.txt$/) })
  expect(told).toBeLessThan(700)
  expect(await stopped.prisma.article.count()).toBe(told)
  const [again] = await Promise.all([importWith(stopped, folder, { threads: 1 }), importWith(whole, folder, {})])
  expect(again.filter(({ outcome }) => outcome === 'CREATED')).toHaveLength(700 - told)
  expect(await rowsOf(stopped)).toBe(await rowsOf(whole))
})

test('an import that is stopped before it began stores nothing', async () => {
  const database = freshDatabase()
  expect(await importWith(database, folderOf(3), { signal: AbortSignal.abort() })).toEqual([])
  expect(await database.prisma.article.count()).toBe(0)
})

test('an import that ended tells how many files, bytes and documents it read, and how many there were', async () => {
  const run = importFiles(freshDatabase(), [folderOf(30)], { count: true })
  for await (const _result of run);
  const { spent, last, bytesFound, ...progress } = run.progress()
  expect(progress).toEqual({
    state: 'DONE',
    documents: 32,
    opened: 32,
    filesRead: 32,
    filesFound: 32,
    bytesRead: bytesFound,
    isCounted: true,
  })
  expect(Object.keys(spent).sort()).toEqual(['extract', 'lookUp', 'read', 'store'])
})

test('a dry run tells what an import then does, and stores nothing', async () => {
  const [folder, database] = [folderOf(30), freshDatabase()]
  const before = await rowsOf(database)
  const told = await importWith(database, folder, { dryRun: true })
  expect(await rowsOf(database)).toBe(before)
  expect(told).toEqual(await importWith(database, folder, {}))
  expect(await importWith(database, folder, { dryRun: true })).toEqual(await importWith(database, folder, {}))
})

import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { MAIN, onrecord, start } from './command.ts'
import { temporaryFolder } from './database.ts'
import { generatedArticles } from './generated-articles.ts'
import { storedTables } from './stored-tables.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 }) // real processes, on machines that are busy

/** More than two transactions of an import. */
const ARTICLES = 700
const folder = temporaryFolder()
const articles = path.join(folder, 'articles')
const clean = path.join(folder, 'clean.db')
const url = (file: string) => ['--database-url', `file:${file}`]
const importInto = (file: string, from = articles) => onrecord(['import', ...url(file), from], folder)
let database = 0
const newFile = () => path.join(folder, `database-${database++}.db`)

function writeArticles(to: string, texts: Readonly<Record<string, string>>): string {
  mkdirSync(to, { recursive: true })
  for (const [name, text] of Object.entries(texts)) writeFileSync(path.join(to, name), text)
  return to
}

async function expectWhole(file: string): Promise<void> {
  const { status, stdout } = await onrecord(['check', ...url(file)], folder)
  expect(stdout.trimEnd().split('\n').at(-1)).toBe(`${file} is whole`)
  expect(status).toBe(0)
}

function articlesIn(file: string): number {
  try {
    const connection = new Sqlite(file, { readonly: true, fileMustExist: true })
    const count = connection.prepare('SELECT articleCount FROM Corpus').pluck().get()
    connection.close()
    return Number(count)
  } catch {
    return 0 // not made yet
  }
}

/** Starts an import and kills it, -9, once `isTime`, if it has not ended by then. */
async function killedImport(file: string, isTime: () => boolean): Promise<void> {
  const { child, ended } = start(['import', ...url(file), articles], folder)
  const watch = setInterval(() => isTime() && child.kill('SIGKILL'), 5)
  await ended
  clearInterval(watch)
}

beforeAll(async () => {
  writeArticles(articles, generatedArticles(ARTICLES))
  expect((await importInto(clean)).status).toBe(0)
})

describe('an import that is killed leaves whole articles only, and run again makes what a clean run makes, ids included', () => {
  const random = () => {
    const at = performance.now() + Math.random() * 3_000
    return () => performance.now() >= at
  }
  test.each([
    ['when the first are stored', (file: string) => [() => articlesIn(file) > 0]],
    ['when most are stored', (file: string) => [() => articlesIn(file) > ARTICLES / 2]],
    ['at a random moment', () => [random()]],
    ['at random moments, three times', () => [random(), random(), random()]],
  ])('%s', async (_when, timesFor) => {
    const file = newFile()
    for (const isTime of timesFor(file)) await killedImport(file, isTime)
    if (articlesIn(file) > 0) await expectWhole(file)
    expect((await importInto(file)).status).toBe(0)
    expect(storedTables(file)).toEqual(storedTables(clean))
    await expectWhole(file)
  })
})

describe('two imports at once', () => {
  test('of the same folder both end well, and store what one stores', async () => {
    const file = newFile()
    const both = await Promise.all([importInto(file), importInto(file)])
    expect(both.map(({ status }) => status)).toEqual([0, 0])
    expect(storedTables(file)).toEqual(storedTables(clean))
    await expectWhole(file)
  })
  test('of different folders both end well, and store everything once', async () => {
    const file = newFile()
    const texts = Object.entries(generatedArticles(ARTICLES))
    const halves = [texts.slice(0, 450), texts.slice(250)].map((half, index) =>
      writeArticles(path.join(folder, `half-${index}`), Object.fromEntries(half)),
    )
    const both = await Promise.all(halves.map((half) => importInto(file, half)))
    expect(both.map(({ status }) => status)).toEqual([0, 0])
    expect(articlesIn(file)).toBe(articlesIn(clean))
    expect(storedTables(file).ArticleText).toHaveLength(storedTables(clean).ArticleText?.length ?? 0)
    await expectWhole(file)
  })
})

describe('what stands in the way is told in a line, with exit status 1, and nothing that is stored is harmed', () => {
  /** Runs a command of which no file may grow beyond some kilobytes: what a quota does. */
  const limited = (kilobytes: number, args: readonly string[]) =>
    new Promise<{ status: number | null; stderr: string }>((resolve) => {
      const child = spawn('bash', ['-c', `ulimit -f ${kilobytes}; exec "$0" "$@"`, process.execPath, MAIN, ...args])
      let stderr = ''
      child.stderr.on('data', (data) => (stderr += data))
      child.stdout.resume()
      child.on('close', (status) => resolve({ status, stderr }))
    })

  test('no more room: the import goes on when there is', async () => {
    const file = newFile()
    const { status, stderr } = await limited(700, ['import', ...url(file), articles])
    expect(status).toBe(1)
    expect(stderr).toMatch(/error: cannot write the database .*: the system refused to read or write it.*\n$/)
    await expectWhole(file)
    expect((await importInto(file)).status).toBe(0)
    expect(storedTables(file)).toEqual(storedTables(clean))
  })
  test('no more room for a backup or an export: no half of either is left', async () => {
    const away = path.join(folder, 'away')
    mkdirSync(away)
    const backup = await limited(100, ['backup', ...url(clean), path.join(away, 'backup.db')])
    const exported = await limited(100, ['export', ...url(clean), '-o', path.join(away, 'all.jsonl')])
    expect([backup.status, exported.status]).toEqual([1, 1])
    for (const { stderr } of [backup, exported])
      expect(stderr).toMatch(/^error: cannot write .*the system refused.*\n$/)
    expect(readdirSync(away)).toEqual([])
  })
  test('a database that another program keeps locked', async () => {
    const file = newFile()
    await onrecord(['backup', ...url(clean), file], folder)
    const other = new Sqlite(file)
    other.pragma('locking_mode = EXCLUSIVE')
    other.exec('BEGIN EXCLUSIVE')
    const { status, stderr } = await importInto(file)
    other.close()
    expect(status).toBe(1)
    expect(stderr).toMatch(
      /^error: cannot open the database .*another program keeps it locked; try again when that is done\n$/,
    )
    await expectWhole(file)
  })
  test.each([
    [
      'a database of a newer version',
      `UPDATE _prisma_migrations SET migration_name = '9999_later' WHERE rowid = 4`,
      'use the newer version that made it',
    ],
    ['a database of another program', `DROP TABLE _prisma_migrations`, 'it is the database of another program'],
  ])('%s', async (_what, sql, reason) => {
    const file = newFile()
    await onrecord(['backup', ...url(clean), file], folder)
    new Sqlite(file).exec(sql).close()
    const before = storedTables(file)
    for (const command of [
      ['import', articles],
      ['check'],
      ['backup', path.join(folder, 'no.db')],
      ['export'],
      ['reindex'],
    ]) {
      const { status, stderr } = await onrecord([...command, ...url(file)], folder)
      expect([command[0], status]).toEqual([command[0], 1])
      expect(stderr).toContain(reason)
    }
    expect(storedTables(file)).toEqual(before)
  })
})

describe('a backup', () => {
  test('made while an import writes is whole: a state that the import had', async () => {
    const file = newFile()
    const target = path.join(folder, 'beside.db')
    const importing = importInto(file)
    await vi.waitUntil(() => articlesIn(file) > 0, { timeout: 120_000 })
    expect((await onrecord(['backup', ...url(file), target], folder)).status).toBe(0)
    expect((await importing).status).toBe(0)
    expect(articlesIn(target)).toBeGreaterThan(0)
    expect(readdirSync(folder).filter((name) => name.startsWith('beside'))).toEqual(['beside.db'])
    await expectWhole(target)
  })
  test('and an export need a folder that is there, and a file of it: wrong usage, in a line', async () => {
    const nowhere = path.join(folder, 'nowhere', 'file')
    for (const command of [
      ['backup', '--force'],
      ['export', '-o'],
    ]) {
      const missing = await onrecord([...command, nowhere, ...url(clean)], folder)
      expect([missing.status, missing.stderr]).toEqual([
        2,
        expect.stringMatching(/: expected a folder .*make it first\n$/),
      ])
      const taken = await onrecord([...command, articles, ...url(clean)], folder)
      expect([taken.status, taken.stderr]).toEqual([2, expect.stringMatching(/: expected the path of a file, .*\n$/)])
    }
    expect(existsSync(path.dirname(nowhere))).toBe(false)
  })
  test('replaces a file only when told to, and never the database', async () => {
    const target = path.join(folder, 'twice.db')
    expect((await onrecord(['backup', ...url(clean), target], folder)).status).toBe(0)
    const again = await onrecord(['backup', ...url(clean), target], folder)
    expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('--force has it replaced')])
    expect((await onrecord(['backup', '--force', ...url(clean), target], folder)).status).toBe(0)
    const itself = await onrecord(['backup', '--force', ...url(clean), clean], folder)
    expect([itself.status, itself.stderr]).toEqual([
      1,
      expect.stringContaining('expected another file than the database'),
    ])
    expect(storedTables(target)).toEqual(storedTables(clean))
  })
})

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test, vi } from 'vitest'
import { onrecord, start } from './command.ts'
import { temporaryFolder } from './database.ts'

const PEOPLE = ['Anna Berg', 'Ian Hill', 'Ana Lopez']

function articleOf(at: number): string {
  return `Mill ${at} closes in Oslo\n\n"We go from mill ${at}," Mayor ${PEOPLE[at % 3]} said in Oslo on Monday.\n`
}

/** A folder that holds a folder of articles. */
function folderOf(count: number): string {
  const folder = temporaryFolder()
  mkdirSync(path.join(folder, 'articles'))
  for (let at = 0; at < count; at++) {
    writeFileSync(path.join(folder, 'articles', `${String(at).padStart(4, '0')}.txt`), articleOf(at))
  }
  return folder
}

function reportIn(folder: string) {
  const lines = readFileSync(path.join(folder, 'report.jsonl'), 'utf8').split('\n')
  expect(lines.pop()).toBe('')
  return lines.map((line) => JSON.parse(line))
}

describe('--report', () => {
  test('tells what became of each file, and the sums in its last line', async () => {
    const folder = folderOf(2)
    writeFileSync(path.join(folder, 'articles', 'empty.txt'), '')
    expect((await onrecord(['import', 'articles', '--report', 'report.jsonl'], folder)).status).toBe(1)
    expect(reportIn(folder)).toEqual([
      { file: 'articles/0000.txt', outcome: 'CREATED', title: 'Mill 0 closes in Oslo' },
      { file: 'articles/0001.txt', outcome: 'CREATED', title: 'Mill 1 closes in Oslo' },
      { file: 'articles/empty.txt', outcome: 'REFUSED', reason: expect.stringContaining('expected') },
      {
        summary: {
          created: 2,
          newVersions: 0,
          unchanged: 0,
          refused: 1,
          leftOut: 0,
          seconds: expect.any(Number),
          dryRun: false,
          stoppedAfter: null,
        },
      },
    ])
  })

  test('one that cannot be written is wrong usage, and nothing is imported', async () => {
    const folder = folderOf(1)
    const { status, stderr, stdout } = await onrecord(['import', 'articles', '--report', 'no/such/folder'], folder)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(
      /^error: cannot write the report no\/such\/folder: expected a folder that is there, but there is no .*; make it first\n$/,
    )
    expect(readdirSync(folder)).toEqual(['articles'])
  })

  test('one that is the database, or is imported, is wrong usage, and stays as it is', async () => {
    const folder = folderOf(1)
    const article = path.join(folder, 'articles', '0000.txt')
    symlinkSync(article, path.join(folder, 'link.txt'))
    await onrecord(['import', 'articles'], folder)
    for (const report of ['on-record.db', 'on-record.db-wal', 'link.txt']) {
      const { status, stderr } = await onrecord(['import', article, '--report', report], folder)
      expect([status, stderr]).toEqual([2, `error: ${ownFile(report)}\n`])
    }
    expect(readFileSync(article, 'utf8')).toBe(articleOf(0))
    expect((await onrecord(['check'], folder)).status).toBe(0)
  })
})

function ownFile(report: string): string {
  return `expected --report to name a file of its own, got ${report}, which is imported or the database`
}

describe('--dry-run', () => {
  test('tells what would become of each file, and makes no database where there is none', async () => {
    const folder = folderOf(2)
    const { status, stdout } = await onrecord(['import', 'articles', '--dry-run'], folder)
    expect(status).toBe(0)
    expect(stdout).toContain('created    articles/0001.txt: Mill 1 closes in Oslo\n')
    expect(stdout).toContain('nothing is stored, but would be: 2 created, 0 unchanged, 0 refused\n')
    expect(readdirSync(folder)).toEqual(['articles'])
  })

  test('knows what is stored, and stores nothing more', async () => {
    const folder = folderOf(1)
    await onrecord(['import', 'articles'], folder)
    writeFileSync(path.join(folder, 'articles', 'new.txt'), articleOf(9))
    const { stdout } = await onrecord(['import', 'articles', '--dry-run'], folder)
    expect(stdout).toContain('1 created, 1 unchanged, 0 refused')
    expect((await onrecord(['import', 'articles'], folder)).stdout).toContain('1 created, 1 unchanged, 0 refused')
  })
})

test('the sums say why files were refused, how many for each reason, and what the database holds now', async () => {
  const folder = folderOf(1)
  for (const name of ['a', 'b']) writeFileSync(path.join(folder, 'articles', `${name}.pdf`), '%PDF-1.7\n')
  writeFileSync(path.join(folder, 'articles', 'z.txt'), '')
  const { stdout } = await onrecord(['import', 'articles'], folder)
  const [, sums, pdf, empty, stored] = stdout.split('\n')
  expect(sums).toBe('1 created, 0 unchanged, 3 refused')
  expect(pdf).toMatch(/^ {2}refused: 2 × expected an article, but this is a PDF file/)
  expect(empty).toMatch(/^ {2}refused: 1 × expected/)
  expect(stored).toMatch(/^4 read in [\d.]+ s; the database has 1 articles, 1 quotes, \d entities$/)
})

test('the sums name ten reasons at most, and how many files there were others for', async () => {
  const folder = folderOf(0)
  writeFileSync(path.join(folder, 'rows.csv'), rowsOf(12))
  const { stdout } = await onrecord(['import', 'rows.csv'], folder)
  expect(stdout.match(/^ {2}refused: 1 × expected/gm)).toHaveLength(10)
  expect(stdout).toContain('  refused: and 2 others\n')
})

/** A table each of whose rows has a cell more than the one before, and all too many. */
function rowsOf(count: number): string {
  return ['title,text', ...Array.from({ length: count }, (_, at) => `Mill,${'It closes.,'.repeat(at + 2)}`)].join('\n')
}

test('--quiet prints refusals and the sums only', async () => {
  const folder = folderOf(2)
  const { stdout, stderr } = await onrecord(['import', 'articles', 'none', '--quiet'], folder)
  expect(stdout.startsWith('2 created, 0 unchanged, 1 refused\n')).toBe(true)
  expect(stderr).toBe('refused    none: there is no such file or folder\n')
})

test('--map says where records have what the names of their fields do not tell', async () => {
  const folder = temporaryFolder()
  writeFileSync(path.join(folder, 'a.jsonl'), `${JSON.stringify({ story: { words: articleOf(1), head: 'Mill' } })}\n`)
  const { stdout } = await onrecord(
    ['import', 'a.jsonl', '--map', 'text=story.words', '--map', 'title=story.head'],
    folder,
  )
  expect(stdout).toContain('created    a.jsonl:1: Mill\n')
})

test('an import whose lines nobody reads any more goes on, and its exit status is that of the import', async () => {
  const folder = folderOf(400)
  const { child, ended } = start(['import', 'articles'], folder)
  child.stdout.once('data', () => child.stdout.destroy())
  expect(await ended).toBe(0)
  expect((await onrecord(['import', 'articles'], folder)).stdout).toContain('0 created, 400 unchanged, 0 refused')
}, 60_000)

describe('an import that is interrupted', () => {
  test('before the first article says that it was, and nothing else', async () => {
    const folder = temporaryFolder()
    const { child, output, ended } = start(['import', '-', '--report', 'report.jsonl'], folder)
    await vi.waitUntil(() => existsSync(path.join(folder, 'on-record.db')), { timeout: 30_000 })
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    child.kill('SIGINT')
    expect(await ended).toBe(130)
    expect(output.stdout).toBe('')
    expect(output.stderr).toMatch(/stopped before the first article; the same command again goes on\n$/)
  }, 60_000)

  test('says where it stopped, exits with 130, and run again ends as one that was not', async () => {
    const folder = folderOf(900) // three transactions
    const { child, output, ended } = start(['import', 'articles', '--report', 'report.jsonl'], folder)
    child.stdout.once('data', () => child.kill('SIGINT'))
    expect(await ended).toBe(130)
    const [, last] = /stopped after (articles\/\d{4}\.txt); the same command again goes on/.exec(output.stderr) ?? []
    const lines = reportIn(folder)
    expect(lines.at(-1).summary.stoppedAfter).toBe(last)
    const created = lines.length - 1
    expect(created).toBeLessThan(900)
    const again = await onrecord(['import', 'articles'], folder)
    expect(again.stdout).toContain(`${900 - created} created, ${created} unchanged, 0 refused`)
    await onrecord(['import', 'articles', '--database-url', 'file:clean.db'], folder)
    expect(storedIn(folder, 'on-record.db')).toEqual(storedIn(folder, 'clean.db'))
  }, 120_000)

  test('twice, or by SIGTERM, ends as well', async () => {
    const folder = folderOf(900)
    const { child, ended } = start(['import', 'articles'], folder)
    child.stdout.once('data', () => {
      child.kill('SIGTERM')
      child.kill('SIGINT')
    })
    expect([130, 143]).toContain(await ended) // which of two is heard first nobody says
    expect(existsSync(path.join(folder, 'on-record.db'))).toBe(true)
  }, 60_000)
})

/** What each table of a database holds, in short; when it was stored, and how the words are indexed, aside. */
function storedIn(folder: string, name: string): Record<string, string> {
  const database = new Sqlite(path.join(folder, name), { readonly: true })
  const tables = database
    .prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT GLOB '_prisma*'`)
    .pluck()
    .all()
  const stored = tables.map((table) => {
    const rows = database.prepare(`SELECT * FROM "${table}"`).all()
    const told = JSON.stringify(rows, (key, value) => (key === 'importedAt' ? undefined : value))
    return [table, `${rows.length} rows ${createHash('sha256').update(told).digest('hex')}`]
  })
  database.close()
  return Object.fromEntries(stored)
}

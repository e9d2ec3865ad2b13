import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { onrecord } from './command.ts'
import { freshDatabase, temporaryFolder } from './database.ts'
import { generatedArticles } from './generated-articles.ts'
import { storeCorpus } from './stored-corpus.ts'
import { storedTables } from './stored-tables.ts'
import { storeTexts } from './storing.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 }) // each test starts processes

const ANNOTATED = `${JSON.stringify({
  name: 'wire-17',
  title: 'Council waits',
  text: '"We waited 🌉," Anna Berg said.',
  publishedAt: '2016-07-27T08:30:00Z',
  publisher: 'The Herald',
  url: 'https://news.example/17',
  entities: [
    { key: 'Q1', name: 'Anna Berg', type: 'PERSON' },
    { key: 'Q2', name: 'Named Nowhere', type: 'OTHER' },
  ],
  mentions: [{ entity: 'Q1', start: 15, end: 24 }],
  quotes: [{ spans: [[1, 13]], kind: 'DIRECT', speaker: 'Q1', cue: [25, 29] }],
})}\n`

const database = freshDatabase()
const folder = temporaryFolder()
const exported = path.join(folder, 'all.jsonl')
const url = (file: string) => ['--database-url', `file:${file}`]
const exportOf = async (file: string, ...more: string[]) => (await onrecord(['export', ...url(file), ...more])).stdout

beforeAll(async () => {
  await storeCorpus(database)
  const annotated = path.join(folder, 'annotated.jsonl')
  writeFileSync(annotated, ANNOTATED)
  await onrecord(['import', '--annotated', ...url(database.file), annotated])
  await storeTexts(database, {
    text: 'Rain in Lima\n\nIt rained in Lima, Peru. "I like it," Ana Lopez said on Monday.\n',
  })
  writeFileSync(exported, await exportOf(database.file))
})

describe('an export imported into an empty database', () => {
  const again = path.join(folder, 'again.db')
  beforeAll(async () => {
    const { status, stderr } = await onrecord(['import', ...url(again), exported])
    expect([status, stderr]).toEqual([0, ''])
  })
  test('makes the same rows in every table, ids and times included', () => {
    expect(storedTables(again, { importedAt: true })).toEqual(storedTables(database.file, { importedAt: true }))
  })
  test('is whole, and exports the same bytes', async () => {
    expect((await onrecord(['check', ...url(again)])).status).toBe(0)
    expect(await exportOf(again)).toBe(readFileSync(exported, 'utf8'))
  })
  test('imported once more, changes nothing', async () => {
    const before = storedTables(again, { importedAt: true })
    const { stdout } = await onrecord(['import', ...url(again), exported])
    expect(stdout).toContain('0 created, 17 unchanged, 0 refused')
    expect(storedTables(again, { importedAt: true })).toEqual(before)
  })
})

test('an export in parts, the second twice, makes the same rows', async () => {
  const lines = readFileSync(exported, 'utf8').trimEnd().split('\n')
  const again = path.join(folder, 'parts.db')
  for (const [index, part] of [lines.slice(0, 8), lines.slice(5), lines.slice(5)].entries()) {
    const file = path.join(folder, `part-${index}.jsonl`)
    writeFileSync(file, part.join('\n'))
    expect((await onrecord(['import', ...url(again), file])).status).toBe(0)
  }
  expect(storedTables(again)).toEqual(storedTables(database.file))
})

test('into a database that holds things, the same texts are unchanged and entities are known by their keys', async () => {
  const other = freshDatabase()
  const texts = Object.entries(generatedArticles(3)).map(([name, text]) => ({ name, text }))
  await storeTexts(
    other,
    { text: 'Rain in Oslo\n\n"It rains," Ruth Stone of Norway said. "It does," Ana Lopez said.\n' },
    ...texts,
  )
  const { stdout } = await onrecord(['import', ...url(other.file), exported])
  expect(stdout).toContain('3 unchanged')
  expect((await onrecord(['check', ...url(other.file)])).status).toBe(0)
  for (const name of ['Ruth Stone', 'Ana Lopez', 'Norway', 'Paul Weston']) {
    expect(await other.prisma.entity.count({ where: { name } }), name).toBe(1)
  }
})

describe('a record of an export that is not as it was written is refused', () => {
  const record = () => JSON.parse(readFileSync(exported, 'utf8').split('\n')[0] ?? '')
  test.each([
    ['another text', { text: 'Something else.' }, 'contentHash: expected'],
    ['a form that is not known', { onrecord: 2 }, 'onrecord: expected 1, got'],
    [
      'a mention of nobody',
      { mentions: [{ entity: 'x', start: 0, end: 1, sentence: 0, form: 'NAME' }] },
      'expected a key of',
    ],
    [
      'an offset beyond the text',
      { paragraphs: [{ role: 'BODY', start: 0, end: 99_999 }] },
      'expected whole numbers 0 <=',
    ],
    [
      'paragraphs that overlap',
      {
        paragraphs: [
          { role: 'BODY', start: 0, end: 9 },
          { role: 'BODY', start: 5, end: 9 },
        ],
      },
      'paragraphs.1',
    ],
    ['no list of quotes', { quotes: null }, 'quotes: expected'],
  ])('%s', async (_what, change, reason) => {
    const file = path.join(folder, 'changed.jsonl')
    writeFileSync(file, `${JSON.stringify({ ...record(), ...change })}\n`)
    const { status, stderr } = await onrecord(['import', ...url(path.join(folder, 'refused.db')), file])
    expect(status).toBe(1)
    expect(stderr).toContain(reason)
  })
})

describe('other formats', () => {
  test('json-ld: an article a line, with its quotations and who says them', async () => {
    const [first] = (await exportOf(database.file, '--format', 'json-ld'))
      .split('\n')
      .map((line) => line && JSON.parse(line))
    expect(first).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Talks of round 0',
    })
    const ids = first.mentions.map((agent: { '@id': string }) => agent['@id'])
    expect(first.hasPart[0]).toMatchObject({ '@type': 'Quotation' })
    expect(ids).toContain(first.hasPart[0].spokenByCharacter['@id'])
  })
  test('web-annotation: a collection an article', async () => {
    const lines = (await exportOf(database.file, '--format', 'web-annotation')).trimEnd().split('\n')
    expect(lines).toHaveLength(17)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ type: 'AnnotationCollection', label: 'Talks of round 0' })
  })
  test('csv: a quote a line, and nothing that a spreadsheet takes for a formula', async () => {
    const own = freshDatabase()
    await storeTexts(own, {
      text: '=1+1 opens school\n\n"=HYPERLINK(1), ""no""" was heard. "We waited, all of us," Mayor Anna Berg said.\n',
    })
    const csv = await exportOf(own.file, '--format', 'csv')
    expect(csv).toMatch(/^\ufeffarticle,title,publisher,/)
    expect(csv).toContain('"We waited, all of us,"')
    expect(csv).not.toMatch(/(^|,)"?[=+@]/m)
  })
  test('csv has current quotes only: those of superseded versions are in no line', async () => {
    const own = freshDatabase()
    const page = 'https://news.example/school'
    await storeTexts(own, { text: 'School opens\n\n"We waited," Anna Berg said.\n', url: page })
    await storeTexts(own, { text: 'School opens\n\n"We are glad," Anna Berg said.\n', url: page })
    const [, ...lines] = (await exportOf(own.file, '--format', 'csv')).trimEnd().split('\n')
    expect(lines).toEqual([expect.stringContaining('"We are glad,"')])
    expect(await exportOf(own.file, '--format', 'json-ld')).toContain('We waited,')
  })
})

test('never takes the place of the database', async () => {
  const copy = path.join(folder, 'copy.db')
  await onrecord(['backup', ...url(database.file), copy])
  for (const file of [copy, `${copy}-wal`]) {
    const { status, stderr } = await onrecord(['export', ...url(copy), '-o', file])
    expect([status, stderr]).toEqual([
      1,
      `error: cannot write ${file}: expected another file than the database itself\n`,
    ])
  }
  expect(storedTables(copy)).toEqual(storedTables(database.file))
})

test('to a file, it is there whole or not at all', async () => {
  const file = path.join(folder, 'out.jsonl')
  expect((await onrecord(['export', ...url(database.file), '-o', file])).status).toBe(0)
  expect(readFileSync(file, 'utf8')).toBe(readFileSync(exported, 'utf8'))
  const { status, stderr } = await onrecord([
    'export',
    ...url(database.file),
    '-o',
    path.join(folder, 'missing', 'out.jsonl'),
  ])
  expect(status).toBe(2)
  expect(stderr).toMatch(/^error: cannot write .*: expected a folder that is there, but there is no /)
})

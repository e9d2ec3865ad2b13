import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openFile } from '../../src/documents/index.ts'
import { zipped } from '../archive.ts'
import { documentsOf, partsOf } from './parts.ts'

const names = fc.constantFrom('a.txt', 'a.json', 'a.jsonl', 'a.csv', 'a.tsv', 'a.md', 'a.gz', 'a.zip', '-', 'a')
/** Beginnings of what files are, so that what follows is taken for such a file. */
const beginnings = fc.constantFrom(
  '',
  '{"title":"a",',
  '[{"text":"a"},',
  '{"text":"a"}\n',
  'title,text\n',
  'sep=;\ntext;title\n"',
  'PK\x03\x04',
  '\x1f\x8b\x08',
  '\xff\xfe',
  '\xef\xbb\xbf',
)
const pieces = fc.array(
  fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '"',
    '\\',
    ',',
    ':',
    '\n',
    '\r',
    '\t',
    ';',
    'word',
    '1',
    '\0',
    '\xe9',
    ' ',
    '<p>',
    '&amp;',
  ),
)
const record = fc.record({ title: fc.string({ unit: 'binary', minLength: 1 }), text: fc.string({ unit: 'binary' }) })

describe('any file', () => {
  test('is parts or problems, whatever its bytes are', async () => {
    const bytes = fc.oneof(
      fc.uint8Array(),
      pieces.map((all) => Buffer.from(all.join(''), 'latin1')),
    )
    await fc.assert(
      fc.asyncProperty(
        names,
        beginnings,
        bytes,
        fc.integer({ min: 1, max: 50 }),
        async (name, beginning, rest, chunk) => {
          const content = Buffer.concat([Buffer.from(beginning, 'latin1'), rest])
          for (const { place } of await documentsOf(name, content, { chunk })) expect(place).toMatch(/^$|^[:#/]/)
        },
      ),
      { numRuns: 400 },
    )
  })

  test('cut off anywhere is parts or problems', async () => {
    const record = '{"title": "One", "text": "Words."}\n'
    const archive = zipped([
      { path: 'a.jsonl.gz', content: gzipSync(record) },
      { path: 'b.csv', content: 'title,text\nA,"B\nC"\n' },
    ])
    for (let end = 0; end < archive.length; end++)
      expect(await documentsOf('a.zip', archive.subarray(0, end))).not.toEqual([])
  })
})

describe('what is written is read again', () => {
  const fieldsIn = async (name: string, content: string, chunk: number) =>
    (await partsOf(name, content, { chunk })).map((part) =>
      'content' in part && 'fields' in part.content ? part.content.fields : part,
    )
  const some = fc.array(record, { minLength: 1, maxLength: 5 })
  const chunks = fc.integer({ min: 1, max: 100 })

  test('as JSON lines, as a list and as objects over many lines', async () => {
    await fc.assert(
      fc.asyncProperty(some, chunks, async (given, chunk) => {
        const records = given.map(({ title, text }) => ({
          title: title.toWellFormed(),
          text: `x${text.toWellFormed()}`.replaceAll('\ufeff', ''),
        }))
        const lines = records.map((one) => `${JSON.stringify(one)}\n`).join('')
        expect(await fieldsIn('a.jsonl', lines, chunk)).toEqual(records)
        expect(await fieldsIn('a.json', JSON.stringify(records), chunk)).toEqual(records)
        expect(await fieldsIn('a.json', JSON.stringify(records, null, 2), chunk)).toEqual(records)
        const spread = records.map((one) => JSON.stringify(one, null, 1)).join('\n')
        expect(await fieldsIn('a', spread, chunk)).toEqual(records)
      }),
      { numRuns: 100 },
    )
  })

  test('as CSV, whatever stands in its cells', async () => {
    const cell = (words: string) => `"${words.replaceAll('"', '""')}"`
    await fc.assert(
      fc.asyncProperty(some, chunks, async (given, chunk) => {
        const clean = (words: string) => words.toWellFormed().replace(/[\r\ufeff\0]/g, '')
        const rows = given.map(({ title, text }) => ({ title: `t${clean(title)}`, text: clean(text) }))
        const table = `title,text\n${rows.map(({ title, text }) => `${cell(title)},${cell(text)}\n`).join('')}`
        expect(await fieldsIn('a.csv', table, chunk)).toEqual(rows)
      }),
      { numRuns: 100 },
    )
  })
})

describe('a file of any size is read without being held', () => {
  const words = 'The mill closed on Monday. '.repeat(36)
  test.each([
    ['JSON lines', 'a.jsonl', '', (n: number) => `{"title": "T${n}", "text": "${words}"}\n`],
    ['a list', 'a.json', '[\n', (n: number) => `{"title": "T${n}", "text": "${words}"},\n`],
    ['a table', 'a.csv', 'title,text\n', (n: number) => `T${n},"${words}"\n`],
  ])('%s', async (_, name, head, line) => {
    const kilobytes = 30_000
    let written = 0
    let ahead = 0
    async function* bytes() {
      yield Buffer.from(head)
      for (let n = 0; n < kilobytes; n += 64) {
        written += 64
        yield Buffer.from(Array.from({ length: 64 }, (_, at) => line(n + at)).join(''))
      }
    }
    let read = 0
    for await (const part of openFile(name, bytes())) {
      if ('content' in part) read++
      ahead = Math.max(ahead, written - read)
    }
    expect(read).toBeGreaterThanOrEqual(kilobytes)
    expect(ahead).toBeLessThan(500)
  })
})

import { describe, expect, test } from 'vitest'
import { type Line, readLines } from '../src/import/annotated/lines.ts'
import { fileOf, importRecords, linesOf } from './annotated.ts'
import { freshDatabase, temporaryFolder } from './database.ts'

const TEXT = 'Ana 🎈 said "no" to Bo.'
const RECORD = { name: 'one', title: 'One', text: TEXT, entities: [{ key: 'a', name: 'Ana', type: 'PERSON' }] }
const quoted = (quote: object) => ({ ...RECORD, quotes: [{ kind: 'DIRECT', spans: [[13, 15]], ...quote }] })
const mentioned = (mention: object) => ({ ...RECORD, mentions: [{ entity: 'a', start: 0, end: 3, ...mention }] })

/** A name for the case, the record or line, and what the refusal says behind the place. */
const REFUSED: readonly (readonly [string, object | string, string])[] = [
  ['no JSON', '{"name": "one"', 'expected a record in JSON, got "{\\"name\\": \\"one\\""'],
  ['no object', '[1, 2]', 'name: expected it to be given, got nothing'],
  ['nothing', 'null', 'expected Object, got null'],
  ['a missing text', { name: 'one', title: 'One' }, 'text: expected it to be given, got nothing'],
  ['a title that is a number', { ...RECORD, title: 7 }, 'title: expected string, got 7'],
  ['a text without words', { ...RECORD, text: ' \n' }, 'text: expected words, got none'],
  [
    'half a character',
    { ...RECORD, title: '\ud83c' },
    'title: expected whole characters, got half of a surrogate pair',
  ],
  ['NUL', { ...RECORD, byline: 'a\0b' }, 'byline: expected text, got a NUL character'],
  [
    'an unknown type',
    { ...RECORD, entities: [{ key: 'a', name: 'Ana', type: 'CAT' }] },
    'entities.0.type: expected ("PERSON" | "ORGANIZATION" | "PLACE" | "GROUP" | "OTHER"), got "CAT"',
  ],
  [
    'a key twice',
    { ...RECORD, entities: [...RECORD.entities, ...RECORD.entities] },
    'entities.1.key: expected each key once, got "a" again',
  ],
  ['an unknown entity', mentioned({ entity: 'b' }), 'mentions.0: expected a key of the record\'s entities, got "b"'],
  [
    'a reversed mention',
    mentioned({ start: 3, end: 0 }),
    'mentions.0: expected whole numbers 0 <= start < end <= 23, the length of text; got 3, 0',
  ],
  [
    'a mention outside the text',
    mentioned({ end: 24 }),
    'mentions.0: expected whole numbers 0 <= start < end <= 23, the length of text; got 0, 24',
  ],
  [
    'an empty mention',
    mentioned({ end: 0 }),
    'mentions.0: expected whole numbers 0 <= start < end <= 23, the length of text; got 0, 0',
  ],
  [
    'half an offset',
    mentioned({ start: 0.5 }),
    'mentions.0: expected whole numbers 0 <= start < end <= 23, the length of text; got 0.5, 3',
  ],
  [
    'a mention that begins inside a character',
    mentioned({ start: 5, end: 6 }),
    'mentions.0: expected whole characters, but 5 is inside a surrogate pair',
  ],
  ['an offset in words', mentioned({ start: '0' }), 'mentions.0.start: expected number, got "0"'],
  [
    'an unknown kind',
    quoted({ kind: 'LOUD' }),
    'quotes.0.kind: expected ("DIRECT" | "PARTIAL" | "INDIRECT"), got "LOUD"',
  ],
  ['a quote without spans', quoted({ spans: [] }), 'quotes.0.spans: expected at least one span, got none'],
  [
    'a quote of white space',
    { ...quoted({ spans: [[3, 5]] }), text: 'Ana\n\nsaid "no" to Bo.' },
    'quotes.0.spans.0: expected words, got only white space from 3 to 5',
  ],
  ['a span of one number', quoted({ spans: [[13]] }), 'quotes.0.spans.0.1: expected number, got undefined'],
  [
    'overlapping spans',
    quoted({
      spans: [
        [0, 3],
        [2, 4],
      ],
    }),
    'quotes.0.spans.1: expected a start of at least 3, where the span before ends; got 2',
  ],
  [
    'unordered spans',
    quoted({
      spans: [
        [13, 15],
        [0, 3],
      ],
    }),
    'quotes.0.spans.1: expected a start of at least 15, where the span before ends; got 0',
  ],
  [
    'an unknown speaker',
    quoted({ speaker: 'b' }),
    'quotes.0.speaker: expected a key of the record\'s entities, got "b"',
  ],
  [
    'an unknown addressee',
    quoted({ addressee: 'b' }),
    'quotes.0.addressee: expected a key of the record\'s entities, got "b"',
  ],
  [
    'a cue outside the text',
    quoted({ cue: [20, 99] }),
    'quotes.0.cue: expected whole numbers 0 <= start < end <= 23, the length of text; got 20, 99',
  ],
  [
    'a day that no calendar has',
    { ...RECORD, publishedAt: '2016-02-30' },
    'publishedAt: expected 2016-07-27 or 2016-07-27T08:30:00Z, got "2016-02-30"',
  ],
  [
    'an hour that no clock has',
    { ...RECORD, publishedAt: '2016-02-03T25:00:00Z' },
    'publishedAt: expected 2016-07-27 or 2016-07-27T08:30:00Z, got "2016-02-03T25:00:00Z"',
  ],
  [
    'an instant without its offset',
    { ...RECORD, publishedAt: '2016-02-03T05:00:00' },
    'publishedAt: expected 2016-07-27 or 2016-07-27T08:30:00Z, got "2016-02-03T05:00:00"',
  ],
  [
    'an address of no page',
    { ...RECORD, url: 'javascript:alert(1)' },
    'url: expected an address that begins with http:// or https://, got "javascript:alert(1)"',
  ],
]

describe('a record is refused with its line and what was expected, and the others go on', () => {
  test.each(REFUSED)('%s', async (_name, record, reason) => {
    const database = freshDatabase()
    const line = typeof record === 'string' ? `${record}\n` : linesOf([record])
    const file = fileOf(linesOf([RECORD]) + line + linesOf([{ ...RECORD, text: 'Another.' }]))
    expect(await importRecords(database, file)).toEqual({
      created: 2,
      newVersions: 0,
      unchanged: 0,
      refused: [`records.jsonl:2: ${reason}`],
    })
  })

  test('a file that is none, or a folder, is refused by its name', async () => {
    const folder = temporaryFolder()
    const { created, refused } = await importRecords(
      freshDatabase(),
      `${folder}/none.jsonl`,
      folder,
      fileOf(linesOf([RECORD])),
    )
    expect(created).toBe(1)
    expect(refused).toEqual([
      'none.jsonl: there is no such file or folder',
      expect.stringContaining('expected a file of records, but it is a folder'),
    ])
  })
})

describe('the lines of a file', () => {
  const bytes = (...parts: (string | number[])[]) => Buffer.concat(parts.map((part) => Buffer.from(part as string)))

  test('count from 1 with the empty ones, with or without carriage returns, byte order marks and a last line feed', async () => {
    const record = (text: string) => JSON.stringify({ ...RECORD, text: `Ana${text}` })
    const content = bytes(
      '\ufeff',
      record('1'),
      '\r\n',
      '\r\n',
      '\n',
      'x\r\n',
      '\ufeff',
      record('2'),
      '\n',
      [0xff, 0x0a],
      record('3'),
    )
    expect(await importRecords(freshDatabase(), fileOf(content))).toEqual({
      created: 3,
      newVersions: 0,
      unchanged: 0,
      refused: [
        'records.jsonl:4: expected a record in JSON, got "x\\r"',
        'records.jsonl:6: expected UTF-8, got other bytes: save it as UTF-8, in Excel as "CSV UTF-8"',
      ],
    })
  })

  test('a file that ends in the middle of a record loses that record alone', async () => {
    const file = fileOf(linesOf([RECORD]) + JSON.stringify(RECORD).slice(0, 30))
    const { created, refused } = await importRecords(freshDatabase(), file)
    expect(created).toBe(1)
    expect(refused).toEqual([expect.stringMatching(/^records\.jsonl:2: expected a record in JSON, got "/)])
  })

  test('are the same however the file is cut into chunks', async () => {
    const content = bytes('a\n\nbücher 🎈\r\nc')
    for (let size = 1; size <= content.length; size++) {
      const chunks = Array.from({ length: Math.ceil(content.length / size) }, (_, index) =>
        content.subarray(index * size, (index + 1) * size),
      )
      expect(await linesOfChunks(chunks)).toEqual([
        { number: 1, text: 'a' },
        { number: 3, text: 'bücher 🎈\r' },
        { number: 4, text: 'c' },
      ])
    }
  })

  test('of more than 100 MB are refused without being held', async () => {
    const megabyte = Buffer.alloc(2 ** 20, 'x')
    const chunks = [...Array<Buffer>(5_000).fill(megabyte), Buffer.from('\nshort')]
    expect(await linesOfChunks(chunks)).toEqual([
      { number: 1, problem: 'expected a line of at most 100 MB, got 5000 MB' },
      { number: 2, text: 'short' },
    ])
  })
})

async function linesOfChunks(chunks: readonly Buffer[]): Promise<Line[]> {
  const lines: Line[] = []
  for await (const line of readLines(streamOf(chunks))) lines.push(line)
  return lines
}

async function* streamOf(chunks: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks
}

import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { zipped } from '../archive.ts'
import { documentsOf, linesOf, partsOf } from './parts.ts'

const ARTICLE = 'Mill closes in Northam\n\nThe mill closed on Monday. "We go," Ian Hill said.\n'
const RECORDS = '{"title": "One", "text": "First words."}\n{"title": "Two", "text": "Second words."}\n'

const BOMB = Buffer.alloc(110 * 2 ** 20, `{"text": "${'x'.repeat(2 ** 20)}"}\n`)
const INFLATED = 'expected text, packed to no less than 1/200, but this inflates to more'

describe('a gzip file', () => {
  test.each([
    ['whatever it is called', 'a.txt', gzipSync(ARTICLE), [' Mill closes in Northam']],
    [
      'of several members',
      'a.gz',
      Buffer.concat([gzipSync(ARTICLE.slice(0, 40)), gzipSync(ARTICLE.slice(40))]),
      [' Mill closes in Northam'],
    ],
    ['of JSON lines', 'a.jsonl.gz', gzipSync(RECORDS), [':1 One', ':2 Two']],
    ['in a gzip file', 'a.gz.gz', gzipSync(gzipSync(ARTICLE)), [' Mill closes in Northam']],
    [
      'of an archive',
      'a.zip.gz',
      gzipSync(zipped([{ path: 'b.txt', content: ARTICLE }])),
      ['/b.txt Mill closes in Northam'],
    ],
    ['of nothing', 'a.gz', gzipSync(''), [' ! expected an article, but this file is empty']],
  ])('%s is read', async (_, name, bytes, lines) => {
    expect(await linesOf(name, bytes)).toEqual(lines)
  })

  const many = gzipSync(
    Array.from({ length: 4000 }, (_, n) => `{"title": "T${n}", "text": "Words ${Math.sin(n)}."}\n`).join(''),
  )

  test('that is cut gives the lines that are whole before', async () => {
    const lines = await linesOf('a.jsonl.gz', many.subarray(0, many.length / 2))
    expect(lines.length).toBeGreaterThan(1500)
    expect(lines.slice(0, 2)).toEqual([':1 T0', ':2 T1'])
    expect(lines.at(-1)).toBe(' ! expected a whole gzip file, but it is cut off')
  })

  test('that is damaged gives the lines that are whole before', async () => {
    const damaged = Buffer.from(many)
    damaged.fill(0xff, many.length / 2, many.length / 2 + 100)
    const lines = await linesOf('a.jsonl.gz', damaged)
    expect(lines.length).toBeGreaterThan(1000)
    expect(lines.at(-1)).toMatch(/^ ! expected a whole gzip file, but it is damaged: /)
  })

  test('that is cut is no article', async () => {
    expect(await linesOf('a.txt.gz', gzipSync(ARTICLE).subarray(0, 50))).toEqual([
      ' ! expected a whole gzip file, but it is cut off',
    ])
  })

  test('that inflates to more than a text does is refused', async () => {
    expect((await partsOf('a.jsonl', gzipSync(BOMB))).at(-1)).toEqual({ place: '', problem: INFLATED })
  }, 60_000)
})

describe('a ZIP archive', () => {
  test('gives its files in their order, without what systems hide in it', async () => {
    const bytes = zipped([
      { path: 'news/', content: '' },
      { path: 'news/2.txt', content: ARTICLE },
      { path: 'news/1.jsonl', content: RECORDS },
      { path: '__MACOSX/news/._2.txt', content: 'xx' },
      { path: 'news/.DS_Store', content: 'xx' },
      { path: '.git/config', content: 'xx' },
      { path: 'news/2.txt~', content: ARTICLE },
      { path: 'windows\\3.txt', content: ARTICLE, method: 0 },
      { path: 'caf\u00e9.txt.gz', content: gzipSync(ARTICLE) },
    ])
    expect(await linesOf('a.bin', bytes)).toEqual([
      '/news/2.txt Mill closes in Northam',
      '/news/1.jsonl:1 One',
      '/news/1.jsonl:2 Two',
      '/windows/3.txt Mill closes in Northam',
      '/caf\u00e9.txt.gz Mill closes in Northam',
    ])
  })

  test.each([
    [
      'leads out of it',
      { path: '../../etc/passwd' },
      'expected a path inside the archive, got one that leads out of it',
    ],
    ['begins at the root', { path: '/etc/passwd' }, 'expected a path inside the archive, got one that leads out of it'],
    ['has a drive', { path: 'C:\\a.txt' }, 'expected a path inside the archive, got one that leads out of it'],
    ['is encrypted', { flags: 1 }, 'expected a file that anybody can read, but it is encrypted'],
    ['is packed otherwise', { method: 12 }, 'expected a file that is stored or deflated, got compression method 12'],
    ['is damaged', { checksum: 7 }, 'expected a whole file, but it is damaged: its checksum is wrong'],
    [
      'is a PDF file',
      { content: '%PDF-1.4 ' },
      'expected an article, but this is a PDF file: save it as plain text or HTML',
    ],
  ])('refuses a file that %s, and goes on', async (_, wrong, problem) => {
    const bytes = zipped([
      { path: 'one.txt', content: ARTICLE },
      { path: 'two.txt', content: ARTICLE, ...wrong },
      { path: 'three.txt', content: ARTICLE },
    ])
    const lines = await linesOf('a.zip', bytes)
    const place = `/${(wrong as { path?: string }).path ?? 'two.txt'}`.replaceAll('\\', '/')
    expect(lines).toEqual([
      '/one.txt Mill closes in Northam',
      `${place} ! ${problem}`,
      '/three.txt Mill closes in Northam',
    ])
  })

  test('that is cut off is refused', async () => {
    const bytes = zipped([{ path: 'one.txt', content: ARTICLE }])
    expect((await linesOf('a.zip', bytes.subarray(0, 60)))[0]).toMatch(
      /^ ! expected a whole ZIP archive, but it is cut off or damaged/,
    )
  })

  test('without files is refused', async () => {
    expect(await linesOf('a.zip', zipped([]))).toEqual([' ! expected files in the ZIP archive, got none'])
  })

  test('in archives in archives is refused when it is too deep', async () => {
    let bytes: Uint8Array = Buffer.from(ARTICLE)
    for (let deep = 0; deep < 4; deep++) bytes = zipped([{ path: 'a', content: bytes }])
    expect(await linesOf('a.zip', bytes)).toEqual(['/a/a/a ! expected archives in archives at most 3 deep, got more'])
  })

  test('that inflates to more than a text does is refused', async () => {
    const bytes = zipped([{ path: 'bomb.jsonl', content: BOMB }])
    expect((await partsOf('a.zip', bytes)).at(-1)).toEqual({ place: '/bomb.jsonl', problem: INFLATED })
  }, 60_000)
})

describe('a file that holds no article', () => {
  const office = (folder: string) =>
    zipped([
      { path: '[Content_Types].xml', content: '<Types/>' },
      { path: `${folder}/main.xml`, content: '<w/>' },
    ])
  const open = (type: string) =>
    zipped([{ path: 'mimetype', content: `application/vnd.oasis.opendocument.${type}`, method: 0 }])
  test.each([
    ['a Word document: save it as plain text or HTML', office('word')],
    ['an Excel workbook: save it as CSV', office('xl')],
    ['a PowerPoint presentation: save it as plain text or HTML', office('ppt')],
    ['an OpenDocument text: save it as plain text or HTML', open('text')],
    ['an OpenDocument spreadsheet: save it as CSV', open('spreadsheet')],
    ['a PDF file: save it as plain text or HTML', '%PDF-1.7\n'],
    ['an RTF file: save it as plain text or HTML', '{\\rtf1\\ansi words}'],
    ['an SQLite database', 'SQLite format 3\0'],
  ])('is refused as %s', async (kind, bytes) => {
    expect(await linesOf('article.txt', bytes)).toEqual([` ! expected an article, but this is ${kind}`])
  })
})

test('a text is given as it is, in one part', async () => {
  const parts = await partsOf('a.txt', ARTICLE, { chunk: 7 })
  expect(parts).toEqual([{ place: '', name: 'a.txt', content: Buffer.from(ARTICLE) }])
})

test('a text of more than 100 MB is refused', async () => {
  expect(await linesOf('a.txt', Buffer.alloc(101 * 2 ** 20, 'words '))).toEqual([
    ' ! expected a file of at most 100 MB, got more',
  ])
})

describe('a page that a browser saved as one file', () => {
  const html =
    '<!DOCTYPE html><html><head><title>Mill closes</title></head><body><article><h1>Mill closes</h1>' +
    '<p>The caf\u00e9 beside the mill closed on Monday, and nobody in Northam knew why it had.</p></article></body></html>'
  const quoted = [...Buffer.from(html)]
    .map((byte) => (byte > 0x7e || byte === 0x3d ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte)))
    .join('')
    .replace('beside', 'be=\r\nside')
  const saved = (encoding: string, body: string) =>
    [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://a.example/mill',
      'Subject: Mill closes',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\ttype="text/html";',
      '\tboundary="----Boundary--1----"',
      '',
      '',
      '------Boundary--1----',
      'Content-Type: text/html',
      `Content-Transfer-Encoding: ${encoding}`,
      '',
      body,
      '------Boundary--1----',
      'Content-Type: text/css',
      '',
      'p { color: red }',
      '------Boundary--1------',
    ].join('\r\n')
  test.each([
    ['quoted-printable', quoted],
    ['base64', Buffer.from(html).toString('base64')],
    ['8bit', html],
  ])('in %s is read as that page', async (encoding, body) => {
    const [read] = await documentsOf('Mill closes.mhtml', saved(encoding, body))
    expect(read?.document).toMatchObject({ format: 'HTML', title: 'Mill closes', url: 'https://a.example/mill' })
    expect(read?.document?.text).toContain('The café beside the mill closed on Monday')
  })

  test('without a page is refused', async () => {
    const empty = saved('8bit', 'x').replace('text/html\r', 'text/plain\r')
    expect(await linesOf('a.mht', empty)).toEqual([' ! expected a page of HTML in the web archive, got none'])
  })

  test('a text that begins with headers is none', async () => {
    expect(await linesOf('a.txt', `Subject: Mill closes\n\n${ARTICLE}`)).toHaveLength(1)
  })
})

test('what a browser saved beside a page is left out of an archive, as it is of a folder', async () => {
  const archive = zipped(
    ['in/Mill_files/style.css', 'in/Mill_files/frame.html', 'my_files/a.txt', 'in/Mill.html', 'b.txt.swp'].map(
      (path) => ({
        path,
        content: ARTICLE,
      }),
    ),
  )
  expect((await partsOf('a.zip', archive)).map(({ place }) => place)).toEqual(['/my_files/a.txt', '/in/Mill.html'])
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode } from '../../src/documents/characters/decode.ts'
import { DocumentError, layOut, readDocument } from '../../src/documents/index.ts'
import { readPlain } from '../../src/documents/plain/read-plain.ts'

const read = (text: string) => readPlain('mill.txt', decode(Buffer.from(text)))
const BODY =
  'The mill at Northam will close in the spring, its owners said on Monday, after ninety years of work there.'
const MORE = 'The council will meet on Friday to talk about the sixty people who work there now, and about the river.'

const roles = (text: string) => {
  const document = read(text)
  return document.paragraphs.map(({ start, end, role }) => [role, document.text.slice(start, end)])
}

test('page furniture above, between and below the article is told from it', () => {
  const furniture = [
    'Sign up for our daily newsletter',
    '. Last Updated: 03/13/2015',
    'Advertisement',
    'Click here for the map.',
  ]
  const text = [furniture[0], furniture[1], 'Mill at Northam to Close', furniture[2], BODY, furniture[3], MORE].join(
    '\n\n',
  )
  expect(roles(text).filter(([role]) => role === 'BOILERPLATE')).toEqual(
    furniture.map((words) => ['BOILERPLATE', words]),
  )
  expect(read(text).title).toBe('Mill at Northam to Close')
})

test.each([
  ['© 2015 The Northam Bugle. All rights reserved.', 'BOILERPLATE'],
  ['Image: the mill in 1950', 'BOILERPLATE'],
  ['Share | Print | Email', 'BOILERPLATE'],
  ['This site uses cookies.', 'BOILERPLATE'],
  ['Read more about mills', 'BOILERPLATE'],
  ['Hard years', 'HEADING'],
  ['"We shall share this burden," Lopez said.', 'BODY'],
  ['She printed the letters by hand.', 'BODY'],
])('between paragraphs of body, "%s" is %s', (words, role) => {
  expect(roles(['Title Here', BODY, words, MORE].join('\n\n'))[2]).toEqual([role, words])
})

test('title, byline and date at the top are read, and the agency of the writer', () => {
  const document = read(`Mill to Close\n\nBy ANA LOPEZ, Associated Press Writer\n\nMarch 13, 2015\n\n${BODY}`)
  expect(document).toMatchObject({
    title: 'Mill to Close',
    byline: 'ANA LOPEZ, Associated Press Writer',
    publisher: 'Associated Press',
    published: { earliest: '2015-03-13', latest: '2015-03-13' },
    updatedStamp: null,
  })
})

test.each([
  ['NORTHAM (AP) — ', 'Associated Press', null],
  ['NORTHAM, March 3, 2016 (Reuters) - ', 'Reuters', '2016-03-03'],
  ['Northam, Vt. (AFP) - ', 'Agence France-Presse', null],
  ['NORTHAM, Vt., March 3, 2016 (AP) - ', 'Associated Press', '2016-03-03'],
  ['NORTHAM, March 3, 2016 - ', null, '2016-03-03'],
  ['NEW NORTHAM, Vt., 3 March 2016 — ', null, '2016-03-03'],
  ['NORTHAM, 2016-03-03 -- ', null, '2016-03-03'],
  ['On Monday, March 3, 2016 - ', null, null],
  ['NORTHAM, March 3 - ', null, null],
  ['NORTHAM (in the rain) - ', null, null],
])('the dateline "%s" gives publisher %s and date %s, and stays body', (dateline, publisher, published) => {
  const document = read(`Mill to Close\n\n${dateline}${BODY}`)
  expect([document.publisher, document.published?.earliest ?? null]).toEqual([publisher, published])
  expect(document.paragraphs[1]?.role).toBe('BODY')
})

test.each([
  ['Mill to Close\n\nBy Ana Lopez, Reuters\nNORTHAM, March 3 (Reuters) — '],
  ['Mill to Close\nBy Ana Lopez, Reuters\nMarch 13, 2015\nNORTHAM (Reuters) — '],
  ['Mill to Close\nBy Ana Lopez, Reuters\n\n'],
])('title and byline are read from %j, whatever blank lines it lacks', (top) => {
  const document = read(`${top}${BODY}\n\n${MORE}`)
  expect([document.title, document.byline]).toEqual(['Mill to Close', 'Ana Lopez, Reuters'])
})

test.each([
  ['By Monday the mill\nwas closed, its owners said.'],
  ['The mill was closed in\nMarch 2016\nby its owners, who said so.'],
  ['The mill was bought\nby Ana Lopez'],
])('%j stays one paragraph', (words) => {
  expect(roles(`${words}\n\n${BODY}`)[0]).toEqual(['BODY', words])
})

test('an update stamp is never the date of publication', () => {
  const document = read(`Updated: May 2015\n\nMill to Close\n\n${BODY}`)
  expect(document.published).toBeNull()
  expect(document.updatedStamp).toMatchObject({ earliest: '2015-05-01', latest: '2015-05-31' })
})

test('without a headline the title is the first sentence, cut at a word, and no paragraph is TITLE', () => {
  const document = read(`${BODY}\n\n${MORE}`)
  expect(document.title).toBe('The mill at Northam will close in the spring, its owners said on Monday, after ninety…')
  expect(document.paragraphs.map(({ role }) => role)).toEqual(['BODY', 'BODY'])
})

test('hard-wrapped paragraphs stay whole; without blank lines each line is a paragraph', () => {
  expect(read('One two\nthree.\n \nFour.').paragraphs).toHaveLength(2)
  expect(read('One two\nthree.\nFour.').paragraphs).toHaveLength(3)
})

test('any text is read or refused with a DocumentError, its paragraphs in order and without edge white space', () => {
  const words = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('\n', '\n\n', ' ', 'By Ana Lopez')))
  fc.assert(
    fc.property(words, (parts) => {
      let end = 0
      try {
        const document = read(parts.join(''))
        for (const paragraph of document.paragraphs) {
          expect(paragraph.start).toBeGreaterThanOrEqual(end)
          end = paragraph.end
          const text = document.text.slice(paragraph.start, end)
          expect(text).toBe(text.trim())
          expect(text).not.toBe('')
        }
      } catch (error) {
        if (!(error instanceof DocumentError)) throw error
      }
    }),
  )
})

describe('XML that is no page', () => {
  const item = '<title>Mill closes</title><description>The mill closed on Monday.</description>'
  test.each([
    ['a feed', `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel>${item}</channel></rss>`],
    ['a feed without a declaration', `\n<rss version="2.0"><channel>${item}</channel></rss>`],
    ['a feed of Atom', '<feed xmlns="http://www.w3.org/2005/Atom"><title>Mill closes</title></feed>'],
    ['a picture', '<svg xmlns="http://www.w3.org/2000/svg"><text>Mill closes</text></svg>'],
  ])('is refused, saying what to do: %s', async (_, text) => {
    await expect(readDocument('feed.xml', Buffer.from(text))).rejects.toThrow(
      'expected an article, but this is XML, as of a feed: save it as plain text or HTML, or export it as JSON lines or CSV',
    )
  })
  test('does not stand for XHTML, nor for a text that tells of markup', async () => {
    const page = `<?xml version="1.0"?><!-- 1 --><html><body><h1>Mill closes</h1><p>${'The mill closed on Monday. '.repeat(20)}</p></body></html>`
    expect((await readDocument('a.xml', Buffer.from(page))).format).toBe('HTML')
    expect((await readDocument('a.txt', Buffer.from('Mill closes\n\n<rss> is a tag.'))).format).toBe('TEXT')
  })
})

test.each([
  ['\n', 'Mill to Close\n\nBy ANA LOPEZ\n\nIt rained.\nIt snowed.'],
  ['\r\n', 'Mill to Close\r\n\r\nBy ANA LOPEZ\r\n\r\nIt rained.\r\nIt snowed.'],
  ['\r', 'Mill to Close\r\rBy ANA LOPEZ\r\rIt rained.\rIt snowed.'],
])('a text with lines ended by %j is laid out in its own offsets', (end, text) => {
  const words = layOut(text).map(({ role, ...span }) => [role, text.slice(span.start, span.end)])
  expect(words).toEqual([
    ['TITLE', 'Mill to Close'],
    ['BYLINE', 'By ANA LOPEZ'],
    ['BODY', `It rained.${end}It snowed.`],
  ])
})

test.each([
  ['style.css', 'body { color: red; }\n', 'a style sheet'],
  ['app.js', "import a from 'a'\n\nconst b = a(1)\nconsole.log(b);\n", 'a program'],
  ['script.py', 'import os\n\ndef run(path):\n    print(os.listdir(path))\n', 'a program'],
  ['link.url', '[InternetShortcut]\r\nURL=https://a.example/mill\r\n', 'a shortcut'],
])('%s is refused by what it is', async (name, text, kind) => {
  await expect(readDocument(name, Buffer.from(text))).rejects.toThrow(`expected an article, but this is ${kind}`)
})

test.each(['readme.log', 'story.txt', 'notes.c', 'mill.css'])('prose in %s is an article', async (name) => {
  const text = 'Mill closes\n\nThe mill closed on Monday.\n\n"We go," Ian Hill said.\n'
  expect((await readDocument(name, Buffer.from(text))).title).toBe('Mill closes')
})

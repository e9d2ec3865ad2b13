import { describe, expect, test } from 'vitest'
import { readPlain } from '../../src/documents/plain/read-plain.ts'

const BODY =
  'The mill at Northam will close in the spring, its owners said on Monday, after ninety years of work there.'
const MORE = 'The council will meet on Friday to talk about the sixty people who work there now, and about the river.'
const TEXT = `${BODY}\n\n${MORE}`

const read = (text: string) => readPlain('mill.txt', text)

function roles(text: string): [role: string, words: string][] {
  const document = read(text)
  return document.paragraphs.map(({ role, start, end }) => [role, document.text.slice(start, end)])
}

describe('labelled lines above a text are read as what they say, and are not its body', () => {
  const told = {
    title: 'Mill to Close',
    byline: 'Ana Lopez',
    publisher: 'The Northam Herald',
    url: 'https://example.org/mill',
    published: { earliest: '2019-03-04', basis: 'METADATA' },
  }
  const LABELS = 'Author: Ana Lopez\nDate: 2019-03-04\nSource: The Northam Herald\nURL: https://example.org/mill'
  test.each([
    ['with the title among them', `Title: Mill to Close\n${LABELS}\n\n${TEXT}`],
    ['below the title', `Mill to Close\n\n${LABELS}\n\n${TEXT}`],
    ['with blank lines between', `Title: Mill to Close\n\n${LABELS.replaceAll('\n', '\n\n')}\n\n${TEXT}`],
    ['down to a label of the text', `HEADLINE: Mill to Close\n${LABELS}\nText: ${TEXT}`],
    ['in bold', `**Title:** Mill to Close\n${LABELS}\n\n${TEXT}`],
  ])('%s', (_, text) => {
    expect(read(text)).toMatchObject(told)
    expect(roles(text).filter(([role]) => role === 'BODY')).toEqual([
      ['BODY', BODY],
      ['BODY', MORE],
    ])
  })

  test('of news archives', () => {
    const above =
      'The Northam Herald\n\nMarch 4, 2019 Monday\nFinal Edition\n\nHEADLINE: Mill to Close\n\nBYLINE: Ana Lopez'
    const below =
      'LOAD-DATE: March 5, 2019\n\nLANGUAGE: ENGLISH\n\nCopyright 2019 The Northam Herald\nAll Rights Reserved'
    const text = `${above}\n\nLENGTH: 812 words\n\nBODY:\n\n${TEXT}\n\n${below}`
    expect(read(text)).toMatchObject({ ...told, url: null, language: 'en', published: { earliest: '2019-03-04' } })
    expect(roles(text).filter(([role]) => role === 'BODY')).toHaveLength(2)
  })

  test.each(['Author: I think it is sad.', 'Mayor: So do I.', 'Note: the mill is old.'])('but not %s', (line) => {
    expect(roles(`Mill to Close\n\n${line}\n\n${TEXT}`)[1]).toEqual(['BODY', line])
  })
})

test.each([
  ['By Ana Lopez | March 4, 2019 | 3 min read', 'Ana Lopez', '2019-03-04'],
  ['By Ana Lopez, March 4, 2019', 'Ana Lopez', '2019-03-04'],
  ['Posted by Ana Lopez on March 4, 2019 at 9:15 am', 'Ana Lopez', '2019-03-04'],
  ['Ana Lopez, Staff Writer', 'Ana Lopez, Staff Writer', null],
  ['Ana Lopez | The Northam Herald', 'Ana Lopez', null],
  ['Story by Ana Lopez', 'Ana Lopez', null],
  ['Von Anna Schmidt und Jan van der Berg', 'Anna Schmidt und Jan van der Berg', null],
  ['Par Anne Dupont', 'Anne Dupont', null],
  ['Published: March 4, 2019. Updated: March 9, 2019.', null, '2019-03-04'],
  ['Von Berlin nach Paris', null, null],
  ['River Runs High', null, null],
])('the line "%s" above the text names %s and %s', (line, byline, published) => {
  const document = read(`Mill to Close\n\n${line}\n\n${TEXT}`)
  expect([document.byline, document.published?.earliest ?? null]).toEqual([byline, published])
  expect(document.title).toBe('Mill to Close')
})

test.each([
  ['a label below', `Mill to Close\n\n${TEXT}\n\nSource: https://example.org/mill`],
  ['an address above', `https://example.org/mill\n\nMill to Close\n\n${TEXT}`],
  ['an address below', `Mill to Close\n\n${TEXT}\n\nhttps://example.org/mill`],
])('where it stands on the web is told by %s', (_, text) => {
  expect(read(text)).toMatchObject({ url: 'https://example.org/mill', title: 'Mill to Close' })
})

test('a page copied from a browser: menus, shares, related stories and rights are furniture', () => {
  const above = 'Skip to content\nThe Northam Herald\nHome\nNews\nSport\n\nMill to Close\n\nBy Ana Lopez\n\nShare'
  const below = 'Related stories\n\nRiver Runs High\n\nCouncil Meets Again\n\n© 2019 The Northam Herald'
  const text = `${above}\n\n${BODY}\n\nAdvertisement\n\n${MORE}\n\n${below}`
  expect(read(text)).toMatchObject({ title: 'Mill to Close', byline: 'Ana Lopez', publisher: 'The Northam Herald' })
  expect(roles(text).filter(([role]) => role !== 'BOILERPLATE')).toEqual([
    ['TITLE', 'Mill to Close'],
    ['BYLINE', 'By Ana Lopez'],
    ['BODY', BODY],
    ['BODY', MORE],
  ])
})

test.each([
  ['NORTHAM HERALD\n\nMonday, March 4, 2019\n\nMILL TO CLOSE', 'MILL TO CLOSE'],
  ['Mayor says “we waited a long time”', 'Mayor says “we waited a long time”'],
  ['iPhone maker opens mill', 'iPhone maker opens mill'],
  ['Mill to close.\n\nBy Ana Lopez', 'Mill to close.'],
])('the title of %j is %s', (top, title) => {
  expect(roles(`${top}\n\n${TEXT}`).filter(([role]) => role === 'TITLE')).toEqual([['TITLE', title]])
})

test('the name of the paper behind the title is no part of it', () => {
  expect(read(`Mill to Close | The Northam Herald\n\n${TEXT}`)).toMatchObject({
    title: 'Mill to Close',
    publisher: 'The Northam Herald',
  })
})

test('what was scraped twice is read once; what is said twice is said twice', () => {
  const page = `Mill to Close\n\n${BODY}\n\nYes.\n\n${MORE}`
  expect(roles(`${page}\n\n${page}`).map(([role]) => role)).toEqual([
    ...['TITLE', 'BODY', 'BODY', 'BODY'],
    ...['BOILERPLATE', 'BOILERPLATE', 'BOILERPLATE', 'BOILERPLATE'],
  ])
  expect(roles(`${page}\n\nYes.`).at(-1)).toEqual(['BODY', 'Yes.'])
})

const NARROW = [
  'The mill at Northam will close in the spring, its owners said',
  'on Monday, after ninety years of work there. The council will',
  'meet on Friday.',
]
const NEXT = [
  'The owners said that they had tried everything they could think',
  'of. They have tried it all, and are',
  'sad.',
]
test.each([
  ['hard-wrapped, without blank lines', ['Mill to Close', ...NARROW, ...NEXT]],
  ['hard-wrapped, below a blank line', ['Mill to Close', '', ...NARROW, ...NEXT]],
  [
    'with first lines indented',
    ['Mill to Close', '', ...[NARROW, NEXT].flatMap(([one, ...more]) => [`   ${one}`, ...more])],
  ],
])('paragraphs of a text that is %s are told apart', (_, lines) => {
  expect(roles(lines.join('\n')).slice(1)).toEqual([
    ['BODY', NARROW.join('\n')],
    ['BODY', NEXT.join('\n')],
  ])
})

test('lines of a text of long lines, items of a list and underlined headings are paragraphs', () => {
  const long = `${BODY} ${MORE}`
  const text = `Mill to Close\n=====\n\n${long}\n${MORE}\nHard years\n-----\n${BODY}\n- a mill\n- a river`
  expect(roles(text)).toEqual([
    ['TITLE', 'Mill to Close'],
    ['BOILERPLATE', '====='],
    ['BODY', long],
    ['BODY', MORE],
    ['HEADING', 'Hard years'],
    ['BOILERPLATE', '-----'],
    ['BODY', BODY],
    ['BODY', '- a mill'],
    ['BODY', '- a river'],
  ])
})

test.each([
  ['Updated: March 4, 2019, 6:10 p.m.', 'BOILERPLATE'],
  ['. Last Updated: 07/27/2016', 'BOILERPLATE'],
  ['Updated 2 hours ago', 'BOILERPLATE'],
  ['Last updated on 4 March 2019 18:42 IST', 'BOILERPLATE'],
  ['Updated 2019-03-04T12:34:00Z', 'BOILERPLATE'],
  ['Revised plans for the mill were shown on Monday.', 'BODY'],
  ['Revised 2019 figures show a fall.', 'BODY'],
  ['Updated March figures show a fall of 12 percent.', 'BODY'],
])('a line that begins as stamps do is one where all of it is a date: %s', (line, role) => {
  expect(roles(`Mill to Close\n\n${BODY}\n\n${line}\n\n${MORE}`)).toContainEqual([role, line])
})

describe('lines between title and text tell who wrote it, for whom, when and where it is', () => {
  const day = (date: string) => ({ earliest: date, latest: date })
  test.each([
    ['Posted on May 2, 2016 by Tom Field', { byline: 'Tom Field', published: day('2016-05-02') }],
    ['Posted on Friday, 14 October 2016 by Tom Field', { byline: 'Tom Field', published: day('2016-10-14') }],
    ['By Tom Field 2 May 2015', { byline: 'Tom Field', published: day('2015-05-02') }],
    ['By Tom Field, The Guardian', { byline: 'Tom Field', publisher: 'The Guardian' }],
    ['By Tom Field for the Northam Herald', { byline: 'Tom Field', publisher: 'The Northam Herald' }],
    [
      'By Tom Field for The Herald, May 2, 2016',
      { byline: 'Tom Field', publisher: 'The Herald', published: day('2016-05-02') },
    ],
    ['By Tom Field, Michael Fox', { byline: 'Tom Field, Michael Fox', publisher: null }],
    ['By Tom Field, Staff Reporter', { byline: 'Tom Field, Staff Reporter', publisher: null }],
    ['Von Anna Schmidt\nMünchen, 4. März 2019', { byline: 'Anna Schmidt', published: day('2019-03-04') }],
    [
      'By Tom Field\nhttps://herald.example/2016/05/02/mill',
      {
        byline: 'Tom Field',
        url: 'https://herald.example/2016/05/02/mill',
        published: { ...day('2016-05-02'), basis: 'URL' },
      },
    ],
  ])('%s', (lines, told) => {
    expect(read(`Mill to Close\n\n${lines}\n\n${TEXT}`)).toMatchObject({ title: 'Mill to Close', ...told })
    expect(read(`Mill to Close\n${lines}\n${TEXT}`)).toMatchObject({ title: 'Mill to Close', ...told })
    expect(roles(`Mill to Close\n${lines}\n${TEXT}`).filter(([role]) => role === 'BODY')).toHaveLength(2)
  })

  test('a name and a date below a quote are no place and date', () => {
    expect(read(`Mill to Close\n\nPresident Sadiq Khan, March 11, 2016\n\n${TEXT}`).published).toBeNull()
  })

  test.each([
    ['en-GB', '2016-04-03'],
    ['en-US', '2016-03-04'],
  ])('a date in numbers is read as %s writes it, also below a byline without a label', (language, date) => {
    const text = `Title: Mill to Close\nBy Tom Field\nLanguage: ${language}\nDate: 03/04/2016\n\n${TEXT}`
    expect(read(text)).toMatchObject({ byline: 'Tom Field', language, published: day(date) })
  })
})

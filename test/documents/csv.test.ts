import { describe, expect, test } from 'vitest'
import type { FieldMap } from '../../src/documents/content.ts'
import { documentsOf, linesOf } from './parts.ts'

const HEAD = 'title,text,date\n'

describe('a table with a header line', () => {
  test.each<[string, string, string, readonly string[]]>([
    ['commas', 'a.csv', `${HEAD}One,First words.,2019-03-04\nTwo,Second words.,2019-03-05\n`, [':2 One', ':3 Two']],
    ['whatever it is called', 'a.txt', `${HEAD}One,First words.,2019-03-04`, [':2 One']],
    ['semicolons', 'a.csv', 'Title;Text\nOne;First, words.\n', [':2 One']],
    ['tabs', 'a.tsv', 'title\tbody\nOne\tFirst words.\n', [':2 One']],
    ['bars', 'a.psv', 'headline|content\nOne|First words.\n', [':2 One']],
    ['what Excel puts on top', 'a.csv', 'sep=;\r\ntitle;text\r\nOne;First words.\r\n', [':3 One']],
    [
      'CR, CRLF and a byte order mark',
      'a.csv',
      `\ufeff${HEAD}One,"First\r\nwords.",\r\nTwo,Second words.,\r\n`,
      [':2 One', ':4 Two'],
    ],
    [
      'CR alone',
      'a.csv',
      `${HEAD}One,"First\n\nwords.",\nTwo,Second words.,\n`.replaceAll('\n', '\r'),
      [':2 One', ':5 Two'],
    ],
    [
      'marks, and paragraphs in a cell',
      'a.csv',
      `"title","text","date"\n"One","He said ""go"".\n\nThey went.",\n`,
      [':2 One'],
    ],
    ['marks within a cell', 'a.csv', `${HEAD}One,5" of rain fell.,\nTwo,"Rain" fell.,\n`, [':2 One', ':3 Two']],
    [
      'tabs and marks that are the text’s own',
      'a.tsv',
      'title\ttext\nOne\t"We go," he said.\nTwo\tWords.\n',
      [':2 One', ':3 Two'],
    ],
    [
      'tabs, and in a cell a line that begins with a mark',
      'a.tsv',
      'Title\tText\r\nOne\t"A mill shut.\n""We go,"" Ann Poe said."\r\nTwo\tWords.\r\n',
      [':2 One', ':4 Two'],
    ],
    ['one column alone, of texts', 'a.csv', 'text\n"A mill shut, Ann Poe said."\n', [':2 A mill shut, Ann Poe said']],
    [
      'no header line',
      'a.csv',
      'Mill closes,"A mill shut. ""We go,"" Ann Poe said.",2019-03-04\nTwo,Second words. More.,2019-03-05\n',
      [
        ' ! expected a header line that names a column of text (text, body, content …, or --map text=COLUMN), got the line "Mill closes,\\"A mill shut. \\"\\"We go,\\"\\" Ann…"',
      ],
    ],
    [
      'rows that are too short or too long',
      'a.csv',
      `${HEAD}One,First words.\nTwo,Second words.,2019-03-05,,\nThree,Third, words,2019\n`,
      [
        ':2 ! expected 3 cells, as in the header line, got 2',
        ':3 Two',
        ':4 ! expected 3 cells, as in the header line, got 4',
      ],
    ],
    ['blank rows', 'a.csv', `${HEAD}\n,,\nOne,First words.,\n\n`, [':4 One']],
    [
      'a row without a text',
      'a.csv',
      `${HEAD}One,,\nTwo,Second words.,\n`,
      [':2 ! expected a field with the text of an article, got the fields title, text, date', ':3 Two'],
    ],
    [
      'a mark that is never closed',
      'a.csv',
      `${HEAD}One,First words.,\nTwo,"Second words.,\nThree,Third.,\n`,
      [':2 One', ':3 ! expected the quotation mark that opens a cell here to be closed, got the end of the file'],
    ],
    [
      'a header line alone',
      'a.csv',
      HEAD,
      [' ! expected rows of articles under the columns title, text, date, got none'],
    ],
    [
      'columns without a text',
      'a.csv',
      'day,price\n2019,3\n',
      [
        ' ! expected a column with the text of articles (text, body, content …, or --map text=COLUMN), got the columns day, price',
      ],
    ],
    [
      'a plain text is none',
      'a.txt',
      'Text, pictures and sound\n\nThe mill closed on Monday.\n',
      [' Text, pictures and sound'],
    ],
    [
      'a plain text named as a table is none',
      'a.csv',
      'The mill closed on Monday. It is gone.\n',
      [' The mill closed on Monday'],
    ],
  ])('%s', async (_, name, content, lines) => {
    expect(await linesOf(name, content)).toEqual(lines)
    expect(await linesOf(name, content, { chunk: 7 })).toEqual(lines)
  })

  test('Unicode text, as Excel calls it', async () => {
    const bytes = Buffer.from('\ufefftitle\ttext\r\nCaf\u00e9\t"Two\nlines."\r\nTwo\tWords.\r\n', 'utf16le')
    expect(await linesOf('Book1.txt', bytes)).toEqual([':2 Caf\u00e9', ':4 Two'])
  })

  test('in Windows-1252, as Excel writes CSV', async () => {
    const bytes = Buffer.from(`${HEAD}Caf\xe9,\x93We go,\x94\nTwo,She said \x93We go\x94.,\n`, 'latin1')
    const [, two] = await documentsOf('a.csv', bytes)
    expect(two?.document?.text).toBe('Two\n\nShe said “We go”.')
  })

  test('has columns whose names are in Windows-1252 too', async () => {
    const bytes = Buffer.from('\xdcberschrift;Text\nM\xfchle schlie\xdft;Die M\xfchle schlie\xdft.\n', 'latin1')
    expect(await linesOf('a.csv', bytes, { map: { title: 'Überschrift' } })).toEqual([':2 Mühle schließt'])
  })

  test('in Mac Roman is refused, saying what to do', async () => {
    const bytes = Buffer.from(`${HEAD}Caf\x8e,\xd2We go,\xd3 \xd0 it\xd5s said.,\n`, 'latin1')
    expect(await linesOf('a.csv', bytes)).toEqual([
      ' ! expected UTF-8, got other bytes: save it as UTF-8, in Excel as "CSV UTF-8"',
    ])
  })

  test('tells what a record tells', async () => {
    const table =
      'Headline,Author,URL,Publish Date,Language,Article Text\n"Mill closes","Ana Lopez; Ian Hill",https://a.example/1,04/03/2019,English,"<p>One.</p><p>Two.</p>"\n'
    const [read] = await documentsOf('a.csv', table)
    expect(read?.document).toMatchObject({
      format: 'CSV',
      title: 'Mill closes',
      byline: 'Ana Lopez, Ian Hill',
      url: 'https://a.example/1',
      published: { earliest: '2019-03-04', latest: '2019-04-03' },
      language: 'en',
      text: 'Mill closes\n\nOne.\n\nTwo.',
    })
  })
})

describe('--map', () => {
  const table = 'h,story\nMill closes,The mill closed.\n'
  test('makes a table of a file whose columns have other names', async () => {
    expect(await linesOf('a.csv', table, { map: { title: 'h', text: 'story' } })).toEqual([':2 Mill closes'])
    expect(await linesOf('a.txt', table, { map: { title: 'h', text: 'story' } })).toEqual([':2 Mill closes'])
  })

  test.each<[FieldMap, string]>([
    [{ text: 'body' }, 'expected a column body for --map text=body, got the columns h, story'],
    [{ text: 'story', url: 'link' }, 'expected a column link for --map url=link, got the columns h, story'],
  ])('%o that leads nowhere is told with the columns that there are', async (map, problem) => {
    expect(await linesOf('a.csv', table, { map })).toEqual([` ! ${problem}`])
  })
})

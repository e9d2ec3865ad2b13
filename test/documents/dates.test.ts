import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOrder, guessDate, metadataDate, parseDate, urlDate } from '../../src/documents/dates/index.ts'
import type { FuzzyDate } from '../../src/documents/index.ts'

const days = (date: FuzzyDate | null) =>
  date && (date.earliest === date.latest ? date.earliest : `${date.earliest} to ${date.latest}`)

describe('printed dates', () => {
  test.each([
    ['03/04/2016', '2016-03-04 to 2016-04-03'],
    ['3/4/16 9:15 a.m.', '2016-03-04 to 2016-04-03'],
    ['03-04-2016', '2016-03-04 to 2016-04-03'],
    ['04/04/2016', '2016-04-04'],
    ['07/27/2016', '2016-07-27'],
    ['Friday 03/04/2016', '2016-03-04'],
    ['Sunday 03/04/2016', '2016-04-03'],
    ['March 2016', '2016-03-01 to 2016-03-31'],
    ['February 2016', '2016-02-01 to 2016-02-29'],
    ['marzo de 2016', '2016-03-01 to 2016-03-31'],
    ['03/2016', '2016-03-01 to 2016-03-31'],
    ['Friday, 4 March 2016', '2016-03-04'],
    ['Sept. 9, 2014 at 3:15 p.m. ET', '2014-09-09'],
    ['4th of March, 2016', '2016-03-04'],
    ['Published 6:05 p.m. ET March 4, 2019', '2019-03-04'],
    ['4 March 2019 at 18:05', '2019-03-04'],
    ['March 4, 2019 | 6:05 pm', '2019-03-04'],
    ['04.03.2019, 18:05 Uhr', '2019-03-04'],
    ['04.03.19', '2019-03-04'],
    ['04-MAR-19', '2019-03-04'],
    ['2019-03-04 18:05', '2019-03-04'],
    ['Veröffentlicht am 4. März 2019 um 18:05 Uhr', '2019-03-04'],
    ['Publié le lundi 4 mars 2019 à 18h05', '2019-03-04'],
    ['mar. 5 mars 2019', '2019-03-05'],
    ['1º de março de 2019', '2019-03-01'],
    ['4 d’agost del 2019', '2019-08-04'],
    ['4 марта 2019 г. в 18:05', '2019-03-04'],
    ['4.3.2019 klo 18.05', '2019-03-04'],
    ['2019年3月4日(月) 午後6時05分', '2019-03-04'],
    ['2019년 3월 4일 오후 6:05', '2019-03-04'],
    ['٤ مارس ٢٠١٩', '2019-03-04'],
    ['4 تشرين الثاني 2019', '2019-11-04'],
  ])('"%s" is %s', (text, expected) => {
    expect(days(parseDate(text))).toBe(expected)
    expect(parseDate(text)).toMatchObject({ basis: 'STATED', text })
  })

  test.each([
    ['Posted: Mar 04, 2019 06:05 PM EST', '2019-03-04T23:05:00.000Z'],
    ['Mon, 04 Mar 2019 18:05:00 +0100', '2019-03-04T17:05:00.000Z'],
    ['May 4, 2019 5:00AM (GMT+8)', '2019-05-03T21:00:00.000Z'],
    ['1805 GMT, March 4, 2019', '2019-03-04T18:05:00.000Z'],
    ['Senin, 4 Maret 2019 18:05 WIB', '2019-03-04T11:05:00.000Z'],
    ['March 4, 2019 6:05 PM CST', undefined],
    ['March 4, 2019 6:05 PM', undefined],
  ])('the instant of "%s" is %s', (text, at) => expect(parseDate(text)?.at).toBe(at))

  test.each([
    '',
    'March 4',
    'yesterday at 6:05 pm',
    'February 30, 2016',
    '13/13/2016',
    '2016',
    '2011-12',
    'List 2019',
    'March 4, 2016 was a cold day',
    'March 4, 2016 March 5, 2016',
    'Updated March 4, 2016',
    '4 Rajab 1440',
    '1440/06/27',
    'March 4, 2562',
    'Mar 04, 2019, 18:05-19:05',
    '1.2.3.2019',
    '9'.repeat(100),
  ])('"%s" is no date', (text) => expect(parseDate(text)).toBeNull())

  test('a hint tells which number is the day, but not of a date that it makes none', () => {
    expect(days(parseDate('03/04/2016', dayOrder('en-US')))).toBe('2016-03-04')
    expect(days(parseDate('03/04/2016', dayOrder('en-GB')))).toBe('2016-04-03')
    expect(days(parseDate('03/04/2016', dayOrder('en')))).toBe('2016-03-04 to 2016-04-03')
    expect(days(parseDate('07/27/2016', 'DMY'))).toBe('2016-07-27')
  })
})

test.each([
  ['en-US', 'MDY'],
  ['en_GB', 'DMY'],
  ['de', 'DMY'],
  ['zh-Hans-CN', 'DMY'],
  ['en', null],
  ['en-CA', null],
  ['no language', null],
  [null, null],
])('day and month in "%s" come in the order %s', (language, expected) => expect(dayOrder(language)).toBe(expected))

describe('dates of metadata', () => {
  test.each<[unknown, string, string | undefined]>([
    ['2019-03-04T23:05:00-05:00', '2019-03-04', '2019-03-05T04:05:00.000Z'],
    ['2019-03-04T18:05:00Z', '2019-03-04', '2019-03-04T18:05:00.000Z'],
    ['2019-03-04t18:05:00.123456z', '2019-03-04', '2019-03-04T18:05:00.000Z'],
    ['2019-03-04T18:05+01', '2019-03-04', '2019-03-04T17:05:00.000Z'],
    ['2019-03-04T18:05:00 −0500', '2019-03-04', '2019-03-04T23:05:00.000Z'],
    ['2019-03-04T24:00:00Z', '2019-03-04', '2019-03-05T00:00:00.000Z'],
    ['2019-03-04T18:05:00+01:00[Europe/Paris]', '2019-03-04', '2019-03-04T17:05:00.000Z'],
    ['2012-06-20 3:17:01 -0400', '2012-06-20', '2012-06-20T07:17:01.000Z'],
    ['2019-03-04 18:05:00 -0400 EDT', '2019-03-04', '2019-03-04T22:05:00.000Z'],
    ['20190304T180500Z', '2019-03-04', '2019-03-04T18:05:00.000Z'],
    ['Mon, 4 Mar 2019 18:05:00 EST', '2019-03-04', '2019-03-04T23:05:00.000Z'],
    ['Mon Mar 04 2019 18:05:00 GMT+0100 (Central European Standard Time)', '2019-03-04', '2019-03-04T17:05:00.000Z'],
    ['Mon Mar  4 18:05:00 CET 2019', '2019-03-04', '2019-03-04T17:05:00.000Z'],
    ['04/Mar/2019:18:05:00 +0100', '2019-03-04', '2019-03-04T17:05:00.000Z'],
    [1551719100, '2019-03-04', '2019-03-04T17:05:00.000Z'],
    ['1551719100000', '2019-03-04', '2019-03-04T17:05:00.000Z'],
    [new Date(1551719100000), '2019-03-04', '2019-03-04T17:05:00.000Z'],
    [{ $date: { $numberLong: '1551719100000' } }, '2019-03-04', '2019-03-04T17:05:00.000Z'],
    ['/Date(1551719100000)/', '2019-03-04', '2019-03-04T17:05:00.000Z'],
    ['2019-03-04T18:05:00', '2019-03-04', undefined],
    ['2019-03-04T18:05:99', '2019-03-04', undefined],
    ['2019/03/04', '2019-03-04', undefined],
    ['20190304', '2019-03-04', undefined],
    [20190304, '2019-03-04', undefined],
    ['201903041805', '2019-03-04', undefined],
    ['2019-W10-1', '2019-03-04', undefined],
    ['2019-W10', '2019-03-04 to 2019-03-10', undefined],
    ['2019-063', '2019-03-04', undefined],
    ['2019-03', '2019-03-01 to 2019-03-31', undefined],
    ['2019', '2019-01-01 to 2019-12-31', undefined],
    ['March 4, 2019', '2019-03-04', undefined],
    ['3/4/2019 18:05', '2019-03-04 to 2019-04-03', undefined],
  ])('%s is %s, at %s', (value, expected, at) => {
    const date = metadataDate(value)
    expect([days(date), date?.at, date?.basis]).toEqual([expected, at, 'METADATA'])
  })

  test.each([
    [null],
    [undefined],
    [''],
    [0],
    [42],
    [-1551719100],
    [Number.NaN],
    [true],
    [{}],
    [[]],
    [new Date(Number.NaN)],
    ['1970-01-01T00:00:00Z'],
    ['0000-00-00'],
    ['0001-01-01T00:00:00Z'],
    ['2019-02-30'],
    ['2019-W60'],
    ['2019-000'],
    ['2019-366'],
    ['soon'],
  ])('%s is no date', (value) => expect(metadataDate(value)).toBeNull())
})

test.each([
  ['https://news.example/2019/03/04/ferry', '2019-03-04', '2019/03/04'],
  ['https://news.example/2019/mar/04/ferry', '2019-03-04', '2019/mar/04'],
  ['https://news.example/ferry-20190304.html', '2019-03-04', '20190304'],
  ['https://news.example/2019-03-04-ferry', '2019-03-04', '2019-03-04'],
  ['/2019/03/ferry', '2019-03-01 to 2019-03-31', '2019/03'],
])('the address %s names %s', (url, expected, text) => {
  const date = urlDate(url)
  expect([days(date), date?.text, date?.basis]).toEqual([expected, text, 'URL'])
})

test.each([
  'https://news.example/?shown=2019-03-04',
  'https://2019-03-04.example/',
  'https://news.example/id/20193304',
  'https://news.example/id/1201903041',
  'https://news.example/route/1800/03/04/',
  'https://archive.example/20190304180500/',
  'not an address',
])('the address %s names no date', (url) => expect(urlDate(url)).toBeNull())

describe('dates among other words', () => {
  test.each([
    ['By Ana Lopez, March 4, 2019 · 5 min read', '2019-03-04', 'March 4, 2019'],
    ['Posted by Ana on 4 March 2019 in News | Updated 5 March 2019', '2019-03-04', 'on 4 March 2019'],
    ['03/04/2019 by Ana', '2019-03-04 to 2019-04-03', '03/04/2019'],
  ])('"%s" tells %s', async (text, expected, words) => {
    const date = await guessDate(text)
    expect([days(date), date?.text, date?.basis]).toEqual([expected, words, 'STATED'])
  })

  test.each([
    'yesterday at 5',
    'Monday at 6 pm',
    'By Ana Lopez, March 4',
    'Ana in March 2019',
    'two days ago, in 2019',
    'Updated by Ana on 5 March 2019',
    'from March 4, 2019 to March 6, 2019',
    'on March 4, 2019 and on March 6, 2019',
  ])('"%s" tells none', async (text) => expect(await guessDate(text)).toBeNull())
})

const LANGUAGES =
  'en en-GB de de-AT fr es es-MX it pt pt-BR nl pl ru uk bg sv da nb fi is id tr ar ro el sl sr gl sk ja zh ko'.split(
    ' ',
  )
const anyDay = fc.date({ min: new Date('1600-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
const iso = (date: Date) => date.toISOString().slice(0, 10)

describe('every day', () => {
  test.each(LANGUAGES)('is read as it is written out in %s', (language) => {
    const calendar = `${language}-u-ca-gregory-nu-latn`
    const forms = (['long', 'short'] as const).flatMap((month) =>
      [{}, { weekday: 'long' } as const].map(
        (weekday) =>
          new Intl.DateTimeFormat(calendar, { ...weekday, day: 'numeric', month, year: 'numeric', timeZone: 'UTC' }),
      ),
    )
    fc.assert(
      fc.property(anyDay, (day) => {
        for (const form of forms)
          expect([form.format(day), days(parseDate(form.format(day)))]).toEqual([form.format(day), iso(day)])
      }),
      { numRuns: 60 },
    )
  })

  test('comes back from ISO 8601, RFC 2822, JavaScript and the seconds since 1970 with its instant', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const seconds = new Date(Math.floor(day.getTime() / 1000) * 1000)
        const text = seconds.toISOString()
        for (const form of [text, seconds, seconds.toUTCString(), text.replace(/[-:]|\.000/g, '')]) {
          if (seconds.getTime() !== 0) expect(metadataDate(form)).toMatchObject({ earliest: iso(seconds), at: text })
        }
        if (seconds.getTime() > 1e11 && seconds.getTime() < 4e12) {
          expect(metadataDate(seconds.getTime() / 1000)?.at).toBe(text)
          expect(metadataDate(seconds.getTime())?.at).toBe(text)
        }
      }),
    )
  })

  test('in numbers is itself where its order is known, and among the days it may be where not', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [y, m, d] = iso(day).split('-')
        expect(days(parseDate(`${m}/${d}/${y}`, 'MDY'))).toBe(iso(day))
        expect(days(parseDate(`${d}/${m}/${y}`, 'DMY'))).toBe(iso(day))
        expect(days(parseDate(`${d}.${m}.${y}`))).toBe(iso(day))
        const either = parseDate(`${d}/${m}/${y}`)
        expect([either?.earliest, either?.latest]).toContain(iso(day))
        expect(either?.earliest === either?.latest).toBe(Number(d) > 12 || d === m)
      }),
    )
  })
})

test('no text and no value makes a reader throw, and no date ends before it begins', () => {
  const scraps = fc.constantFrom(
    '2019',
    '03',
    '4',
    '-',
    '/',
    '.',
    ' ',
    'T',
    ':',
    'March',
    'pm',
    'EST',
    '+01',
    '年',
    'W',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(scraps).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(texts, fc.anything(), (text, value) => {
      for (const date of [parseDate(text), metadataDate(text), urlDate(text), metadataDate(value)]) {
        if (date !== null) expect(date.earliest <= date.latest).toBe(true)
      }
    }),
    { numRuns: 1000 },
  )
})

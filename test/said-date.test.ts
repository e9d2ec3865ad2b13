import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSaidDate } from '../src/import/said-date.ts'

const on = (day: string, latest = day) => ({ earliest: day, latest, basis: 'STATED' as const, text: day })
const THURSDAY = on('2016-03-03')
const days = (words: string, published: ReturnType<typeof on> | null) => {
  const date = readSaidDate(words, published)
  return date === null ? null : date.earliest === date.latest ? date.earliest : `${date.earliest} to ${date.latest}`
}

describe('in an article of Thursday 3 March 2016', () => {
  test.each([
    ['Thursday', '2016-03-03'],
    ['on Monday', '2016-02-29'],
    ['Friday', '2016-02-26'],
    ['late\nFriday night', '2016-02-26'],
    ['this past Monday', '2016-02-29'],
    ['late on Monday', '2016-02-29'],
    ['Monday of last week', '2016-02-22'],
    ['Wednesday this week', '2016-03-02'],
    ['Sunday last week', '2016-02-28'],
    ['last Thursday', '2016-02-25'],
    ['last Wednesday', '2016-03-02'],
    ['today', '2016-03-03'],
    ['this morning', '2016-03-03'],
    ['yesterday afternoon', '2016-03-02'],
    ['last night', '2016-03-02'],
    ['overnight', '2016-03-02 to 2016-03-03'],
    ['this week', '2016-02-29 to 2016-03-03'],
    ['earlier this month', '2016-03-01 to 2016-03-03'],
    ['this year', '2016-01-01 to 2016-03-03'],
    ['last week', '2016-02-22 to 2016-02-28'],
    ['late last month', '2016-02-01 to 2016-02-29'],
    ['last year', '2015-01-01 to 2015-12-31'],
    ['over the weekend', '2016-02-27 to 2016-02-28'],
    ['last weekend', '2016-02-27 to 2016-02-28'],
    ['two hours ago', '2016-03-02 to 2016-03-03'],
    ['two days ago', '2016-03-01'],
    ['a week ago', '2016-02-22 to 2016-02-28'],
    ['three months ago', '2015-12-01 to 2015-12-31'],
    ['10 years ago', '2006-01-01 to 2006-12-31'],
    ['March 3', '2016-03-03'],
    ['March 10', '2015-03-10'],
    ['Dec. 6', '2015-12-06'],
    ['on 6 December', '2015-12-06'],
    ['Monday, Feb. 29', '2016-02-29'],
    ['Monday night, Feb. 29', '2016-02-29'],
    ['Dec. 6 last year', '2015-12-06'],
    ['March of last year', '2015-03-01 to 2015-03-31'],
    ['in December', '2015-12-01 to 2015-12-31'],
    ['in March', '2016-03-01 to 2016-03-03'],
    ['last March', '2015-03-01 to 2015-03-31'],
  ])('"%s" is %s', (words, expected) => expect(days(words, THURSDAY)).toBe(expected))

  test.each([
    'next week',
    'tomorrow',
    'recently',
    'a few days ago',
    'Feb. 30',
    'the day before',
    'last summer',
    'the next day',
    'Monday or so',
    '',
  ])('"%s" is no day that is known', (words) => expect(days(words, THURSDAY)).toBeNull())
})

describe('whenever the article came out', () => {
  test.each([
    ['6 December 2004', '2004-12-06'],
    ['Monday, December 6, 2004', '2004-12-06'],
    ['in December 2004', '2004-12-01 to 2004-12-31'],
    ['in 2013', '2013-01-01 to 2013-12-31'],
    ['mid-2013', '2013-01-01 to 2013-12-31'],
    ['in the 1990s', '1990-01-01 to 1999-12-31'],
  ])('"%s" is %s', (words, expected) => {
    expect(days(words, null)).toBe(expected)
    expect(days(words, THURSDAY)).toBe(expected)
  })

  test.each([
    'Monday',
    'yesterday',
    'last week',
    'two days ago',
    'March 10',
    'in March',
    'this year',
    'March last year',
  ])('"%s" is not known without a day of publication', (words) => expect(days(words, null)).toBeNull())
})

test.each([
  ['a weekend that has only begun', '2016-03-05', 'this weekend', '2016-03-05'],
  ['last weekend, on a Sunday', '2016-03-06', 'last weekend', '2016-02-27 to 2016-02-28'],
  ['last week, on a Sunday', '2016-03-06', 'last week', '2016-02-22 to 2016-02-28'],
  ['a leap day', '2015-06-01', 'Feb. 29', '2012-02-29'],
  ['before 1970', '1969-07-24', 'Sunday', '1969-07-20'],
])('%s: on %s, "%s" is %s', (_what, published, words, expected) => expect(days(words, on(published))).toBe(expected))

test('where the day of publication is a range, all that it allows is told', () => {
  expect(days('Monday', on('2016-03-04', '2016-04-03'))).toBe('2016-02-29 to 2016-03-28')
})

test('the words are kept as printed', () => {
  expect(readSaidDate('Late Monday', THURSDAY)).toEqual({ ...on('2016-02-29'), text: 'Late Monday' })
})

test('what is relative to a day of publication is never after it, and begins before it ends', () => {
  const words = fc.constantFrom('Monday', 'last week', 'this month', 'March 10', 'the weekend', 'in July', 'a day ago')
  const published = fc.date({ min: new Date('1900-01-10'), max: new Date('2100-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(words, published, (text, date) => {
      const day = date.toISOString().slice(0, 10)
      const { earliest = '', latest = '' } = readSaidDate(text, on(day)) ?? {}
      expect([earliest, latest, day].toSorted()).toEqual([earliest, latest, day])
      expect(earliest).not.toBe('')
    }),
  )
})

import { expect, test } from 'vitest'
import { parseDate } from '../../src/documents/dates/parse-date.ts'

test.each([
  ['03/04/2016', '2016-03-04', '2016-04-03'],
  ['March 2016', '2016-03-01', '2016-03-31'],
  ['February 2016', '2016-02-01', '2016-02-29'],
  ['04/04/2016', '2016-04-04', '2016-04-04'],
  ['07/27/2016', '2016-07-27', '2016-07-27'],
  ['Friday, 4 March 2016', '2016-03-04', '2016-03-04'],
  ['Sept. 9, 2014 at 3:15 p.m. ET', '2014-09-09', '2014-09-09'],
  ['4th of March, 2016', '2016-03-04', '2016-03-04'],
])('%s is read as %s to %s', (text, earliest, latest) => {
  expect(parseDate(text)).toEqual({ earliest, latest, basis: 'STATED', text })
})

test.each(['', 'March 4', 'February 30, 2016', '13/13/2016', '2016', 'March 4, 2016 was a cold day', '9'.repeat(100)])(
  '"%s" is no date',
  (text) => expect(parseDate(text)).toBeNull(),
)

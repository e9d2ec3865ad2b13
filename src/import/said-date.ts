import { parseDate } from '../documents/dates/parse-date.ts'
import type { FuzzyDate } from '../documents/document.ts'

/** From one day to another, both counted from 1970-01-01. */
type Days = readonly [first: number, last: number]
type Reading = (groups: readonly string[], today: number) => Days | null

const DAY = 86_400_000
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const COUNTS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const WEEKDAY = `(${WEEKDAYS.join('|')})`

/** "on Monday", "earlier this week", "mid-2015": words that change nothing about the days, or tell too little to. */
const BEFORE_IT = /^(?:(?:on|in|at|over|during|back|just|only|early|earlier|late|later|mid)[ -]+)+/
/** "Monday night", "yesterday afternoon" are that day. */
const PART_OF_DAY = /(?<=day)[ -](?:morning|afternoon|evening|night|noon|midday|midnight)\b/

/** The ways to name days by the day on which one writes, each over the whole of a text in small letters. */
const FORMS: readonly (readonly [pattern: RegExp, read: Reading])[] = [
  // today, tonight, this morning
  [/^(?:today|tonight|this (?:morning|afternoon|evening|night))$/, (_groups, today) => [today, today]],
  // yesterday, last night; overnight, two hours ago
  [/^(?:yesterday|last (?:night|evening))$/, (_groups, today) => [today - 1, today - 1]],
  [/^(?:overnight|\w+ (?:minute|hour)s? ago)$/, (_groups, today) => [today - 1, today]],
  // Monday, this past Monday: as near as can be; last Monday: today is none
  [whole(`(?:this (?:past )?)?${WEEKDAY}`), ([day = ''], today) => lastDay(day, today)],
  [whole(`last ${WEEKDAY}`), ([day = ''], today) => lastDay(day, today - 1)],
  // Monday of last week, Tuesday this week
  [
    whole(`${WEEKDAY} (?:of )?(this|last) week`),
    ([day = '', which], today) => lastDay(day, before('week', today, which === 'this' ? 0 : 1)[1]),
  ],
  // the weekend, this weekend; last weekend: one that is over
  [/^(?:the|this) weekend$/, (_groups, today) => weekendFrom(lastDay('saturday', today)[0])],
  [/^last weekend$/, (_groups, today) => weekendFrom(lastDay('sunday', today - 1)[0] - 1)],
  // this week, last month
  [/^this (week|month|year)$/, ([unit = ''], today) => before(unit, today, 0)],
  [/^last (week|month|year)$/, ([unit = ''], today) => before(unit, today, 1)],
  // March last year, March 10 of this year
  [
    /^(.+?) (?:of )?(this|last) year$/,
    ([day = '', which], today) => inYear(day, yearOf(today) - (which === 'this' ? 0 : 1)),
  ],
  // two days ago, a week ago, 10 years ago
  [/^(\w+) (day|week|month|year)s? ago$/, ([count = '', unit = ''], today) => before(unit, today, numberOf(count))],
  // 2013, the 1990s
  [/^([12]\d{3})$/, ([year = '']) => years(Number(year), 1)],
  [/^(?:the )?([12]\d\d0)s$/, ([year = '']) => years(Number(year), 10)],
]

/**
 * The days that the words of a text name when something was said: "Monday", "last week", "6 December 2004", "March 10".
 *
 * Days without a year are those nearest before the text was published, its own day among them; where that is only known
 * as a range, all that it allows. Weeks begin on Monday (ISO 8601). Null for words that tell no day, and without a day of
 * publication for all that do not name their year.
 */
export function readSaidDate(words: string, published: FuzzyDate | null): FuzzyDate | null {
  const named = words.trim().replace(/\s+/g, ' ').toLowerCase().replace(BEFORE_IT, '').replace(PART_OF_DAY, '')
  const stated = parseDate(named)
  if (stated !== null) return { ...stated, text: words }
  const days = published === null ? daysOf(named, null) : daysWithin(named, published)
  return days && { earliest: isoDay(days[0]), latest: isoDay(days[1]), basis: 'STATED', text: words }
}

/** What some words name on the first day and the last that a text can have been published, and what lies between. */
function daysWithin(named: string, { earliest, latest }: FuzzyDate): Days | null {
  const [one, other] = [daysOf(named, dayNumber(earliest)), daysOf(named, dayNumber(latest))]
  return one && other && [Math.min(one[0], other[0]), Math.max(one[1], other[1])]
}

/** The days that words name on a day; nothing that was said is said after it. A day not known is null. */
function daysOf(named: string, today: number | null): Days | null {
  for (const [pattern, read] of FORMS) {
    const found = pattern.exec(named)
    if (found !== null) return upTo(today, read(found.slice(1), today ?? Number.NaN))
  }
  return today === null ? null : upTo(today, inLastYear(named, today))
}

function upTo(today: number | null, days: Days | null): Days | null {
  if (days === null || Number.isNaN(days[0])) return null
  return today === null || days[0] > today ? days : [days[0], Math.min(days[1], today)]
}

/** "March 10", "last March", "Monday, March 7": of the last year that had begun it. 29 February can be eight years ago. */
function inLastYear(named: string, today: number): Days | null {
  const latest = named.startsWith('last ') ? before('month', today, 1)[1] : today
  for (let back = 0; back <= 8; back++) {
    const days = inYear(named.replace(/^last /, ''), yearOf(today) - back)
    if (days !== null && days[0] <= latest) return days
  }
  return null
}

/** "March 10", "March": in a year. */
function inYear(named: string, year: number): Days | null {
  const date = parseDate(`${named}, ${year}`)
  return date && [dayNumber(date.earliest), dayNumber(date.latest)]
}

/** The last day of a name up to some day. */
function lastDay(name: string, latest: number): Days {
  const day = latest - ((weekday(latest) - WEEKDAYS.indexOf(name) + 7) % 7)
  return [day, day]
}

function weekendFrom(saturday: number): Days {
  return [saturday, saturday + 1]
}

/** The day, or the whole week, month or year, so many before that of a day. */
function before(unit: string, today: number, count: number): Days {
  const date = new Date(today * DAY)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() - count]
  if (unit === 'day') return [today - count, today - count]
  if (unit === 'month') return [Date.UTC(year, month) / DAY, Date.UTC(year, month + 1) / DAY - 1]
  if (unit === 'year') return years(year - count, 1)
  const monday = today - weekday(today) - 7 * count
  return [monday, monday + 6]
}

function yearOf(day: number): number {
  return new Date(day * DAY).getUTCFullYear()
}

function years(first: number, count: number): Days {
  return [Date.UTC(first, 0) / DAY, Date.UTC(first + count, 0) / DAY - 1]
}

/** "a", "two", "12" as a number; no number for another word. */
function numberOf(word: string): number {
  if (word === 'a' || word === 'an') return 1
  const count = COUNTS.indexOf(word)
  return count >= 0 ? count : Number(/^\d{1,3}$/.test(word) ? word : Number.NaN)
}

/** From Monday, which is 0. */
function weekday(day: number): number {
  return (((day + 3) % 7) + 7) % 7
}

function dayNumber(day: string): number {
  return Date.parse(day) / DAY
}

function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`)
}

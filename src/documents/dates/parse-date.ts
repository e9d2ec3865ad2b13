import type { FuzzyDate } from '../document.ts'
import { MONTHS } from './lexicon/months.ts'

const WEEKDAY = String.raw`(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?`
const TIME = String.raw`(?:[,\s]*(?:at\s+|T)?\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|[+-]\d\d:?\d\d|[A-Z]{2,4})?)?`
const MONTH = String.raw`(${[...MONTHS.keys()].join('|')})\.?`

type Range = readonly [earliest: string, latest: string]
type Reading = (groups: readonly string[]) => Range | null

/** The ways to write a date that are read, each over the whole of a text. */
const FORMATS: readonly (readonly [pattern: RegExp, read: Reading])[] = [
  // 2016-03-04, 2016-03-04T12:30:00Z
  [whole(String.raw`(\d{4})-(\d\d)-(\d\d)`), ([y = '', m = '', d = '']) => day(+y, +m, +d)],
  // March 4, 2016; Mar. 4 2016; March 4th, 2016
  [
    whole(String.raw`${MONTH}\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})`),
    ([m = '', d = '', y = '']) => day(+y, month(m), +d),
  ],
  // 4 March 2016; 4th of March, 2016
  [
    whole(String.raw`(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?\s+${MONTH},?\s+(\d{4})`),
    ([d = '', m = '', y = '']) => day(+y, month(m), +d),
  ],
  // 03/04/2016: March 4 or April 3
  [whole(String.raw`(\d{1,2})[/.](\d{1,2})[/.](\d{4})`), ([a = '', b = '', y = '']) => eitherDay(+y, +a, +b)],
  // March 2016
  [whole(String.raw`${MONTH},?\s+(\d{4})`), ([m = '', y = '']) => wholeMonth(+y, month(m))],
]

/**
 * Reads a date written in full, with or without weekday and time: "Friday, 4 March 2016", "03/04/2016 9:15 a.m.".
 *
 * A numeric date that can be two days gives both as its ends; a month alone its first and last day. Null for anything
 * else, days that no calendar has and years out of 1600 to 2199 among it.
 */
export function parseDate(text: string): FuzzyDate | null {
  const words = text.trim()
  if (words.length > 80) return null
  for (const [pattern, read] of FORMATS) {
    const found = pattern.exec(words)
    const range = found === null ? null : read(found.slice(1))
    if (range !== null) return { earliest: range[0], latest: range[1], basis: 'STATED', text: words }
  }
  return null
}

function whole(date: string): RegExp {
  return new RegExp(`^${WEEKDAY}${date}${TIME}$`, 'i')
}

function month(name: string): number {
  return MONTHS.get(name.toLowerCase()) ?? 0
}

function iso(year: number, monthOfYear: number, dayOfMonth: number): string | null {
  const date = new Date(Date.UTC(year, monthOfYear - 1, dayOfMonth))
  const isReal = date.getUTCMonth() === monthOfYear - 1 && date.getUTCDate() === dayOfMonth
  return isReal && year >= 1600 && year < 2200 ? date.toISOString().slice(0, 10) : null
}

function day(year: number, monthOfYear: number, dayOfMonth: number): Range | null {
  const date = iso(year, monthOfYear, dayOfMonth)
  return date === null ? null : [date, date]
}

function eitherDay(year: number, first: number, second: number): Range | null {
  const days = [iso(year, first, second), iso(year, second, first)].filter((date) => date !== null).sort()
  const [earliest] = days
  return earliest === undefined ? null : [earliest, days.at(-1) ?? earliest]
}

function wholeMonth(year: number, monthOfYear: number): Range | null {
  const first = iso(year, monthOfYear, 1)
  if (first === null) return null
  return [first, new Date(Date.UTC(year, monthOfYear, 0)).toISOString().slice(0, 10)]
}

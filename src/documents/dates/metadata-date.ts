import type { FuzzyDate } from '../document.ts'
import { type Days, daysOfDay, daysOfMonth, daysOfYear, isoDay } from './calendar.ts'
import type { DayOrder } from './days.ts'
import { parseDate } from './parse-date.ts'

/** Seconds from 1973, when they came to have nine digits, to 2100; milliseconds of the same years. */
const EPOCH_SECONDS = [100_000_000, 4_102_444_800] as const

/**
 * Reads a date that a program wrote into a tag or an export: ISO 8601 in its forms, RFC 2822, a `Date` and its strings,
 * seconds or milliseconds since 1970, "2012-06-20 3:17:01 -0400", "20190304", a printed date as `parseDate` reads it.
 *
 * The days are those of the calendar where it was written; the instant is told where the zone is. Null for anything that
 * is no date, and for the instant zero, which programs write for none. Never throws.
 */
export function metadataDate(value: unknown, order: DayOrder | null = null): FuzzyDate | null {
  const words = wordsOf(value)
  const date =
    compactDate(words) ??
    epochDate(words) ??
    partialDate(words) ??
    parseDate(asPrinted(words), order) ??
    leadingDay(words)
  if (date === null || date.at === '1970-01-01T00:00:00.000Z') return null
  return { ...date, basis: 'METADATA', text: words }
}

function wordsOf(value: unknown): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString()
  if (typeof value === 'object' && value !== null) return wordsOfExport(value)
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
}

/** MongoDB's exports: {"$date": "2019-03-04T17:05:00Z"}, {"$date": {"$numberLong": "1551719100000"}}. */
function wordsOfExport(value: object): string {
  const date = '$date' in value ? value.$date : null
  if (typeof date !== 'object' || date === null) return typeof date === 'string' ? date : ''
  return '$numberLong' in date && typeof date.$numberLong === 'string' ? date.$numberLong : ''
}

type DateParts = Pick<FuzzyDate, 'earliest' | 'latest' | 'at'>

/** 1551719100, 1551719100.5, 1551719100000, /Date(1551719100000)/ */
function epochDate(words: string): DateParts | null {
  const [, digits = ''] = /^(?:\/?Date\()?(\d{9,13}(?:\.\d+)?)(?:[+-]\d{4})?(?:\)\/?)?$/.exec(words) ?? []
  const seconds = digits.split('.')[0]?.length === 9 || Number(digits) < 1e11 ? Number(digits) : Number(digits) / 1000
  if (digits === '' || seconds < EPOCH_SECONDS[0] || seconds >= EPOCH_SECONDS[1]) return null
  const at = new Date(seconds * 1000).toISOString()
  return { earliest: at.slice(0, 10), latest: at.slice(0, 10), at }
}

/** 20190304, 20190304T180500Z, 201903041805, 20190304180500 */
function compactDate(words: string): DateParts | null {
  const found =
    /^(\d{4})(\d\d)(\d\d)(?:[T ]?(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?$/i.exec(words)
  if (found === null) return null
  const [, year = '', month = '', day = '', hour, minute = '00', second = '00', zone = ''] = found
  if (daysOfDay(+year, +month, +day) === null) return null
  return parseDate(`${year}-${month}-${day}${hour === undefined ? '' : `T${hour}:${minute}:${second}${zone}`}`)
}

/** 2019, 2019-03, 2019-W10, 2019-W10-1, 2019-063 */
function partialDate(words: string): DateParts | null {
  const [, year = '', month, week, weekday, dayOfYear] =
    /^(\d{4})(?:-(\d\d)|-?W(\d\d)(?:-?([1-7]))?|-(\d{3}))?$/.exec(words) ?? []
  if (year === '') return null
  const days = partialDays(Number(year), { month, week, weekday, dayOfYear })
  return days && { earliest: days[0], latest: days[1] }
}

function partialDays(year: number, parts: Readonly<Record<string, string | undefined>>): Days | null {
  const { month, week, weekday, dayOfYear } = parts
  if (month !== undefined) return daysOfMonth(year, Number(month))
  if (dayOfYear !== undefined) return daysFrom(Date.UTC(year, 0, Number(dayOfYear)), 1, year)
  return week === undefined ? daysOfYear(year) : daysOfWeek(year, Number(week), weekday)
}

const DAY = 86_400_000

/** A week, or a day of it, of the year that its Thursday is in (ISO 8601). */
function daysOfWeek(year: number, week: number, weekday: string | undefined): Days | null {
  const fourth = Date.UTC(year, 0, 4)
  const monday = fourth + ((week - 1) * 7 - ((new Date(fourth).getUTCDay() + 6) % 7)) * DAY
  if (daysFrom(monday + 3 * DAY, 1, year) === null) return null
  return weekday === undefined ? daysFrom(monday, 7) : daysFrom(monday + (Number(weekday) - 1) * DAY, 1)
}

function daysFrom(first: number, count: number, inYear: number | null = null): Days | null {
  const [start, end] = [new Date(first), new Date(first + (count - 1) * DAY)]
  const earliest = isoDay(start.getUTCFullYear(), start.getUTCMonth() + 1, start.getUTCDate())
  if (earliest === null || (inYear !== null && start.getUTCFullYear() !== inYear)) return null
  return [earliest, end.toISOString().slice(0, 10)]
}

/** The day of 2019-03-04T18:05:99, with a time that no clock shows. */
function leadingDay(words: string): DateParts | null {
  const [day] = /^\d{4}-\d\d-\d\d(?=[T ])/.exec(words) ?? []
  return day === undefined ? null : parseDate(day)
}

/** What programs write in an order of their own, or add, as a date is printed. */
function asPrinted(words: string): string {
  return words
    .replace(/\s*(?:\[[\w/+:-]+\]|\([^()]*\))$/, '') // 2019-03-04T18:05+01:00[Europe/Paris]; GMT+0100 (Central European …)
    .replace(/^((?:\w{3},? )?\w{3} +\d{1,2}) (\d\d:\d\d:\d\d)((?: \S+)?) (\d{4})$/, '$1 $4 $2$3') // Mon Mar  4 18:05:00 CET 2019
    .replace(/([+-]\d\d:?\d\d) [A-Z]{2,5}$/, '$1') // 2019-03-04 18:05:00 -0400 EDT
    .replace(/^(\d{4}-\d\d-\d\d)(?:Z|[+-]\d\d:\d\d)$/, '$1') // 2019-03-04Z: a day somewhere
}

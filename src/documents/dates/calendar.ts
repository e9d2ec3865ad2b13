/** First and last day that a date can be, as YYYY-MM-DD. */
export type Days = readonly [earliest: string, latest: string]

const FIRST_YEAR = 1600
const LAST_YEAR = 2199

/** A day as YYYY-MM-DD; null for days that no calendar has and years out of 1600 to 2199. Months count from 1. */
export function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal && year >= FIRST_YEAR && year <= LAST_YEAR ? date.toISOString().slice(0, 10) : null
}

/** One day, or null as `isoDay`. */
export function daysOfDay(year: number, month: number, day: number): Days | null {
  const iso = isoDay(year, month, day)
  return iso === null ? null : [iso, iso]
}

/** A month's first and last day, or null. */
export function daysOfMonth(year: number, month: number): Days | null {
  const first = isoDay(year, month, 1)
  return first === null ? null : [first, new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)]
}

/** A year's first and last day, or null. */
export function daysOfYear(year: number): Days | null {
  const first = isoDay(year, 1, 1)
  return first === null ? null : [first, `${year}-12-31`]
}

/** From the first to the last of some days; null of none. */
export function daysAmong(days: readonly (string | null)[]): Days | null {
  const real = days.filter((day) => day !== null).sort()
  const [earliest] = real
  return earliest === undefined ? null : [earliest, real.at(-1) ?? earliest]
}

/** A day's place in the week, 1 for Monday (ISO 8601). */
export function weekdayOf(day: string): number {
  return new Date(day).getUTCDay() || 7
}

/** A year of two digits: 69 to 99 are of the 1900s, 00 to 68 of the 2000s, as POSIX reads them. */
export function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length > 2) return year
  return year < 69 ? 2000 + year : 1900 + year
}

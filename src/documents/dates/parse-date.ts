import type { FuzzyDate } from '../document.ts'
import type { Days } from './calendar.ts'
import { DAY_FORMATS, type DayFormat, type DayOrder, MONTH_FORMATS } from './days.ts'
import { fold } from './fold.ts'
import { WEEKDAYS } from './lexicon/weekdays.ts'
import { WORDS_ABOUT_DATES } from './lexicon/words.ts'
import { UNSURE_ZONES, ZONES } from './lexicon/zones.ts'
import { findTime, plainTimes, type TimeOfDay } from './time-of-day.ts'

const LONGEST = 120
const WORDS = [WEEKDAYS, WORDS_ABOUT_DATES, UNSURE_ZONES, ZONES]

/**
 * Reads a date as it is printed: a text that is a date in full, with or without weekday, time and words that say what it
 * is: "Friday, 4 March 2016", "Posted: Mar 04, 2019 06:05 PM EST", "04.03.2019, 18:05 Uhr", "4 марта 2019 г.".
 *
 * A date in numbers that can be two days gives both as its ends, unless `order` or the weekday beside it says which; a
 * date with dots has its day first. A month alone gives its first and last day. The instant is told where time and zone
 * are sure. Null for anything else: other words in the text, two dates, days that no calendar has, years out of 1600 to
 * 2199.
 */
export function parseDate(text: string, order: DayOrder | null = null): FuzzyDate | null {
  const words = text.trim()
  if (words.length > LONGEST || !/\p{Nd}/u.test(words)) return null
  const date = readDate(plainTimes(fold(words)), order)
  return date === null ? null : { ...date, basis: 'STATED', text: words }
}

/** What a folded text says when it is a date and nothing else. */
function readDate(text: string, order: DayOrder | null): Pick<FuzzyDate, 'earliest' | 'latest' | 'at'> | null {
  const weekday = weekdayIn(text)
  for (const { days, rest } of datesIn(text, DAY_FORMATS, { order, weekday })) {
    const time = findTime(rest)
    const left = time === null ? rest : `${rest.slice(0, time.start)} ${rest.slice(time.end)}`
    if (isNoMoreThanDate(left)) return { earliest: days[0], latest: days[1], ...instantOf(days, time) }
  }
  for (const { days, rest } of datesIn(text, MONTH_FORMATS, { order, weekday })) {
    if (isNoMoreThanDate(rest)) return { earliest: days[0], latest: days[1] }
  }
  return null
}

interface FoundDate {
  readonly days: Days
  /** The text without the date. */
  readonly rest: string
}

function* datesIn(
  text: string,
  formats: readonly DayFormat[],
  hints: Parameters<DayFormat['read']>[1],
): Generator<FoundDate> {
  for (const { pattern, read } of formats) {
    for (const found of text.matchAll(pattern)) {
      const days = read(found.slice(1), hints)
      const rest = `${text.slice(0, found.index)} , ${text.slice(found.index + found[0].length)}`
      if (days !== null) yield { days, rest }
    }
  }
}

/** Whether what is left of a text beside a date and time says nothing: no figures, and words that go with dates. */
function isNoMoreThanDate(rest: string): boolean {
  if (/\p{N}/u.test(rest)) return false
  const words = rest.match(/[\p{L}\p{M}']+/gu) ?? []
  return words.every((word) => WORDS.some((known) => known.has(word)))
}

function weekdayIn(text: string): number | null {
  const named = (text.match(/[\p{L}\p{M}]{3,}/gu) ?? []).map((word) => WEEKDAYS.get(word))
  return named.find((day) => day !== undefined && day > 0) ?? null
}

function instantOf([earliest, latest]: Days, time: TimeOfDay | null): Pick<FuzzyDate, 'at' | 'offset'> {
  if (time === null || time.offset === null || earliest !== latest) return {}
  const at = new Date(Date.parse(earliest) + (time.seconds - time.offset * 60) * 1000).toISOString()
  return { at, offset: time.offset }
}

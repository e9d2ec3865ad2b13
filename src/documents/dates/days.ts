import { type Days, daysAmong, daysOfDay, daysOfMonth, fullYear, isoDay, weekdayOf } from './calendar.ts'
import { FULL_MONTHS, MONTHS } from './lexicon/months.ts'

/** Which of two numbers is the day where a date is written in numbers alone. */
export type DayOrder = 'DMY' | 'MDY'

/** What helps to read a date that can be two days: the custom of its language or country, a weekday beside it. */
export interface DayHints {
  readonly order: DayOrder | null
  /** 1 for Monday. */
  readonly weekday: number | null
}

type Reading = (groups: readonly string[], hints: DayHints) => Days | null

/** One way to write a date, in folded text. */
export interface DayFormat {
  readonly pattern: RegExp
  readonly read: Reading
}

const NAME = String.raw`(\p{L}[\p{L}\p{M}]+)\.?`
const ORDINAL = String.raw`(?:\.|(?:st|nd|rd|th|er|re|o|a|-?го|-?е)(?!\p{L}))?`
const OF = String.raw`(?:\s+(?:of|del?|do|den)(?!\p{L}))?`

/** The ways to write a day, then those to write a month, each to be found in a folded text. */
export const DAY_FORMATS: readonly DayFormat[] = [
  // 2019-03-04, 2019/3/4, 2019.03.04, 2019-03-04T18:05
  format(String.raw`(\d{4})([-/.])(\d{1,2})\2(\d{1,2})\.?(?=t\d|z|[^\p{L}\p{N}]|$)`, ([y = '', , m = '', d = '']) =>
    daysOfDay(+y, +m, +d),
  ),
  // 2019年3月4日, 2019년 3월 4일
  format(String.raw`(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号]`, ([y = '', m = '', d = '']) =>
    daysOfDay(+y, +m, +d),
  ),
  // 4 March 2019; 4th of March, 2019; 4. März 2019; 4 de marzo del 2019; 04-Mar-2019
  format(
    String.raw`(\d{1,2})${ORDINAL}${OF}[\s/-]*(?:d')?${NAME},?${OF}[\s/-]*(\d{4})(?!\p{N})`,
    ([d = '', m = '', y = '']) => daysOfDay(+y, month(m), +d),
  ),
  // 04-MAR-19
  format(String.raw`(\d{1,2})-${NAME}-(\d\d)(?![\p{L}\p{N}])`, ([d = '', m = '', y = '']) =>
    daysOfDay(fullYear(y), month(m), +d),
  ),
  // March 4, 2019; Mar. 4th 2019
  format(
    String.raw`${NAME}[\s-]*(\d{1,2})(?:st|nd|rd|th)?(?:\s?,\s*|[\s-]+)(\d{4})(?!\p{N})`,
    ([m = '', d = '', y = '']) => daysOfDay(+y, month(m), +d),
  ),
  // 2019. március 4.; 2019 m. kovo 4 d.; 2019-Mar-04
  format(
    String.raw`(\d{4})(?:\.|,|\s?m\.)?[\s-]*${NAME}[\s-]*(\d{1,2})(?!\p{N})\.?(?:\s?d\.)?`,
    ([y = '', m = '', d = '']) => daysOfDay(+y, month(m), +d),
  ),
  // 2019. gada 4. marts
  format(String.raw`(\d{4})\. gada (\d{1,2})\. ${NAME}`, ([y = '', d = '', m = '']) => daysOfDay(+y, month(m), +d)),
  // 04.03.2019, 4. 3. 2019, 04.03.19: day first
  format(String.raw`(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?![\p{L}\p{N}])\.?`, ([a = '', b = '', y = '']) =>
    dayFirst(+y, +a, +b),
  ),
  format(String.raw`(\d\d)\.(\d\d)\.(\d\d)(?![\p{L}\p{N}])(?![.:]\d)`, ([a = '', b = '', y = '']) =>
    dayFirst(fullYear(y), +a, +b),
  ),
  // 03/04/2019, 03-04-2019, 3/4/19: 4 March or 3 April
  format(
    String.raw`(\d{1,2})(?:/(\d{1,2})/|-(\d{1,2})-)(\d{4})(?![\p{L}\p{N}])`,
    ([a = '', slashed, dashed, y = ''], hints) => eitherDay(+y, +a, +(slashed ?? dashed ?? ''), hints),
  ),
  format(String.raw`(\d{1,2})/(\d{1,2})/(\d\d)(?![\p{L}\p{N}/])`, ([a = '', b = '', y = ''], hints) =>
    eitherDay(fullYear(y), +a, +b, hints),
  ),
]

/** The ways to write a month of a year. */
export const MONTH_FORMATS: readonly DayFormat[] = [
  // March 2019; marzo de 2019
  format(String.raw`${NAME},?${OF}\s+(\d{4})(?!\p{N})`, ([m = '', y = '']) =>
    FULL_MONTHS.has(m) ? daysOfMonth(+y, month(m)) : null,
  ),
  // 2019年3月, 2019년 3월
  format(String.raw`(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]`, ([y = '', m = '']) => daysOfMonth(+y, +m)),
  // 03/2019
  format(String.raw`(\d{1,2})/(\d{4})(?![\p{L}\p{N}])`, ([m = '', y = '']) => daysOfMonth(+y, +m)),
]

function format(pattern: string, read: Reading): DayFormat {
  return { pattern: new RegExp(String.raw`(?<![\p{L}\p{N}]|\d[/.])${pattern}`, 'gu'), read }
}

function month(name: string): number {
  return MONTHS.get(name) ?? 0
}

/** The day stands first unless that makes no date. */
function dayFirst(year: number, first: number, second: number): Days | null {
  return daysOfDay(year, second, first) ?? daysOfDay(year, first, second)
}

function eitherDay(year: number, first: number, second: number, { order, weekday }: DayHints): Days | null {
  const [monthFirst, dayFirst] = [isoDay(year, first, second), isoDay(year, second, first)]
  const readings = [monthFirst, dayFirst].filter((day) => day !== null)
  const onWeekday = readings.filter((day) => weekday !== null && weekdayOf(day) === weekday)
  const preferred = order === 'DMY' ? dayFirst : order === 'MDY' ? monthFirst : null
  if (onWeekday.length === 1) return daysAmong(onWeekday)
  return daysAmong(preferred === null ? readings : [preferred])
}

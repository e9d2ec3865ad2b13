import type { FuzzyDate } from '../document.ts'
import { type Days, daysOfDay, daysOfMonth } from './calendar.ts'
import { MONTHS } from './lexicon/months.ts'

const FIRST_YEAR = 1990
const LAST_YEAR = 2099

const YEAR = String.raw`((?:19|20)\d\d)`
/** Days and months in addresses, the surest first. */
const PLACES: readonly (readonly [pattern: RegExp, hasDay: boolean])[] = [
  [new RegExp(String.raw`(?<!\d)${YEAR}([/_-])(\d{1,2}|[a-z]{3,9})\2(\d{1,2})(?!\d)`, 'gi'), true], // /2019/03/04/, /2019/mar/04/, 2019-03-04
  [new RegExp(String.raw`(?<!\d)${YEAR}()([01]\d)([0-3]\d)(?!\d)`, 'g'), true], // -20190304
  [new RegExp(String.raw`/${YEAR}([/-])(\d\d|[a-z]{3,9})()(?=/)`, 'gi'), false], // /2019/03/
]

/**
 * Reads the date that an address names: "/2019/03/04/", "/2019/mar/04/", "/2019-03-04-ferry", "ferry-20190304.html"; of
 * "/2019/03/" its whole month. Years out of 1990 to 2099 are taken for other numbers. Null where it names none.
 */
export function urlDate(url: string): FuzzyDate | null {
  const path = pathOf(url)
  for (const [pattern, hasDay] of PLACES) {
    for (const found of path.matchAll(pattern)) {
      const days = daysOf(found, hasDay)
      if (days !== null) return { earliest: days[0], latest: days[1], basis: 'URL', text: found[0].replace(/^\//, '') }
    }
  }
  return null
}

function pathOf(url: string): string {
  const [address = ''] = url.slice(0, 2000).split(/[?#]/)
  return address.replace(/^[a-z][a-z\d+.-]*:\/\/[^/]*/i, '')
}

function daysOf([, year = '', , month = '', day = '']: RegExpExecArray, hasDay: boolean): Days | null {
  const monthOfYear = MONTHS.get(month.toLowerCase()) ?? Number(month)
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return null
  return hasDay ? daysOfDay(Number(year), monthOfYear, Number(day)) : daysOfMonth(Number(year), monthOfYear)
}

import { ZONES } from './lexicon/zones.ts'

/** A time of day: seconds from midnight, and minutes east of Greenwich where the zone is sure. */
export interface TimeOfDay {
  readonly seconds: number
  readonly offset: number | null
  /** Where it stands in the text it was found in. */
  readonly start: number
  readonly end: number
}

const CLOCK = String.raw`t?(?<hour>\d{1,2})(?:[:.h](?<minute>\d\d)(?:[:.](?<second>\d\d)(?:[.,]\d+)?)?)?`
const MERIDIEM = String.raw`(?:\s?(?<meridiem>[ap])\.?\s?m(?![\p{L}\p{N}])\.?)?`
const UNIT = String.raw`(?:\s?(?<unit>uhr|hrs?|hours|heures?|horas?|uur|h)(?![\p{L}\p{N}]))?`
const ZONE = String.raw`(?:[\s(]*(?<zone>(?:gmt|utc)?\s?[+-]\d{1,2}(?::?\d\d)?(?!\d)|[a-zа-я]{1,5}(?![\p{L}\p{N}]))\)?)?`
const TIME = new RegExp(String.raw`(?<![\p{L}\p{N}]|\d[:.])${CLOCK}${MERIDIEM}${UNIT}${ZONE}`, 'gu')
/** 1805 GMT */
const MILITARY = /(?<![\p{L}\p{N}])(?<hour>[012]\d)(?<minute>[0-5]\d)\s?(?<zone>gmt|utc|z|hrs|hours)(?![\p{L}\p{N}])/gu
const EAST_ASIAN =
  /(午前|上午|오전|午後|下午|오후)\s?(\d{1,2})\s?[時时点點시:]\s?(\d{2})\s?[分분]?|(\d{1,2})\s?[時时点點시]\s?(\d{2})\s?[分분]?/gu
const MORNINGS = new Set(['午前', '上午', '오전'])

/** The first time of day in a folded text; null where there is none that a clock shows. */
export function findTime(text: string): TimeOfDay | null {
  for (const found of [...text.matchAll(MILITARY), ...text.matchAll(TIME)]) {
    const time = timeOf(found.groups ?? {})
    if (time !== null) return { ...time, start: found.index, end: found.index + found[0].length }
  }
  return null
}

/** A folded text with the times of Chinese, Japanese and Korean as others write them: "午後6時05分" is "6:05 pm". */
export function plainTimes(text: string): string {
  return text.replace(EAST_ASIAN, (...found) => {
    const [, half, hour, minute, hourAlone, minuteAlone] = found
    if (half === undefined) return ` ${hourAlone}:${minuteAlone}`
    return ` ${hour}:${minute} ${MORNINGS.has(half) ? 'am' : 'pm'}`
  })
}

type Groups = Readonly<Record<string, string | undefined>>

function timeOf({ hour, minute, second, meridiem, unit, zone }: Groups): Omit<TimeOfDay, 'start' | 'end'> | null {
  if (minute === undefined && meridiem === undefined && unit === undefined) return null
  const seconds = secondsOf(Number(hour), Number(minute ?? 0), Number(second ?? 0), meridiem)
  const offset = zone === undefined ? null : offsetOf(zone.replace(/\s/g, ''))
  return seconds === null || offset === 'none' ? null : { seconds, offset }
}

function secondsOf(hour: number, minute: number, second: number, meridiem: string | undefined): number | null {
  const inDay = meridiem === undefined || hour > 12 ? hour : (hour % 12) + (meridiem === 'p' ? 12 : 0)
  const isShown = minute < 60 && second <= 60 && (inDay < 24 || (inDay === 24 && minute + second === 0))
  return isShown ? (inDay * 60 + minute) * 60 + second : null
}

/** Minutes east of Greenwich, null for letters that do not settle them, 'none' for an offset that no zone has. */
function offsetOf(zone: string): number | null | 'none' {
  const [, sign, hours, minutes = '0'] = /([+-])(\d{1,2}?):?(\d\d)?$/.exec(zone) ?? []
  if (sign === undefined) return ZONES.get(zone) ?? null
  const offset = Number(hours) * 60 + Number(minutes)
  if (offset > 14 * 60 || Number(minutes) > 59) return 'none'
  return sign === '-' ? -offset : offset
}

import { parseDate } from '../../dates/parse-date.ts'
import type { DateBasis, FuzzyDate } from '../../document.ts'
import type { Claims } from './claims.ts'
import { fold, linesOf, type PageElement } from './page.ts'
import type { Nearest } from './surroundings.ts'

/** When a page says it was published, and when it was last changed. */
export interface PageDates {
  readonly published: FuzzyDate | null
  readonly updatedStamp: FuzzyDate | null
}

/** Something that says when, and how far it is believed. */
interface Witness {
  readonly date: FuzzyDate
  readonly weight: number
}

const TIMES = 'time[pubdate], .published, .entry-date, .dt-published, time[datetime], time'
const DATES =
  '[class*="date" i], [class*="time" i], [class*="publish" i], [class*="posted" i], [id*="date" i], [class*="byline" i], [class*="meta" i], [class*="datum" i], [class*="fecha" i]'
const UPDATE_WORDS =
  /(?:updated|modified|edited|revised|aktualisiert|mis à jour|modifié|actualizado|atualizado|aggiornato|bijgewerkt|oppdatert|uppdaterad|opdateret|обновлен|güncelle)/i
const PUBLISH_WORDS =
  /^(?:first\s+|originally\s+)?(?:published|posted|created|date|issued|released|veröffentlicht|erstellt|publié|publicado|pubblicato|gepubliceerd|publicerad|publisert|opublikowano|опубликован\p{L}*)?(?:\s+(?:on|am|le|el|il|op|den|em))?\s*[:|–—-]*\s*/iu

/**
 * When a page was published: what most and surest witnesses agree on by the day, told as exactly as the surest of them
 * tells. Tags are METADATA, what is printed near the headline STATED, the date in the address URL. Never the day of a
 * change, which is the update stamp.
 */
export function datesOf(claims: readonly Claims[], nearest: Nearest, address: string | null): PageDates {
  const tags = claims.flatMap(({ published }, at) => witnesses(published, 'METADATA', 6 - at))
  const printed = [...timesNear(nearest, TIMES, 2.5), ...timesNear(nearest, DATES, 1.5)]
  const all = [...tags, ...printed, ...addressDate(address)]
  const updated = claims.flatMap((claim) => witnesses(claim.updated, 'METADATA', 1))
  return { published: mostBelieved(all), updatedStamp: updated[0]?.date ?? null }
}

function witnesses(values: readonly string[], basis: DateBasis, weight: number): Witness[] {
  const dates = values.slice(0, 20).map((value) => read(value, basis))
  const [first] = dates.filter((date) => date !== null)
  return first === undefined ? [] : [{ date: first, weight }]
}

function read(value: string, basis: DateBasis): FuzzyDate | null {
  const text = fold(value, 100)
  const date = text === null ? null : parseDate(text)
  return date === null ? null : { ...date, basis }
}

function timesNear(nearest: Nearest, selectors: string, weight: number): Witness[] {
  const dates = nearest(selectors).slice(0, 30).map(printedDate)
  const [first] = dates.filter((date) => date !== null)
  return first === undefined ? [] : [{ date: first, weight }]
}

function printedDate(element: PageElement): FuzzyDate | null {
  const name = `${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`
  if (UPDATE_WORDS.test(name) || /dateModified/.test(name)) return null
  const lines = linesOf(element).filter((line) => line.length <= 120)
  if (lines.some((line) => UPDATE_WORDS.test(line)) && lines.length === 1) return null
  const stamp = element.getAttribute('datetime') ?? element.getAttribute('content')
  if (stamp !== null) return read(stamp, 'METADATA')
  const dates = lines
    .filter((line) => !UPDATE_WORDS.test(line))
    .map((line) => read(line.replace(PUBLISH_WORDS, ''), 'STATED'))
  return dates.find((date) => date !== null) ?? null
}

function addressDate(address: string | null): Witness[] {
  const found = /[/_-](?<y>(?:19|20)\d\d)[/-](?<m>0?[1-9]|1[0-2])[/-](?<d>0?[1-9]|[12]\d|3[01])(?!\d)/.exec(
    address ?? '',
  )
  const { y, m = '', d = '' } = found?.groups ?? {}
  const date = y === undefined ? null : read(`${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`, 'URL')
  return date === null ? [] : [{ date: { ...date, text: found?.[0].slice(1) ?? date.text }, weight: 2 }]
}

function mostBelieved(all: readonly Witness[]): FuzzyDate | null {
  let best: FuzzyDate | null = null
  let highest = 0
  for (const { date, weight } of all) {
    const support = all.filter((other) => isSameDay(other.date, date)).reduce((sum, other) => sum + other.weight, 0)
    const total = support + weight / 100
    if (total > highest) [best, highest] = [date, total]
  }
  return best
}

/** The same day here or in UTC: the hour of publication is often given in another zone than the day. */
function isSameDay(one: FuzzyDate, other: FuzzyDate): boolean {
  return (
    (one.earliest <= other.latest && other.earliest <= one.latest) ||
    one.at?.slice(0, 10) === other.earliest ||
    one.earliest === other.at?.slice(0, 10)
  )
}

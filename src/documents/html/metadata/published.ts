import { type DayOrder, metadataDate, urlDate } from '../../dates/index.ts'
import type { FuzzyDate } from '../../document.ts'
import type { Claims } from './claims.ts'
import { fold } from './page.ts'
import { datesNear, type PrintedDate } from './printed-dates.ts'
import type { Nearest } from './surroundings.ts'

/** When a page says it was published, and when it was last changed. */
export interface PageDates {
  readonly published: FuzzyDate | null
  readonly updatedStamp: FuzzyDate | null
}

/** What says when a page was published, and how far it is believed. */
interface Witness {
  readonly date: FuzzyDate
  readonly weight: number
}

/** By kind of markup (JSON-LD, microdata, meta tags) and of place (elements named for it, `time`, others, any line). */
const TAG_WEIGHTS = [6, 5, 4]
const PLACE_WEIGHTS = [2.5, 2, 1.5, 1.2, 1.3]
const ADDRESS_WEIGHT = 2
const TITLE_WEIGHT = 1.5
/** "Headline | Site | 11.04.2019" */
const TITLE_DATE = /[|–—-]\s*(\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d{2}-\d{2})$/
/** A second value of the same markup is another name's, which may mean something else. */
const LATER = 0.3

/**
 * When a page was published: the day that most and surest witnesses agree on, told as exactly as one of them tells. Tags
 * are METADATA, what is printed near the headline STATED, the date in the address URL. Never the day of a change, which
 * is the update stamp.
 */
export function datesOf(
  claims: readonly Claims[],
  nearest: Nearest,
  titles: readonly string[],
  url: string | null,
  order: DayOrder | null,
): PageDates {
  const printed = datesNear(nearest, order)
  const tags = claims.flatMap(({ published }, at) => witnesses(datesIn(published, order), TAG_WEIGHTS[at] ?? 1))
  const updates = claims.flatMap(({ updated }) => datesIn(updated, order))
  const isTagged = (date: FuzzyDate) => tags.some((tag) => isSameDay(tag.date, date))
  // A page may print the day of its last change and not say what it is.
  const isChange = ({ date, isUpdate }: PrintedDate) =>
    isUpdate || (!isTagged(date) && updates.some((update) => isSameDay(update, date)))
  const places = printed.flatMap((dates, at) => {
    const weight = PLACE_WEIGHTS[at] ?? 1
    const first = dates.find((each) => !isChange(each))
    if (first !== undefined) return witnesses([first.date], weight)
    return witnesses(
      dates.filter(({ isUpdate }) => !isUpdate).map(({ date }) => date),
      weight * LATER,
    )
  })
  const inAddress = url === null ? null : urlDate(url)
  const address = witnesses(inAddress === null ? [] : [inAddress], ADDRESS_WEIGHT)
  const inTitle = titles.map((title) => TITLE_DATE.exec(title)?.[1]).filter((date) => date !== undefined)
  const title = witnesses(datesIn(inTitle, order), TITLE_WEIGHT)
  const published = mostBelieved([...tags, ...places, ...title, ...address])
  const changes = printed.flat().filter(({ isUpdate }) => isUpdate)
  const stamps = [...updates, ...changes.map(({ date }) => date)]
  return { published, updatedStamp: stamps.find((date) => !isSameMoment(date, published)) ?? null }
}

function datesIn(values: readonly string[], order: DayOrder | null): FuzzyDate[] {
  const texts = values.slice(0, 20).map((value) => fold(value, 100))
  return texts.map((text) => (text === null ? null : metadataDate(text, order))).filter((date) => date !== null)
}

function witnesses(dates: readonly FuzzyDate[], weight: number): Witness[] {
  return dates.slice(0, 4).map((date, at) => ({ date, weight: at === 0 ? weight : weight * LATER }))
}

function mostBelieved(all: readonly Witness[]): FuzzyDate | null {
  const believed = all.map((witness) => ({ ...witness, total: belief(witness, all) })).sort((a, b) => b.total - a.total)
  const [best] = believed
  if (best === undefined) return null
  const agreeing = believed.filter(({ date }) => isSameDay(date, best.date))
  return agreeing.sort((a, b) => exactness(b.date) - exactness(a.date) || b.weight - a.weight)[0]?.date ?? null
}

/** What all that name the same day weigh; a single day is believed before a range that holds it. */
function belief({ date, weight }: Witness, all: readonly Witness[]): number {
  const support = all.filter((other) => isSameDay(other.date, date)).reduce((sum, other) => sum + other.weight, 0)
  return (exactness(date) === 0 ? support / 100 : support) + weight / 1000
}

function exactness({ earliest, latest, at }: FuzzyDate): number {
  if (at !== undefined) return 2
  return earliest === latest ? 1 : 0
}

/** The same day where it was written, or in UTC: the hour is often given in another zone than the day. */
function isSameDay(one: FuzzyDate, other: FuzzyDate): boolean {
  if (one.earliest <= other.latest && other.earliest <= one.latest) return true
  return one.at?.slice(0, 10) === other.earliest || other.at?.slice(0, 10) === one.earliest
}

function isSameMoment(one: FuzzyDate, other: FuzzyDate | null): boolean {
  if (one.at !== undefined && other?.at !== undefined) return one.at.slice(0, 16) === other.at.slice(0, 16)
  return one.earliest === other?.earliest && one.latest === other.latest
}

import sql, { join, raw, type Sql } from 'sql-template-tag'
import type { Reader } from '../database.ts'
import type { DateRange, TimelineInterval } from '../generated/resolvers.ts'
import { isCurrent } from './current.ts'
import { badInput } from './errors.ts'
import { inRange } from './filter.ts'
import { perLevel } from './level.ts'
import { type AnyList, conditionsOf, innerTables, PARENT } from './pages.ts'

/** How many items fall into a stretch of time; both days included. */
export interface TimelineBucket {
  readonly from: string
  readonly to: string
  readonly count: number
}

/** Most buckets that one timeline may have: 27 years of days. */
const BUCKETS_AT_MOST = 10_000
/** The days that have a name. */
const CALENDAR = { from: '0000-01-01', to: '9999-12-31' }

/** The first day of the interval that a day is in, in SQL. Weeks begin on Monday, as in ISO 8601. */
const FIRST_DAY: Readonly<Record<TimelineInterval, (day: string) => string>> = {
  DAY: (day) => day,
  WEEK: (day) => `date(${day}, 'weekday 0', '-6 days')`,
  MONTH: (day) => `substr(${day}, 1, 7) || '-01'`,
  YEAR: (day) => `substr(${day}, 1, 4) || '-01-01'`,
}

interface Count {
  readonly position: number
  readonly first: string
  readonly count: number
}

/** Items of each parent's list over time, by `item.published`, in the order of `parents`: one statement. */
export function readTimelines(
  reader: Reader,
  list: AnyList<unknown>,
  where: Sql | null,
  interval: TimelineInterval,
  parents: readonly number[],
): TimelineBucket[][] {
  const conditions = join([...conditionsOf(list, where, PARENT), raw(`item.published > ''`)], ' AND ')
  const counts = reader.all<Count>(sql`
    SELECT parent.key AS position, ${raw(FIRST_DAY[interval]('item.published'))} AS first, count(*) AS count
    FROM json_each(${JSON.stringify(parents)}) AS parent CROSS JOIN ${innerTables(list)}
    WHERE ${conditions} GROUP BY parent.key, first ORDER BY parent.key, first`)
  return bucketsByParent(counts, interval, null, parents)
}

/** Mentions of an entity over time: one statement for its level. `asked` tells one such question from another. */
export function mentionsOverTime(
  reader: Reader,
  entity: { readonly id: number },
  asked: object,
  interval: TimelineInterval,
  range: DateRange | null,
): TimelineBucket[] {
  const readAll = (entities: readonly { readonly id: number }[]) => {
    const ids = [...new Set(entities.map(({ id }) => id))]
    const timelines = readMentionTimelines(reader, interval, range, ids)
    return new Map(ids.map((id, index) => [id, timelines[index]]))
  }
  return perLevel(entity, asked, readAll).get(entity.id) ?? []
}

function readMentionTimelines(
  reader: Reader,
  interval: TimelineInterval,
  range: DateRange | null,
  entityIds: readonly number[],
): TimelineBucket[][] {
  const during = inRange(raw('link.published'), range) ?? raw(`link.published > ''`)
  const counts = reader.all<Count>(sql`
    SELECT wanted.key AS position, ${raw(FIRST_DAY[interval]('link.published'))} AS first,
      sum(link.mentionCount) AS count
    FROM json_each(${JSON.stringify(entityIds)}) AS wanted CROSS JOIN ArticleEntity AS link
    WHERE link.entityId = wanted.value AND ${isCurrent('link')} AND ${during} GROUP BY wanted.key, first ORDER BY wanted.key, first`)
  return bucketsByParent(counts, interval, range, entityIds)
}

function bucketsByParent(
  counts: readonly Count[],
  interval: TimelineInterval,
  range: DateRange | null,
  parents: readonly number[],
): TimelineBucket[][] {
  const countsByParent: Count[][] = parents.map(() => [])
  for (const count of counts) countsByParent[count.position]?.push(count)
  return countsByParent.map((own) => withoutGaps(own, interval, range))
}

/** One bucket an interval from the first to the last that is asked for or has a count. */
function withoutGaps(counts: readonly Count[], interval: TimelineInterval, range: DateRange | null): TimelineBucket[] {
  const first = range?.from == null ? counts[0]?.first : intervalStart(range.from, interval)
  const last = range?.to == null ? counts.at(-1)?.first : intervalStart(range.to, interval)
  if (first === undefined || last === undefined) return []
  const countByFirst = new Map(counts.map((count) => [count.first, count.count]))
  const buckets: TimelineBucket[] = []
  for (let from: string | null = first; from !== null && from <= last; ) {
    if (buckets.length === BUCKETS_AT_MOST) throw tooMany(interval, first, last)
    const next = nextStart(from, interval)
    buckets.push({ from, to: next === null ? CALENDAR.to : dayBefore(next), count: countByFirst.get(from) ?? 0 })
    from = next
  }
  return buckets
}

function tooMany(interval: TimelineInterval, first: string, last: string) {
  return badInput(
    `an interval that cuts the time into at most ${BUCKETS_AT_MOST} buckets`,
    `${interval} from ${first} to ${last}`,
  )
}

function intervalStart(day: string, interval: TimelineInterval): string {
  if (interval === 'YEAR') return `${day.slice(0, 4)}-01-01`
  if (interval === 'MONTH') return `${day.slice(0, 7)}-01`
  if (interval === 'DAY') return day
  const weekday = (new Date(day).getUTCDay() + 6) % 7 // 0 is Monday
  return moved(day, (date) => date.setUTCDate(date.getUTCDate() - weekday))
}

/** Null when the next interval is beyond the calendar. */
function nextStart(from: string, interval: TimelineInterval): string | null {
  const next = moved(from, (date) => {
    if (interval === 'YEAR') date.setUTCFullYear(date.getUTCFullYear() + 1)
    else if (interval === 'MONTH') date.setUTCMonth(date.getUTCMonth() + 1)
    else date.setUTCDate(date.getUTCDate() + (interval === 'WEEK' ? 7 : 1))
  })
  return next > from ? intervalStart(next, interval) : null // the year 10000 is written +010000
}

function dayBefore(day: string): string {
  return moved(day, (date) => date.setUTCDate(date.getUTCDate() - 1))
}

function moved(day: string, move: (date: Date) => void): string {
  const date = new Date(`${day}T00:00:00Z`)
  move(date)
  return date.getUTCFullYear() < 0 ? CALENDAR.from : date.toISOString().slice(0, 10)
}

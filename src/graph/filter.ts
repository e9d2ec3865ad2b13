import sql, { join, type Sql } from 'sql-template-tag'
import type { DateRange, EntityMatch } from '../generated/resolvers.ts'
import { badInput } from './errors.ts'
import { keysOf } from './ids.ts'

type Given<Value> = Value | null | undefined

/** A filter that holds further filters. */
interface Nesting<Filter> {
  readonly and?: Given<readonly Filter[]>
  readonly or?: Given<readonly Filter[]>
  readonly not?: Given<Filter>
}

const DEPTH_AT_MOST = 4
const FILTERS_AT_MOST = 100

/**
 * The condition of a filter on `item`, null when it asks for nothing. `conditionsOf` gives those of its own fields.
 *
 * Throws BAD_USER_INPUT for a filter that nests too deep or holds too many others.
 */
export function filterCondition<Filter extends Nesting<Filter>>(
  filter: Given<Filter>,
  conditionsOf: (filter: Filter) => (Sql | null)[],
): Sql | null {
  if (filter == null) return null
  let filters = 0
  const conditionOf = (part: Filter, depth: number): Sql => {
    if (depth > DEPTH_AT_MOST) throw badInput(`a filter at most ${DEPTH_AT_MOST} deep`, filter)
    if (++filters > FILTERS_AT_MOST) throw badInput(`at most ${FILTERS_AT_MOST} filters in one`, filter)
    const inner = (nested: Filter) => conditionOf(nested, depth + 1)
    return every([
      ...conditionsOf(part),
      part.and == null ? null : every(part.and.map(inner)),
      part.or == null ? null : some(part.or.map(inner)),
      part.not == null ? null : negated(inner(part.not)),
    ])
  }
  return conditionOf(filter, 1)
}

/** Whether `item` has any, all or none of some entities; `hasOneOf` says it of a list of keys. */
export function entityMatch(match: Given<EntityMatch>, hasOneOf: (keys: Sql) => Sql): (Sql | null)[] {
  const { any, all, none } = match ?? {}
  return [
    any == null ? null : hasOneOf(listOf(keysOf('entity', any))),
    all == null ? null : every(keysOf('entity', all).map((key) => hasOneOf(sql`${key}`))),
    none == null ? null : negated(hasOneOf(listOf(keysOf('entity', none)))),
  ]
}

/** Whether a day, as YYYY-MM-DD or empty when unknown, is in a range. */
export function inRange(day: Sql, range: Given<DateRange>): Sql | null {
  if (range == null) return null
  const from = range.from == null ? sql`${day} > ''` : sql`${day} >= ${range.from}`
  return range.to == null ? from : sql`${from} AND ${day} <= ${range.to}`
}

/** Whether a value is in a list; null when no list is given. */
export function oneOf(value: Sql, allowed: Given<readonly (string | number)[]>): Sql | null {
  return allowed == null ? null : sql`${value} IN (${listOf(allowed)})`
}

/** Values as one parameter, so that a list of any length is the same statement. */
function listOf(values: readonly (string | number)[]): Sql {
  return sql`SELECT value FROM json_each(${JSON.stringify(values)})`
}

function every(conditions: readonly (Sql | null)[]): Sql {
  const given = conditions.filter((condition) => condition !== null)
  return given.length === 0 ? sql`TRUE` : sql`(${join(given, ' AND ')})`
}

function some(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`FALSE` : sql`(${join([...conditions], ' OR ')})`
}

/** NULL counts as not holding: a quote without a speaker is a quote not by X. */
function negated(condition: Sql): Sql {
  return sql`(${condition}) IS NOT TRUE`
}

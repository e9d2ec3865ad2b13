import sql, { join, raw, type Sql } from 'sql-template-tag'
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
  const condition = conditionOf(filter, 1)
  return condition === ALL ? null : condition
}

/** A table that says which entities an item has: a row for each, its `item` column the item's id. */
export interface EntityTable {
  readonly table: string
  readonly item: string
  readonly entity: string
}

/** Whether `item` has any, all or none of some entities, by the table that ties them. */
export function entityMatch(match: Given<EntityMatch>, { table, item, entity }: EntityTable): (Sql | null)[] {
  const { any, all, none } = match ?? {}
  const having = (ids: readonly string[]) => sql`
    SELECT ${raw(item)} FROM ${raw(table)} WHERE ${raw(entity)} IN (${listOf(keysOf('entity', ids))})`
  const hasAll = (ids: readonly string[]) => sql`
    item.id IN (${having(ids)} GROUP BY ${raw(item)} HAVING count(DISTINCT ${raw(entity)}) = ${new Set(ids).size})`
  return [
    any == null ? null : sql`item.id IN (${having(any)})`,
    all == null || all.length === 0 ? null : hasAll(all),
    none == null ? null : sql`item.id NOT IN (${having(none)})`,
  ]
}

/** Whether a column of `item` that names one entity or none names any, all or none of some. */
export function valueMatch(column: Sql, match: Given<EntityMatch>): (Sql | null)[] {
  const { any, all, none } = match ?? {}
  const wanted = all == null ? null : [...new Set(keysOf('entity', all))]
  return [
    oneOf(column, any && keysOf('entity', any)),
    wanted === null || wanted.length === 0 ? null : wanted.length > 1 ? sql`FALSE` : oneOf(column, wanted),
    none == null ? null : negated(sql`${oneOf(column, keysOf('entity', none)) ?? sql`FALSE`}`),
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
  if (allowed == null) return null
  const [only, ...others] = allowed
  // one value leaves an index on it in the order of its next column; of several, the rows would have to be sorted
  return only !== undefined && others.length === 0 ? sql`${value} = ${only}` : sql`${value} IN (${listOf(allowed)})`
}

/** Values as one parameter, so that a list of any length is the same statement. */
function listOf(values: readonly (string | number)[]): Sql {
  return sql`SELECT value FROM json_each(${JSON.stringify(values)})`
}

/** The condition that asks for nothing. */
const ALL = sql`TRUE`

function every(conditions: readonly (Sql | null)[]): Sql {
  const given = conditions.filter((condition) => condition !== null && condition !== ALL)
  return given.length === 0 ? ALL : sql`(${join(given, ' AND ')})`
}

function some(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`FALSE` : sql`(${join([...conditions], ' OR ')})`
}

/** NULL counts as not holding: a quote without a speaker is a quote not by X. */
function negated(condition: Sql): Sql {
  return sql`(${condition}) IS NOT TRUE`
}

import { decodeCursor, type Place } from './cursor.ts'
import { badInput } from './errors.ts'
import type { Order } from './order.ts'

/** The paging arguments that every connection takes. */
export interface PageArgs {
  readonly first?: number | null
  readonly after?: string | null
  readonly last?: number | null
  readonly before?: string | null
}

/** Which part of a list is asked for. */
export interface Window {
  readonly limit: number
  /** Counted from the end of the list. */
  readonly backward: boolean
  readonly after: Place | null
  readonly before: Place | null
}

const DEFAULT_LIMIT = 20
const LIMIT_AT_MOST = 100

/** The part of a list that the arguments ask for. Throws BAD_USER_INPUT for a bad number, cursor or combination. */
export function windowOf({ first, after, last, before }: PageArgs, order: Order): Window {
  if (first != null && last != null) throw badInput('first or last, not both', { first, last })
  return {
    limit: limitOf('first', first) ?? limitOf('last', last) ?? DEFAULT_LIMIT,
    backward: last != null,
    after: after == null ? null : decodeCursor(order, after),
    before: before == null ? null : decodeCursor(order, before),
  }
}

function limitOf(name: string, limit: number | null | undefined): number | null {
  if (limit == null) return null
  if (limit < 1 || limit > LIMIT_AT_MOST) throw badInput(`${name} from 1 to ${LIMIT_AT_MOST}`, limit)
  return limit
}

/** How many values a facet is asked for. Throws BAD_USER_INPUT for too few or too many. */
export function facetLimit(limit: number): number {
  return limitOf('a limit', limit) ?? DEFAULT_LIMIT
}

/** The first records of a list that is short already. Throws BAD_USER_INPUT for a number below 1 or above 20. */
export function firstOf<Row>(rows: readonly Row[], first: number): readonly Row[] {
  if (first < 1 || first > SHORT_LIMIT) throw badInput(`first from 1 to ${SHORT_LIMIT}`, first)
  return rows.slice(0, first)
}

const SHORT_LIMIT = 20

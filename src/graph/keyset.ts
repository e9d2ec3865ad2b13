import sql, { join, raw, type Sql } from 'sql-template-tag'
import type { Place } from './cursor.ts'
import type { Order } from './order.ts'
import type { Window } from './window.ts'

/**
 * A stretch of an order that one range of an index serves. A window is read from the stretches one after the other:
 * there is one, but where the known days come first and the unknown last there are two.
 */
export interface Stretch {
  /** What holds for an item of this stretch inside the window. */
  readonly conditions: readonly Sql[]
  /** The direction that the window is read in. */
  readonly orderBy: Sql
}

/** The stretches that a window can touch, in the direction that it is read in. */
export function stretchesOf(order: Order, window: Window): Stretch[] {
  const orderBy = columnsBy(order, window.backward)
  const stretches = partsOf(order).flatMap((part, index) => {
    const after = boundOf(order, 'after', window.after, index)
    const before = boundOf(order, 'before', window.before, index)
    return after === null || before === null ? [] : [{ conditions: [...part, ...after, ...before], orderBy }]
  })
  return window.backward ? stretches.reverse() : stretches
}

/** Descending, an empty text is last by itself. */
function hasEmptyPart({ emptyLast, direction }: Order): boolean {
  return emptyLast && direction === 'ASC'
}

function partsOf(order: Order): Sql[][] {
  const [first] = order.columns
  return hasEmptyPart(order) ? [[sql`${first} > ''`], [sql`${first} = ''`]] : [[]]
}

/** The condition that keeps an item of a part on the wanted side of a place; null when the whole part is beyond it. */
function boundOf(order: Order, side: 'after' | 'before', place: Place | null, part: number): Sql[] | null {
  if (place === null) return []
  const placePart = hasEmptyPart(order) && place[0] === '' ? 1 : 0
  if (placePart !== part) return placePart < part === (side === 'after') ? [] : null
  const operator = (order.direction === 'ASC') === (side === 'after') ? raw('>') : raw('<')
  return [sql`(${join(order.columns)}) ${operator} (${join([...place])})`]
}

/** The order as an ORDER BY list; from its end when `backward`. */
export function columnsBy({ columns, direction }: Order, backward: boolean): Sql {
  const way = raw((direction === 'ASC') === backward ? 'DESC' : 'ASC')
  return join(columns.map((column) => sql`${column} ${way}`))
}

import { raw, type Sql } from 'sql-template-tag'

/** Which way an order runs. */
export type Direction = 'ASC' | 'DESC'

/**
 * An order of a list. The last column tells items of one parent apart, so that no two have the same place.
 *
 * `name` goes into cursors, so that one order's cursor is not taken for another's. With `emptyLast`, an empty text
 * in the first column (a day that is not known) comes last in both directions.
 */
export interface Order {
  readonly name: string
  readonly columns: readonly Sql[]
  readonly direction: Direction
  readonly emptyLast: boolean
}

/** What a list is asked to be ordered by. */
export interface OrderBy<Field extends string> {
  readonly field: Field
  readonly direction: Direction
}

/** One of a list's orders. */
export function orderOf<Field extends string>(
  list: {
    readonly name: string
    readonly orders: Readonly<Record<Field, readonly string[]>>
    readonly emptyLast?: Field
  },
  { field, direction }: OrderBy<Field>,
): Order {
  return {
    name: `${list.name} ${field} ${direction}`,
    columns: list.orders[field].map((column) => raw(column)),
    direction,
    emptyLast: field === list.emptyLast,
  }
}

/** The order of the lists that have but one: that of the text. */
export const READING_ORDER: OrderBy<'READING'> = { field: 'READING', direction: 'ASC' }

/** The order of relations between entities: the strongest first. */
export const STRONGEST_FIRST: OrderBy<'QUOTES'> = { field: 'QUOTES', direction: 'DESC' }

/** The order of those named beside an entity: most often first. */
export const OFTENEST_FIRST: OrderBy<'COUNT'> = { field: 'COUNT', direction: 'DESC' }

/** The order of quotes that have but one: newest first. */
export const NEWEST_FIRST: OrderBy<'PUBLISHED'> = { field: 'PUBLISHED', direction: 'DESC' }

/** The order of publishers: who published most first. */
export const MOST_ARTICLES_FIRST: OrderBy<'ARTICLES'> = { field: 'ARTICLES', direction: 'DESC' }

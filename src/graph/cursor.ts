import { badInput } from './errors.ts'
import type { Order } from './order.ts'

/** The place of an item in an order: the values of the order's columns. */
export type Place = readonly (string | number)[]

const VERSION = 1

/** An opaque cursor for a place in an order. */
export function encodeCursor(order: Order, place: Place): string {
  return Buffer.from(JSON.stringify([VERSION, order.name, ...place])).toString('base64url')
}

/** The place in a cursor. Throws BAD_USER_INPUT for a text that is no cursor, or one of another order. */
export function decodeCursor(order: Order, cursor: string): Place {
  const [version, name, ...place] = parse(cursor)
  if (version !== VERSION) throw badInput('a cursor that this service gave out', cursor)
  if (name !== order.name) throw badInput(`a cursor of the order ${order.name}`, name)
  if (place.length !== order.columns.length || !place.every(isPlaceValue)) {
    throw badInput('a cursor that this service gave out', cursor)
  }
  return place
}

function parse(cursor: string): unknown[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(values) ? values : []
  } catch {
    return [] // not even JSON: no cursor, which the caller says
  }
}

function isPlaceValue(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number'
}

import { GraphQLScalarType, type ValueNode } from 'graphql'
import { GraphQLDateTime } from 'graphql-scalars'
import { badInput } from '../graph/errors.ts'

/** A calendar day is text all the way: as an instant it would shift with the time zone. */
function calendarDay(value: unknown): string {
  const isDay = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
  const midnight = isDay ? new Date(`${value}T00:00:00Z`) : null
  // 2016-02-30 reads as the first of March, and 2016-13-01 as no date at all
  if (midnight !== null && !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(String(value))) {
    return String(value)
  }
  throw badInput('a calendar day such as "2016-07-27"', value)
}

/** How instants and days are read and written. */
export const scalars = {
  DateTime: GraphQLDateTime,
  Date: new GraphQLScalarType({
    name: 'Date',
    serialize: calendarDay,
    parseValue: calendarDay,
    parseLiteral: (node: ValueNode) => calendarDay('value' in node ? node.value : null),
  }),
}

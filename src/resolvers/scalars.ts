import { GraphQLScalarType, type GraphQLScalarTypeConfig, type ValueNode } from 'graphql'
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

/** An absolute URL, as it was written: GraphQLURL would give back another spelling of it. */
function absoluteUrl(value: unknown): string {
  if (typeof value === 'string' && URL.canParse(value)) return value
  throw badInput('an absolute URL such as "https://example.org/news"', value)
}

/** A language tag that is well formed (BCP 47), as it was written. */
function languageTag(value: unknown): string {
  if (typeof value === 'string' && isWellFormed(value)) return value
  throw badInput('a language tag such as "en" or "pt-BR"', value)
}

function isWellFormed(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false // how Intl says no
  }
}

/** A text that is checked when it comes in: what is stored has been. */
function textScalar(name: string, check: (value: unknown) => string): GraphQLScalarType<string, string> {
  const parseLiteral = (node: ValueNode) => check('value' in node ? node.value : null)
  return undescribed({ name, serialize: String, parseValue: check, parseLiteral })
}

/** A scalar without a description, which would take the place of the contract's. */
function undescribed<Internal, External>(config: GraphQLScalarTypeConfig<Internal, External>) {
  const scalar = new GraphQLScalarType(config)
  delete scalar.description
  return scalar
}

/** How instants, days, addresses and languages are read and written. */
export const scalars = {
  DateTime: undescribed(GraphQLDateTime.toConfig()),
  Date: textScalar('Date', calendarDay),
  URL: textScalar('URL', absoluteUrl),
  Locale: textScalar('Locale', languageTag),
}

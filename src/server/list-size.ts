import {
  type GraphQLSchema,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isListType,
  Kind,
  valueFromASTUntyped,
} from 'graphql'
import type { DateRange, TimelineInterval } from '../generated/resolvers.ts'
import type { Field } from './shape.ts'

/** The variables of a request, as they came, with their defaults. */
export type Variables = Readonly<Record<string, unknown>>

/** How many items a request asks for. */
export type Size = (variables: Variables) => number

/** A field that is a list, or an object with lists in it, and how many items there are. */
export interface Sizing {
  readonly size: Size
  /** Lists of the object that have this size; null when the field is the list itself. */
  readonly sizedFields: readonly string[] | null
}

/** The items of a connection, when its arguments do not say; and the most they may say. */
const PAGE = { assumed: 20, atMost: 100 }
/** More than any argument may say: it is refused where it is read. */
const SLICE_AT_MOST = 1_000
/** The size of a list of which nothing is known, such as `possibleTypes`. */
const UNKNOWN = 10
/** The sizes of the schema's description of itself. */
const INTROSPECTION: Readonly<Record<string, number>> = { types: 100, fields: 10, args: 2, directives: 10 }

/**
 * How many items a field is counted for; null when it is no list and has none of its size.
 *
 * Connections go by the arguments of Relay, timelines by their interval, all else by `@listSize` of the IBM GraphQL
 * Cost Directives Specification. Numbers that no list may have count as the largest that it may.
 */
export function sizingOf(schema: GraphQLSchema, field: Field): Sizing | null {
  const { definition, parent } = field
  const isList = isListType(getNullableType(definition.type))
  if (getNamedType(definition.type).name.endsWith('Connection')) {
    return { size: slice(field, ['first', 'last'], PAGE.assumed, PAGE.atMost), sizedFields: ['nodes', 'edges'] }
  }
  if (definition.args.some(({ name }) => name === 'interval')) return { size: bucketsOf(field), sizedFields: null }
  const { assumedSize, slicingArguments = [], sizedFields = null } = listSize(schema, field)
  if (!isList && sizedFields === null && assumedSize === undefined) return null
  if (parent.name.startsWith('__')) return { size: () => INTROSPECTION[definition.name] ?? UNKNOWN, sizedFields }
  return { size: slice(field, slicingArguments, assumedSize ?? UNKNOWN, SLICE_AT_MOST), sizedFields }
}

interface ListSize {
  readonly assumedSize?: number
  readonly slicingArguments?: readonly string[]
  readonly sizedFields?: readonly string[]
}

function listSize(schema: GraphQLSchema, { definition }: Field): ListSize {
  const directive = schema.getDirective('listSize')
  return (directive && definition.astNode && getDirectiveValues(directive, definition.astNode)) ?? {}
}

function slice(field: Field, names: readonly string[], assumed: number, atMost: number): Size {
  const given = names.map((name) => argumentOf(field, name))
  return (variables) => {
    for (const value of given) {
      const size = sizeIn(value(variables))
      if (size !== null) return Math.max(0, Math.min(size, atMost))
    }
    return assumed
  }
}

function sizeIn(value: unknown): number | null {
  if (Array.isArray(value)) return value.length
  return typeof value === 'number' ? value : null
}

/** What an argument is given, by its variables, else its default. */
function argumentOf({ definition, node }: Field, name: string): (variables: Variables) => unknown {
  const fallback = definition.args.find((argument) => argument.name === name)?.defaultValue
  const value = node.arguments?.find((argument) => argument.name.value === name)?.value
  if (value === undefined) return () => fallback
  if (value.kind === Kind.VARIABLE) return (variables) => variables[value.name.value] ?? fallback
  return (variables) => valueFromASTUntyped(value, variables)
}

/** Buckets of ten years, the time that a timeline is taken for where no range says. */
const BUCKETS: Readonly<Record<TimelineInterval, number>> = { DAY: 3_650, WEEK: 520, MONTH: 120, YEAR: 10 }
const TEN_YEARS = 3_650
const BUCKETS_AT_MOST = 10_000
const DAY = 86_400_000

function bucketsOf(field: Field): Size {
  const interval = argumentOf(field, 'interval')
  const range = argumentOf(field, 'range')
  return (variables) => {
    const inTenYears = BUCKETS[interval(variables) as TimelineInterval] ?? BUCKETS.DAY // any other value is refused later
    const days = daysIn(range(variables))
    if (days === null) return inTenYears
    return Math.max(0, Math.min(Math.ceil((days * inTenYears) / TEN_YEARS) + 1, BUCKETS_AT_MOST))
  }
}

/** The days of a range with two ends; null of any other value. */
function daysIn(range: unknown): number | null {
  const { from, to } = (range ?? {}) as DateRange // of any other shape, it is refused later
  const days = (Date.parse(String(to)) - Date.parse(String(from))) / DAY
  return Number.isNaN(days) ? null : days
}

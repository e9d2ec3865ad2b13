import {
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isObjectType,
  isUnionType,
} from 'graphql'
import { type Sizing, sizingOf, type Variables } from './list-size.ts'
import type { Field } from './shape.ts'

/** Counts the nodes that a request may return at most. */
export interface Cost {
  /** How many there are. */
  count(variables: Variables): number
  /** The field that the most of them come from, as a path in the answer. */
  heaviest(variables: Variables): { readonly path: string; readonly nodes: number }
}

/**
 * How an answer of this shape is counted: every record, for each parent that it is reached from, and every item of a
 * list. A value object (a span, a date, an edge) counts for what it holds; in a list for one at least.
 */
export function costOf(schema: GraphQLSchema, shape: readonly Field[]): Cost {
  const counted = countedFields(schema, shape, [])
  return {
    count: (variables) => nodesOf(counted, variables, 0),
    heaviest: (variables) => heaviestOf(counted, variables, { page: 0, parents: 1 }, ''),
  }
}

interface Counted {
  readonly key: string
  readonly isRecord: boolean
  /** Nodes that an item is at least. */
  readonly atLeast: 0 | 1
  /** How many items it has for a parent; `page` is the size of the page that it is a list of. */
  readonly items: (variables: Variables, page: number) => number
  /** The size of the lists that it is a page of. */
  readonly page: (variables: Variables) => number
  readonly fields: readonly Counted[]
}

const NONE = () => 0
const ONE = () => 1

/** Fields without a record or list anywhere in them are left out. */
function countedFields(schema: GraphQLSchema, fields: readonly Field[], sized: readonly string[]): Counted[] {
  return fields
    .map((field) => countedField(schema, field, sized.includes(field.definition.name)))
    .filter(({ isRecord, atLeast, fields: below }) => isRecord || atLeast > 0 || below.length > 0)
}

function countedField(schema: GraphQLSchema, field: Field, isSized: boolean): Counted {
  const type = getNamedType(field.definition.type)
  const sizing = sizingOf(schema, field)
  return {
    key: field.key,
    isRecord: isCompositeType(type) && isRecord(schema, type),
    ...itemsOf(sizing, isSized),
    fields: countedFields(schema, field.fields, sizing?.sizedFields ?? []),
  }
}

function itemsOf(sizing: Sizing | null, isSized: boolean): Pick<Counted, 'atLeast' | 'items' | 'page'> {
  if (isSized) return { atLeast: 1, items: (_variables, page) => page, page: NONE }
  if (sizing === null) return { atLeast: 0, items: ONE, page: NONE }
  if (sizing.sizedFields !== null) return { atLeast: 0, items: ONE, page: sizing.size }
  return { atLeast: 1, items: sizing.size, page: NONE }
}

/** A type with an id, or one that stands for such types. */
function isRecord(schema: GraphQLSchema, type: GraphQLCompositeType): boolean {
  if (isUnionType(type)) return schema.getPossibleTypes(type).some((possible) => isRecord(schema, possible))
  return type.name === 'Node' || (isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'))
}

function nodesOf(fields: readonly Counted[], variables: Variables, page: number): number {
  let nodes = 0
  for (const field of fields) {
    const below = nodesOf(field.fields, variables, field.page(variables))
    nodes += field.items(variables, page) * Math.max(field.atLeast, below + Number(field.isRecord))
  }
  return nodes
}

interface Place {
  readonly page: number
  /** How many parents the fields are asked of. */
  readonly parents: number
}

function heaviestOf(fields: readonly Counted[], variables: Variables, { page, parents }: Place, prefix: string) {
  let heaviest = { path: '', nodes: 0 }
  for (const field of fields) {
    const items = parents * field.items(variables, page)
    const path = prefix + field.key
    const own = { path, nodes: field.isRecord || field.atLeast > 0 ? items : 0 }
    const place = { page: field.page(variables), parents: items }
    for (const one of [own, heaviestOf(field.fields, variables, place, `${path}.`)]) {
      if (one.nodes > heaviest.nodes) heaviest = one
    }
  }
  return heaviest
}

import type { Reader } from '../database.ts'
import { columnsOf, type RecordType } from '../graph/columns.ts'
import { perLevel } from '../graph/level.ts'
import { type Reference, readNodes, referenceKey } from '../graph/nodes.ts'
import type { NodeRow } from '../graph/rows.ts'
import type { Info } from '../graph/selection.ts'
import type { Context } from './context.ts'

// Resolvers of fields that lead from a record to others: one statement for all records of the level that it stands in.

/** What tells records apart. */
type Key = number | string

/** Reads what some keys name: by key. */
type Read<KeyType extends Key, Found> = (reader: Reader, keys: readonly KeyType[]) => ReadonlyMap<KeyType, Found>

/** Reads records of a type by id, those columns of them that are asked for. */
interface ReadRecords<Row> {
  (reader: Reader, ids: readonly number[], columns?: readonly string[]): ReadonlyMap<number, Row>
  readonly type: RecordType
}

type FieldResolver<Parent, Found> = (parent: Parent, args: unknown, context: Context, info: Info) => Found

/** The record that a column of the parent names; null where it names none. */
export function record<Parent extends object, Row>(
  read: ReadRecords<Row>,
  keyOf: (parent: Parent) => number | null,
): FieldResolver<Parent, Row | null> {
  const found = foundBy((reader, keys, info) => read(reader, keys, columnsOf(info, read.type)), keyOf)
  return (parent, _args, context, info) => found(parent, context, info) ?? null
}

/** The record behind a foreign key. Throws where it is missing, which the tables do not allow. */
export function existing<Parent extends object, Row>(
  read: ReadRecords<Row>,
  keyOf: (parent: Parent) => number | null,
): FieldResolver<Parent, Row> {
  const found = record(read, keyOf)
  return (parent, args, context, info) => {
    const row = found(parent, args, context, info)
    if (row === null) throw new Error(`a foreign key to ${read.type} leads nowhere: ${keyOf(parent)}`)
    return row
  }
}

/** What is found by a key that the parent gives; null where there is nothing. */
export function one<Parent extends object, KeyType extends Key, Found>(
  read: Read<KeyType, Found>,
  keyOf: (parent: Parent) => KeyType,
): FieldResolver<Parent, Found | null> {
  const found = foundBy((reader, keys: readonly KeyType[]) => read(reader, keys), keyOf)
  return (parent, _args, context, info) => found(parent, context, info) ?? null
}

/** The list that is found by a key that the parent gives. */
export function many<Parent extends object, KeyType extends Key, Row>(
  read: Read<KeyType, readonly Row[]>,
  keyOf: (parent: Parent) => KeyType,
): FieldResolver<Parent, readonly Row[]> {
  const found = foundBy((reader, keys: readonly KeyType[]) => read(reader, keys), keyOf)
  return (parent, _args, context, info) => found(parent, context, info) ?? []
}

/** The record of any type that the parent names; null where it names none. */
export function node<Parent extends object>(
  referenceOf: (parent: Parent) => Reference | null,
): FieldResolver<Parent, NodeRow | null> {
  return (parent, _args, { reader }, info) => {
    const reference = referenceOf(parent)
    if (reference === null) return null
    const readAll = (parents: readonly Parent[]) => readNodes(reader, distinct(parents.map(referenceOf)), info)
    return perLevel(parent, info.fieldNodes, readAll).get(referenceKey(reference)) ?? null
  }
}

function foundBy<Parent extends object, KeyType extends Key, Found>(
  read: (reader: Reader, keys: readonly KeyType[], info: Info) => ReadonlyMap<KeyType, Found>,
  keyOf: (parent: Parent) => KeyType | null,
) {
  return (parent: Parent, { reader }: Context, info: Info): Found | undefined => {
    const key = keyOf(parent)
    if (key === null) return undefined
    const readAll = (parents: readonly Parent[]) => read(reader, distinct(parents.map(keyOf)), info)
    return perLevel(parent, info.fieldNodes, readAll).get(key)
  }
}

function distinct<KeyType>(keys: readonly (KeyType | null)[]): KeyType[] {
  return [...new Set(keys.filter((key) => key !== null))]
}

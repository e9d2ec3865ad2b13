import { readFileSync } from 'node:fs'
import { buildSchema, type GraphQLField, getNamedType, isLeafType, isObjectType, isRequiredArgument } from 'graphql'
import { beforeAll, expect, test } from 'vitest'
import { query } from './api.ts'
import { freshDatabase, importTexts } from './database.ts'
import { generatedArticles } from './generated-articles.ts'

const database = freshDatabase()
beforeAll(() => importTexts(database, generatedArticles(12)))

const schema = buildSchema(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'))

/** Where records of each type are found. */
const LISTS = {
  Article: (selection: string) => `{ articles(first: 3) { nodes ${selection} } }`,
  Entity: (selection: string) => `{ entities(first: 5) { nodes ${selection} } }`,
  Quote: (selection: string) => `{ quotes(first: 5) { nodes ${selection} } }`,
  Mention: (selection: string) =>
    `{ nodes: articles(first: 3) { nodes { mentions(first: 5) { nodes ${selection} } } } }`,
  Publisher: (selection: string) => `{ publishers(first: 5) { nodes ${selection} } }`,
}

function fieldsOf(typeName: string): GraphQLField<unknown, unknown>[] {
  const type = schema.getType(typeName)
  if (!isObjectType(type)) throw new Error(`expected ${typeName} to be a type`)
  return Object.values(type.getFields()).filter((field) => !field.args.some(isRequiredArgument))
}

/** A field with all leaves below it. */
function selected(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type)
  if (isLeafType(type)) return field.name
  const leaves = isObjectType(type) ? fieldsOf(type.name).filter((inner) => isLeafType(getNamedType(inner.type))) : []
  return `${field.name} { __typename ${leaves.map(({ name }) => name).join(' ')} }`
}

const asked = Object.entries(LISTS).flatMap(([type, list]) =>
  fieldsOf(type).map((field) => ({ type, list, field, name: field.name })),
)

test.each(asked)('$type: $name is the same asked alone as among all others', async ({ type, list, field }) => {
  const all = await query(database, list(`{ ${fieldsOf(type).map(selected).join(' ')} }`))
  const alone = await query(database, list(`{ ${selected(field)} }`))
  expect(all).toMatchObject(alone)
})

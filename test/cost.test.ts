import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { buildSchema, getDirectiveValues, isObjectType, Kind, parse } from 'graphql'
import { describe, expect, test } from 'vitest'
import { planOf } from '../src/server/plan.ts'
import { queryErrors, statementsOf } from './api.ts'
import { freshDatabase } from './database.ts'

const schema = buildSchema(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'))
const EXAMPLES = new URL('../examples/queries/', import.meta.url)
const database = freshDatabase()

/** How many nodes a query may return at most. */
function nodesOf(text: string, given?: Record<string, unknown>): number {
  const document = parse(text)
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION)
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('expected a document with an operation')
  const { plan, variables } = planOf(schema, document, operation, given)
  return plan.cost.count(variables)
}

describe('every record and list item counts, for each parent that it is reached from', () => {
  test.each([
    ['a page by first', '{ articles(first: 7) { nodes { title } } }', 7],
    ['a page by last', '{ articles(last: 7) { nodes { title } } }', 7],
    ['a page without a size', '{ articles { nodes { title } } }', 20],
    ['a count alone', '{ articles(first: 100) { totalCount pageInfo { hasNextPage } } }', 0],
    ['edges, which are what they hold', '{ articles(first: 7) { edges { cursor node { title } } } }', 7],
    ['edges without what they hold', '{ articles(first: 7) { edges { cursor } } }', 7],
    ['the same page by nodes and edges', '{ articles(first: 7) { nodes { id } edges { node { id } } } }', 14],
    ['pages in pages', '{ articles(first: 20) { nodes { quotes(first: 100) { nodes { text } } } } }', 2_020],
    ['singular records', '{ quotes(first: 10) { nodes { speaker { name } article { publisher { name } } } } }', 40],
    ['singular values', '{ quotes(first: 10) { nodes { cue { text } context { text } said { earliest } } } }', 10],
    ['lists of values', '{ quotes(first: 10) { nodes { spans { text } } } }', 30],
    ['lists of values with records', '{ articles(first: 10) { nodes { related(first: 3) { article { id } } } } }', 40],
    ['ids', '{ nodes(ids: ["a", "b", "c"]) { id ... on Quote { speaker { name } } } }', 6],
    ['suggestions', '{ suggest(prefix: "a", limit: 5) { name } }', 5],
    ['facets', '{ articles { facets(by: ENTITY, limit: 50) { value node { id } } } }', 50],
    ['facets without a limit', '{ articles { facets(by: YEAR) { value } } }', 10],
    ['a network', '{ quotationNetwork(maxLinks: 50) { links { speaker { id } about { id } } entities { id } } }', 150],
    ['whole texts', '{ articles(first: 10) { nodes { text } } }', 1_010],
    ['a timeline', '{ quotes { timeline { count } } }', 120],
    ['a timeline by week', '{ quotes { timeline(interval: WEEK) { count } } }', 520],
    [
      'a timeline of a range',
      '{ entity(by: {name: "x"}) { timeline(interval: YEAR, range: {from: "2001-01-01", to: "2004-12-31"}) { count } } }',
      6,
    ],
    [
      'the same field twice',
      '{ articles(first: 7) { nodes { id } } ...A } fragment A on Query { articles(first: 7) { nodes { title } } }',
      7,
    ],
    [
      'a field under two names',
      '{ a: articles(first: 7) { nodes { id } } b: articles(first: 7) { nodes { id } } }',
      14,
    ],
    [
      'what is left out',
      '{ articles @skip(if: true) { nodes { id } } quotes @include(if: false) { nodes { id } } }',
      0,
    ],
    ['more than a page may have', '{ articles(first: 2147483647) { nodes { id } } }', 100],
    ['less than a page may have', '{ articles(first: -5) { nodes { quotes { nodes { id } } } } }', 0],
    [
      'the query that all lists were sized by',
      '{ articles(first: 20) { nodes { quotes(first: 100) { nodes { speaker { name articles(first: 3) { nodes { title } } } } } entities(first: 5) { nodes { name } } } } }',
      10_120,
    ],
  ])('%s', (_name, text, nodes) => expect(nodesOf(text)).toBe(nodes))

  test.each<[string, string, Record<string, unknown>, number]>([
    ['a variable', 'query ($n: Int) { articles(first: $n) { nodes { id } } }', { n: 9 }, 9],
    ['its default', 'query ($n: Int = 8) { articles(first: $n) { nodes { id } } }', {}, 8],
    ['null', 'query ($n: Int = 8) { articles(first: $n) { nodes { id } } }', { n: null }, 20],
    ['a list', 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['a', 'b'] }, 2],
    ['a switch', 'query ($on: Boolean!) { articles @include(if: $on) { nodes { id } } }', { on: true }, 20],
    ['a switch that is off', 'query ($on: Boolean!) { articles @include(if: $on) { nodes { id } } }', { on: false }, 0],
    [
      'an interval',
      'query ($i: TimelineInterval!) { articles { timeline(interval: $i) { count } } }',
      { i: 'DAY' },
      3_650,
    ],
    ['one that is none', 'query ($n: Int) { articles(first: $n) { nodes { id } } }', { n: { first: 3 } }, 20],
  ])('counts %s', (_name, text, variables, nodes) => expect(nodesOf(text, variables)).toBe(nodes))

  test('a longer page never counts less', () => {
    const size = fc.integer({ min: 1, max: 99 })
    fc.assert(
      fc.property(size, size, size, (one, other, third) => {
        const nested = (outer: number, inner: number) =>
          nodesOf(
            `{ articles(first: ${outer}) { nodes { quotes(last: ${inner}) { edges { node { speaker { name } } } } } } }`,
          )
        expect(nested(one, other)).toBe(one + 2 * one * other)
        expect(nested(one + 1, other)).toBeGreaterThan(nested(one, other))
        expect(nested(one, third) <= nested(one, other)).toBe(third <= other)
      }),
    )
  })

  test('every list of the schema that is no page says how long it is', () => {
    const directive = schema.getDirective('listSize')
    const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('__'))
    const fields = types
      .filter(isObjectType)
      .flatMap((type) =>
        Object.values(type.getFields()).map((field) => ({ name: `${type.name}.${field.name}`, field })),
      )
    const lists = fields.filter(({ field }) => /^\[.*\]!?$/.test(String(field.type)))
    const sized = lists.filter(
      ({ field }) => directive && field.astNode && getDirectiveValues(directive, field.astNode),
    )
    const byPage = lists.filter(({ name }) => /Connection\.(nodes|edges)$|^QuotationNetwork\./.test(name))
    expect(lists.length).toBe(sized.length + byPage.length)
  })
})

describe('at most 20,000 nodes a request', () => {
  test.each(readdirSync(EXAMPLES).filter((name) => name.endsWith('.graphql')))('%s costs less', (name) => {
    const beside = new URL(name.replace('.graphql', '.variables.json'), EXAMPLES)
    const variables = existsSync(beside) ? JSON.parse(readFileSync(beside, 'utf8')) : {}
    const nodes = nodesOf(readFileSync(new URL(name, EXAMPLES), 'utf8'), variables)
    expect(nodes).toBeGreaterThan(0)
    expect(nodes).toBeLessThanOrEqual(20_000)
  })

  const nested = (first: string) =>
    `{ articles(first: ${first}) { nodes { quotes(first: ${first}) { nodes { speaker { articles(first: ${first}) { nodes { id } } } } } } } }`
  test('more is refused before anything is read, with the count, the limit and where it comes from', async () => {
    const [error, ...others] = await queryErrors(database, nested('100'))
    expect(others).toEqual([])
    expect(error).toMatchObject({
      message:
        'Expected a query for at most 20,000 nodes, got one for up to 1,020,100: articles.nodes.quotes.nodes.speaker.articles.nodes alone may be 1,000,000.',
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    })
    const before = database.reader.statements
    await queryErrors(database, nested('100'))
    expect(database.reader.statements).toBe(before)
  })

  test('the same document passes with smaller variables', async () => {
    const text = nested('$n').replace('{', 'query ($n: Int) {')
    expect((await queryErrors(database, text, { n: 100 }))[0]?.message).toContain('1,020,100')
    expect(await statementsOf(database, text, { n: 5 })).toBe(1)
  })

  test('a page that no list has is refused by its own limit', async () => {
    const [error] = await queryErrors(database, '{ articles(first: 101) { nodes { id } } }')
    expect(error?.message).toBe('Expected first from 1 to 100, got 101.')
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { makeExecutableSchema } from '@graphql-tools/schema'
import fc from 'fast-check'
import { type ExecutionResult, execute, parse } from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { createContext } from '../src/resolvers/context.ts'
import { resolvers } from '../src/resolvers/index.ts'
import { createExecutor } from '../src/server/executor.ts'
import { fillCorpus } from './corpus.ts'
import { freshDatabase } from './database.ts'

const schema = makeExecutableSchema({
  typeDefs: readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'),
  resolvers,
})
const database = freshDatabase()
beforeAll(() => fillCorpus(database, { articles: 12, entities: 8, quotesPerArticle: 3 }))

type Variables = Record<string, unknown>

/** What graphql-js answers, and what the executor answers the first, second and third time. */
async function answersTo(query: string, variables: Variables = {}, operationName?: string) {
  const document = parse(query)
  const context = () => createContext(database.reader)
  const expected = await execute({
    schema,
    document,
    contextValue: context(),
    variableValues: variables,
    operationName: operationName ?? null,
  })
  const executor = createExecutor(schema)
  const request = { query, variables, ...(operationName === undefined ? {} : { operationName }) }
  const answers: ExecutionResult[] = []
  for (let time = 0; time < 3; time++) {
    // of what a gateway is given, the executor takes these alone
    const asked = { document, request, context: context() } as unknown as Parameters<typeof executor>[0]
    answers.push(await executor(asked))
  }
  return { expected: plain(expected), answers: answers.map(plain) }
}

/** As a client sees it; errors in the order of their paths, in which the specification leaves them free. */
function plain({ data, errors }: ExecutionResult) {
  const told = errors?.map((error) => ({ ...error.toJSON() })).sort((one, other) => (key(one) < key(other) ? -1 : 1))
  return JSON.parse(JSON.stringify({ data, errors: told }))
}

const key = (error: { path?: readonly unknown[] }) => JSON.stringify(error.path ?? [])

const FOLDER = new URL('../examples/queries/', import.meta.url)
const EXAMPLES = readdirSync(FOLDER).filter((name) => name.endsWith('.graphql'))

describe('a compiled query answers as graphql-js does', () => {
  test.each(EXAMPLES)('%s', async (name) => {
    const variablesFile = new URL(name.replace('.graphql', '.variables.json'), FOLDER)
    const variables = readdirSync(FOLDER).includes(name.replace('.graphql', '.variables.json'))
      ? JSON.parse(readFileSync(variablesFile, 'utf8'))
      : {}
    const { expected, answers } = await answersTo(readFileSync(new URL(name, FOLDER), 'utf8'), variables)
    for (const answer of answers) expect(answer).toEqual(expected)
  })

  test.each<[what: string, query: string, variables?: Variables]>([
    ['a bad page', '{ articles(first: 0) { nodes { title } } }'],
    ['a bad page below', '{ articles { nodes { title quotes(first: 1000) { nodes { text } } } } }'],
    ['bad pages beside good fields', '{ corpus { version } articles(last: 5, first: 5) { totalCount } }'],
    [
      'a bad page that may be null',
      '{ node(id: "x") { id } entity(by: {slug: "none"}) { quotes(first: 0) { totalCount } } }',
    ],
    ['a variable of the wrong type', 'query ($n: Int) { articles(first: $n) { totalCount } }', { n: 'x' }],
    ['a variable that is missing', 'query ($id: ID!) { quote(id: $id) { text } }'],
    ['a variable with a default', 'query ($n: Int = 2) { articles(first: $n) { nodes { slug } } }'],
    ['a variable left out', 'query ($n: Int) { articles(first: $n) { nodes { slug } } }'],
    ['a variable of null', 'query ($n: Int) { articles(first: $n) { nodes { slug } } }', { n: null }],
    ['two of a oneOf', 'query ($by: EntityRef!) { entity(by: $by) { name } }', { by: { slug: 'a', name: 'b' } }],
    [
      'a filter within a filter',
      'query ($f: ArticleFilter) { articles(filter: $f) { totalCount } }',
      { f: { and: [{ or: [{ hasQuotes: true }] }] } },
    ],
    [
      'fields left out',
      'query ($no: Boolean!) { articles { totalCount @skip(if: $no) nodes { slug ...T @include(if: $no) } } } fragment T on Article { title }',
      { no: true },
    ],
    ['the same field twice, merged', '{ articles(first: 2) { nodes { slug } nodes { title quotes { totalCount } } } }'],
    [
      'types of an interface',
      `{ nodes(ids: ["${Buffer.from('article:1').toString('base64url')}", "${Buffer.from('entity:2').toString('base64url')}", "none"]) { __typename id ... on Article { title } ... on Entity { name quotes(first: 1) { nodes { text } } } } }`,
    ],
    [
      'introspection',
      '{ __schema { queryType { name } types { name fields { name } } } __type(name: "Quote") { name } }',
    ],
  ])('%s', async (_what, query, variables) => {
    const { expected, answers } = await answersTo(query, variables)
    for (const answer of answers) expect(answer).toEqual(expected)
  })

  test('each operation of a document', async () => {
    const query = 'query A { corpus { articleCount } } query B { articles(first: 1) { nodes { slug } } }'
    for (const name of ['A', 'B']) {
      const { expected, answers } = await answersTo(query, {}, name)
      for (const answer of answers) expect(answer).toEqual(expected)
    }
  })

  test('whatever fields of an article are asked together', async () => {
    const fields = Object.keys(ARTICLE_FIELDS) as (keyof typeof ARTICLE_FIELDS)[]
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.constantFrom(...fields), { minLength: 1 }), async (chosen) => {
        const selection = chosen.map((field) => `${field} ${ARTICLE_FIELDS[field]}`).join(' ')
        const { expected, answers } = await answersTo(`{ articles(first: 4) { nodes { ${selection} } } }`)
        for (const answer of answers) expect(answer).toEqual(expected)
      }),
      { numRuns: 40 },
    )
  })
})

const ARTICLE_FIELDS = {
  title: '',
  published: '{ earliest text }',
  publisher: '{ name articles(first: 1) { nodes { slug } } }',
  origin: '{ name }',
  entities: '(first: 2) { edges { salience cursor node { name } } }',
  quotes: '{ totalCount nodes { text speaker { name } candidates { score entity { name } } } }',
  related: '(first: 2) { article { slug } sharedEntities { name } }',
}

import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningServer, startServer } from '../src/server/index.ts'
import { fillCorpus } from './corpus.ts'
import { freshDatabase } from './database.ts'

const database = freshDatabase()
let server: RunningServer
beforeAll(async () => {
  await fillCorpus(database, { articles: 60, entities: 20, quotesPerArticle: 4 })
  server = await startServer(database, { host: '127.0.0.1', port: 0, responseCacheMb: 0 })
})
afterAll(() => server.stop())

/** What a request is answered: its status, the length of the body, its errors, and the statements it took. */
async function send(body: string) {
  const before = database.reader.statements
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' }
  const answer = await fetch(`${server.origin}/graphql`, { method: 'POST', headers, body })
  const text = await answer.text()
  const { errors = [] } = JSON.parse(text) as { errors?: { message: string }[] }
  return {
    status: answer.status,
    length: text.length,
    messages: errors.map(({ message }) => message),
    statements: database.reader.statements - before,
  }
}

const ask = (query: string, variables?: unknown) => send(JSON.stringify({ query, variables }))
const times = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => part(at)).join(' ')
const FILTERED = 'query ($filter: ArticleFilter) { articles(filter: $filter) { nodes { id } } }'
const nots = (depth: number) => `${'{"not":'.repeat(depth)}{}${'}'.repeat(depth)}`
const filtered = (filter: string) => send(`{"query": ${JSON.stringify(FILTERED)}, "variables": {"filter": ${filter}}}`)
/** Each level of fragments is asked for six times by the one above: 400 fragments in the places of seven. */
const SIXFOLD = `{ quotes(first: 1) { nodes { ...Q0 } } } ${times(
  3,
  (at) => `
    fragment Q${at} on Quote { speaker { ...E${at} } addressee { ...E${at} } onBehalfOf { ...E${at} } }
    fragment E${at} on Entity { name slug quotes(first: 1) { nodes { ...Q${at + 1} } } quotesAbout(first: 1) { nodes { ...Q${at + 1} } } }`,
)} fragment Q3 on Quote { id text kind version confidence speakerStatus }`

/** A request, and what it is told. */
const REFUSED: readonly [string, () => ReturnType<typeof send>, RegExp][] = [
  ['100 aliases', () => ask(`{ ${times(100, (at) => `a${at}: corpus { version }`)} }`), /Aliases limit of 30 exceeded/],
  [
    'aliases in fragments',
    () =>
      ask(
        `{ ...A ...B } fragment A on Query { ${times(20, (at) => `a${at}: corpus { version }`)} } fragment B on Query { ${times(20, (at) => `b${at}: corpus { version }`)} }`,
      ),
    /Aliases limit of 30 exceeded/,
  ],
  ['5,000 times one field', () => ask(`{ corpus { ${times(5_000, () => 'version')} } }`), /1000 tokens/],
  [
    '200 levels',
    () => ask(`{ articles ${'{ nodes { quotes '.repeat(100)}{ totalCount }${' } }'.repeat(100)} }`),
    /depth limit of 12/,
  ],
  [
    'a circle of fragments',
    () => ask('{ ...A } fragment A on Query { ...B } fragment B on Query { ...C } fragment C on Query { ...A }'),
    /Cannot spread fragment "A" within itself/,
  ],
  [
    'a circle through records',
    () => ask('{ articles { nodes { ...A } } } fragment A on Article { publisher { articles { nodes { ...A } } } }'),
    /Cannot spread fragment "A" within itself/,
  ],
  ['fragments that multiply', () => ask(SIXFOLD), /for at most 2000 fields, its fragments put in place/],
  [
    'fragments that are spread a thousand times over',
    () =>
      ask(
        `{ articles { nodes { ...F0 } } } ${times(12, (at) => `fragment F${at} on Article { ${times(10, () => `...F${at + 1}`)} }`)} fragment F12 on Article { related(first: 20) { article { related(first: 20) { article { related(first: 20) { article { id } } } } } } }`,
      ),
    /at most 20,000 nodes/,
  ],
  ['1,000 ids', () => ask(`{ nodes(ids: [${times(400, () => '"x"')}]) { id } }`), /at most 100 ids/],
  [
    'ids that fill the body',
    () => ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array(45_000).fill('x') }),
    /at most 100 ids, got 45000/,
  ],
  [
    '50,000 filters in one',
    () => filtered(`{"or": [${Array(50_000).fill('{}').join()}]}`),
    /at most 100 filters in one/,
  ],
  [
    '200 filters in a query',
    () => ask(`{ articles(filter: {or: [${times(200, () => '{}')}]}) { nodes { id } } }`),
    /at most 100 filters/,
  ],
  [
    'ids in a filter',
    () => filtered(`{"mentions": {"any": [${Array(40_000).fill('"x"').join()}]}}`),
    /at most 100 ids in a list/,
  ],
  ['a filter 20,000 deep', () => filtered(nots(20_000)), /Expected variables at most 20 deep/],
  [
    'lists 90,000 deep',
    () => filtered(`${'['.repeat(90_000)}${']'.repeat(90_000)}`),
    /Expected variables at most 20 deep/,
  ],
  ['a filter 10 deep', () => filtered(nots(10)), /a filter at most 4 deep/],
  [
    'a directive on each of 100 fields',
    () => ask(`query ($on: Boolean!) { corpus { ${times(100, () => 'version @include(if: $on)')} } }`, { on: true }),
    /Directives limit of 50 exceeded/,
  ],
  ['400 unknown directives', () => ask(`{ corpus { version ${times(400, () => '@x')} } }`), /Unknown directive/],
  [
    'the schema twenty times',
    () => ask(`{ ${times(20, (at) => `a${at}: __schema { types { name } }`)} }`),
    /__schema and __type at most 2 times, got 20/,
  ],
  [
    'the types of the schema twenty times',
    () => ask(`{ __schema { ${times(20, (at) => `a${at}: types { fields { args { name } } }`)} } }`),
    /at most 20,000 nodes/,
  ],
  [
    'a schema in its own types',
    () => ask('{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }'),
    /Maximum introspection depth exceeded/,
  ],
  [
    '40 fields at the root',
    () =>
      ask(
        `{ ...A ${times(12, (at) => `b${at}: __typename`)} ${times(18, (at) => `a${at}: corpus { version }`)} viewer { role } publishers { totalCount } corpus { version } articles { totalCount } quotes { totalCount } entities { totalCount } } fragment A on Query { ${times(12, (at) => `c${at}: viewer { role }`)} }`,
      ),
    /at most 30 fields at the root/,
  ],
  ['400 unknown fields', () => ask(`{ ${times(400, (at) => `unknown${at}`)} }`), /Cannot query field "unknown0"/],
  [
    '300 unused variables',
    () => ask(`query (${times(200, (at) => `$v${at}: Int`)}) { corpus { version } }`),
    /is never used/,
  ],
  [
    'variables that are all wrong',
    () => ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array(9_000).fill({}) }),
    /got invalid value/,
  ],
  [
    'one error an item',
    () => ask('{ articles(first: 60) { nodes { quotes(first: 0) { totalCount nodes { id } } } } }'),
    /first from 1 to 100, got 0/,
  ],
  [
    '200 operations',
    () => ask(times(200, (at) => `query Q${at} { __typename }`)),
    /1000 tokens|Must provide operation name/,
  ],
  [
    'an unknown one of many',
    () => ask(times(100, (at) => `query Q${at} { __typename }`)),
    /Must provide operation name/,
  ],
  ['a text of brackets', () => ask('{'.repeat(100_000)), /Syntax Error/],
  [
    'a search of 26 prefixes',
    () =>
      ask('query ($q: String!) { search(query: $q) { totalCount } }', {
        q: [...'abcdefghijklmnopqrstuvwxyz'].join('* OR '),
      }),
    /a query of at most 20 different words, got 26/,
  ],
  [
    '900 times one field',
    () => ask(`{ corpus { ${times(900, () => 'version')} } }`),
    /Expected fewer fields of the same name/,
  ],
  [
    'a search of 100,000 words',
    () => ask('query ($q: String!) { search(query: $q) { totalCount } }', { q: 'a* '.repeat(50_000) }),
    /a query of at most/,
  ],
]

describe('a hostile request is refused with few words, and the next one is answered', () => {
  test.each(REFUSED)('%s', async (_name, attack, message) => {
    const { messages, length, statements } = await attack()
    expect(messages.join('\n')).toMatch(message)
    expect(messages.length).toBeLessThanOrEqual(21)
    expect(length).toBeLessThan(20_000)
    expect(statements).toBeLessThanOrEqual(2)
    expect(await ask('{ corpus { articleCount } }')).toMatchObject({ status: 200, messages: [], statements: 1 })
  })

  test('the introspection of a tool passes', async () => {
    expect(await ask(getIntrospectionQuery({ oneOf: true, inputValueDeprecation: true }))).toMatchObject({
      messages: [],
    })
  })
})

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import pino from 'pino'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { ServerOptions } from '../src/server/index.ts'
import { startServer } from '../src/server/index.ts'
import { fillCorpus } from './corpus.ts'
import { freshDatabase, importTexts } from './database.ts'

const database = freshDatabase()
beforeAll(() => fillCorpus(database, { articles: 12, entities: 6, quotesPerArticle: 2 }))

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

/** Starts a server on the corpus, and gives its address and how it answered so far. */
async function serve(options: Partial<ServerOptions> = {}) {
  const outcomes: string[] = []
  const note = (line: string) => void outcomes.push(...[JSON.parse(line).cache ?? []].flat())
  const log = pino({ level: 'info' }, { write: note })
  const { origin, stop } = await startServer(database, { host: '127.0.0.1', port: 0, log, ...options })
  stops.push(stop)
  return { url: `${origin}/graphql`, outcomes }
}

const PREFLIGHTED = { 'apollo-require-preflight': 'true' }
const post = (url: string, body: object, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
const get = (url: string, params: Record<string, unknown>, headers: Record<string, string> = {}) =>
  fetch(addressOf(url, params), { headers: { ...PREFLIGHTED, ...headers } })
const addressOf = (url: string, params: Record<string, unknown>) => {
  const texts = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ])
  return `${url}?${new URLSearchParams(Object.fromEntries(texts))}`
}
const persisted = (query: string) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') } },
})
const policyOf = async (url: string, query: string) => (await post(url, { query })).headers.get('cache-control')

let imported = 0
/** What an import does to the data. */
const importOne = () =>
  importTexts(database, {
    'new.txt': `Mayor visits school ${++imported}\n\n"We are number ${imported}," said Anna Berg.\n`,
  })

describe('cache-control', () => {
  test.each([
    ['what is stored', '{ articles { nodes { title publisher { name } } } }', 'max-age=60, public'],
    ['the figures of the corpus', '{ corpus { version } articles { totalCount } }', 'max-age=10, public'],
    ['what is the caller’s own', '{ viewer { role } corpus { version } }', 'max-age=10, private'],
    ['a query that says nothing', '{ __typename }', 'no-store'],
    ['the schema', '{ __schema { queryType { name } } }', 'no-store'],
    ['an error', '{ articles(first: 0) { nodes { id } } }', 'no-store'],
    [
      'a field that is left out',
      '{ articles { totalCount } viewer @include(if: false) { role } }',
      'max-age=60, public',
    ],
  ])('of %s', async (_name, query, policy) => {
    expect(await policyOf((await serve()).url, query)).toBe(policy)
  })
})

describe('a conditional GET', () => {
  const QUERY = 'query ($first: Int) { articles(first: $first) { nodes { title } } }'
  const asked = { ...persisted(QUERY), variables: { first: 3 } }

  /** A server that knows the query, and the tag that it gave to its answer. */
  async function asking(options: Partial<ServerOptions> = {}) {
    const server = await serve(options)
    await post(server.url, { query: QUERY, ...persisted(QUERY) })
    const answer = await get(server.url, asked)
    return { ...server, answer, etag: answer.headers.get('etag') ?? '' }
  }

  describe.each([64, 0])('with a response cache of %i MB', (responseCacheMb) => {
    test('with the current tag is answered 304, the same headers and nothing else, without a statement', async () => {
      const { url, outcomes, answer, etag } = await asking({ responseCacheMb })
      const all = vi.spyOn(database.reader, 'all')
      for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const again = await get(url, asked, { 'if-none-match': known })
        expect([again.status, await again.text()]).toEqual([304, ''])
        for (const name of ['etag', 'cache-control', 'vary'])
          expect(again.headers.get(name)).toBe(answer.headers.get(name))
      }
      expect(all).not.toHaveBeenCalled()
      expect(outcomes.slice(-4)).toEqual(Array(4).fill('not_modified'))
      all.mockRestore()
    })

    test('with the tag of another question, or none, is answered whole', async () => {
      const { url, etag } = await asking({ responseCacheMb })
      expect((await get(url, { ...asked, variables: { first: 4 } }, { 'if-none-match': etag })).status).toBe(200)
      expect((await get(url, asked, { 'if-none-match': '"other"' })).status).toBe(200)
      expect(
        (await get(url, asked, { 'if-none-match': etag, accept: 'application/graphql-response+json' })).status,
      ).toBe(200)
    })

    test('is answered whole after a write, with a new tag', async () => {
      const { url, etag } = await asking({ responseCacheMb })
      await importOne()
      const answer = await get(url, asked, { 'if-none-match': etag })
      expect(answer.status).toBe(200)
      expect(answer.headers.get('etag')).not.toBe(etag)
    })

    test('without what keeps other sites out is refused, whatever its tag', async () => {
      const { url, etag } = await asking({ responseCacheMb })
      const answer = await fetch(addressOf(url, asked), { headers: { 'if-none-match': etag } })
      expect([answer.status, answer.headers.get('etag')]).toEqual([400, null])
    })
  })

  test('has the same tag in another process with the same data', async () => {
    const { etag } = await asking()
    expect((await asking()).etag).toBe(etag)
  })

  test('of a query that nobody registered says so', async () => {
    const { url } = await serve()
    const answer = await get(url, asked, { 'if-none-match': '*' })
    expect(await answer.text()).toContain('PersistedQueryNotFound')
  })

  test('of a query that is refused is refused, whatever tag comes with it', async () => {
    const { url } = await serve()
    const aliases = Array.from({ length: 29 }, (_, index) => `a${index}: corpus { version }`).join(' ')
    const query = `{ ${aliases} corpus { version } articles { totalCount } quotes { totalCount } }`
    for (const headers of [{}, { 'if-none-match': '*' }]) {
      const answer = await get(url, { query }, headers as Record<string, string>)
      expect([answer.status, await answer.text()]).toEqual([
        200,
        expect.stringMatching(/"message":"Expected at most 30/),
      ])
    }
  })

  test('of errors and of the caller’s own has no tag', async () => {
    const { url } = await serve()
    for (const query of ['{ viewer { role } }', '{ articles(first: 0) { nodes { id } } }', '{ __typename }']) {
      expect((await get(url, { query })).headers.get('etag')).toBeNull()
    }
  })

  test('tells a cache between that the answer depends on what is accepted', async () => {
    const { url } = await serve({ corsOrigins: ['http://localhost:5173'] })
    const answer = await get(url, { query: QUERY }, { origin: 'http://localhost:5173' })
    expect(answer.headers.get('vary')?.toLowerCase()).toBe('origin, accept')
  })
})

test('an answer during which somebody writes is of the state before, and is not given afterwards', async () => {
  const { url, outcomes } = await serve()
  const query = '{ articles { totalCount nodes { title } } }'
  const { all } = database.reader
  const written = vi.spyOn(database.reader, 'all').mockImplementation((statement) => {
    const rows = all(statement)
    if (statement.sql.includes('Article')) writeNow()
    return rows as never[]
  })
  const writeNow = () => writer.exec('UPDATE Corpus SET version = version + 1')
  const { default: Sqlite } = await import('better-sqlite3')
  const writer = new Sqlite(database.file)
  const answer = await get(url, { query })
  written.mockRestore()
  writer.close()
  const next = await get(url, { query })
  expect([answer.status, next.status]).toEqual([200, 200])
  expect(next.headers.get('etag')).not.toBe(answer.headers.get('etag'))
  expect(outcomes).toEqual(['miss', 'miss'])
})

describe('the response cache', () => {
  const QUERY =
    '{ articles(first: 3, orderBy: {field: IMPORTED, direction: DESC}) { nodes { title quotes { nodes { text } } } } }'

  test('answers the same question again without a statement, until somebody writes', async () => {
    const { url, outcomes } = await serve()
    const first = await (await post(url, { query: QUERY })).text()
    const before = database.reader.statements
    expect(await (await post(url, { query: QUERY })).text()).toBe(first)
    expect(database.reader.statements).toBe(before)
    await importOne()
    expect(await (await post(url, { query: QUERY })).text()).toContain(`school ${imported}`)
    expect(outcomes).toEqual(['miss', 'hit', 'miss'])
  })

  test('keeps no errors, nothing of the caller’s own, and nothing that is refused', async () => {
    const { url, outcomes } = await serve()
    for (const query of [
      '{ viewer { role } }',
      '{ articles(first: 0) { nodes { id } } }',
      '{ nothing }',
      '{ __typename }',
    ]) {
      for (const _time of [1, 2]) await (await post(url, { query })).text()
    }
    expect(outcomes).toEqual(Array(8).fill('miss'))
    expect((await get(url, { query: QUERY })).status).toBe(200)
    expect((await fetch(addressOf(url, { query: QUERY }))).status).toBe(400)
  })

  test('is switched off by a size of 0', async () => {
    const { url, outcomes } = await serve({ responseCacheMb: 0 })
    for (const _time of [1, 2]) await post(url, { query: QUERY })
    expect(outcomes).toEqual(['miss', 'miss'])
  })

  test('keeps the answers asked for last when they are too many', async () => {
    const { url, outcomes } = await serve({ responseCacheMb: 2 ** -8 })
    const queryOf = (first: number) => ({
      query: `{ articles(first: ${first}) { nodes { title text quotes { nodes { text } } } } }`,
    })
    for (const first of [1, 2, 3, 1, 3, 2]) await (await post(url, queryOf(first))).text()
    expect(outcomes.filter((outcome) => outcome === 'hit').length).toBeLessThan(3)
  })

  const EXAMPLES = new URL('../examples/queries/', import.meta.url)
  const examples = readdirSync(EXAMPLES)
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => {
      const beside = new URL(name.replace('.graphql', '.variables.json'), EXAMPLES)
      const variables = existsSync(beside) ? JSON.parse(readFileSync(beside, 'utf8')) : {}
      return { query: readFileSync(new URL(name, EXAMPLES), 'utf8'), variables }
    })

  test('answers every example as a server without one does, byte for byte, between imports', async () => {
    const [cached, fresh] = [await serve(), await serve({ responseCacheMb: 0 })]
    const exact = async (answer: Response) => {
      const headers = [...answer.headers].filter(([name]) => name !== 'date' && name !== 'x-request-id')
      return { status: answer.status, headers, body: await answer.text() }
    }
    const ask = fc.record({
      example: fc.constantFrom(...examples),
      method: fc.constantFrom(get, post),
      accept: fc.constantFrom('*/*', 'application/graphql-response+json', 'application/json'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(ask, { freq: 12 }), { minLength: 5, maxLength: 12 }), async (steps) => {
        for (const step of steps) {
          if (step === null) await importOne()
          else {
            const { method, example, accept } = step
            const expected = await exact(await method(fresh.url, example, { accept }))
            for (const _time of [1, 2])
              expect(await exact(await method(cached.url, example, { accept }))).toEqual(expected)
          }
        }
      }),
      { numRuns: 25 },
    )
    expect(cached.outcomes).toContain('hit')
    expect(fresh.outcomes).not.toContain('hit')
  }, 60_000)
})

import { request } from 'node:http'
import { auditServer } from 'graphql-http'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type RunningServer, startServer } from '../src/server/index.ts'
import { fillCorpus } from './corpus.ts'
import { freshDatabase } from './database.ts'

const database = freshDatabase()
const logged: string[] = []
let server: RunningServer
let url: string
beforeAll(async () => {
  await fillCorpus(database, { articles: 3, entities: 3, quotesPerArticle: 1 })
  const log = pino({ level: 'warn' }, { write: (line: string) => logged.push(line) })
  server = await startServer(database, { host: '127.0.0.1', port: 0, corsOrigins: ['http://localhost:5173'], log })
  url = `${server.origin}/graphql`
})
afterAll(() => server.stop())

const post = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  fetch(url, { method: 'POST', headers, body })
// biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is its query's
const json = async (answer: Response): Promise<any> => answer.json()
const ask = async (query: string) => json(await post(JSON.stringify({ query })))

describe('GraphQL over HTTP', () => {
  test('every audit of the specification passes: all that it demands and all that it advises', async () => {
    const results = await auditServer({ url, fetchFn: fetch })
    const failed = results.filter(({ status, name }) => status !== 'ok' && !name.startsWith('MAY'))
    expect(results.length).toBeGreaterThan(50)
    expect(failed.map(({ id, name }) => `${id} ${name}`)).toEqual([])
  })

  test('a query may come by GET from a program, but not from a form on another site', async () => {
    const query = `${url}?query=${encodeURIComponent('{ corpus { articleCount } }')}`
    const answer = await fetch(query, { headers: { accept: 'application/json', 'apollo-require-preflight': 'true' } })
    expect((await json(answer)).data.corpus.articleCount).toBe(3)
    expect((await fetch(query, { headers: { accept: 'application/json' } })).status).toBe(400)
  })

  test('a page of an allowed origin may ask, one of another may not', async () => {
    const asked = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' }
    const preflight = (origin: string) => fetch(url, { method: 'OPTIONS', headers: { origin, ...asked } })
    const allowed = await preflight('http://localhost:5173')
    expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([204, 'http://localhost:5173'])
    expect(allowed.headers.get('access-control-allow-headers')).toContain('content-type')
    const refused = await preflight('http://evil.example')
    expect(refused.headers.get('access-control-allow-origin')).not.toBe('http://evil.example')
  })
})

describe('what a browser opens', () => {
  test('/graphql is GraphiQL, which loads everything from this server and may load nothing else', async () => {
    const page = await fetch(url, { headers: { accept: 'text/html' } })
    const html = await page.text()
    expect(html).toContain('On Record')
    const assets = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '')
    expect(assets.length).toBeGreaterThan(2)
    for (const asset of assets) expect((await fetch(new URL(asset, url))).status).toBe(200)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'")
    expect(assets.filter((address) => !address.startsWith('/'))).toEqual([])
  })

  test.each(['/playground', '/'])('%s leads to it', async (path) => {
    const answer = await fetch(`${server.origin}${path}`, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/graphql'])
  })

  test('a method that GraphQL has no use for is told which it has', async () => {
    const answer = await fetch(url, { method: 'PUT' })
    expect([answer.status, answer.headers.get('allow'), (await json(answer)).errors[0].message]).toEqual([
      405,
      'GET, POST',
      'Expected GET or POST, got PUT.',
    ])
  })

  test('an unknown address says where GraphQL is', async () => {
    const answer = await fetch(`${server.origin}/nothing`)
    expect([answer.status, (await json(answer)).errors[0].message]).toEqual([
      404,
      'There is nothing at /nothing; GraphQL is at /graphql.',
    ])
  })
})

describe('health', () => {
  test('/health and /ready answer while the database can be read', async () => {
    expect((await fetch(`${server.origin}/health`)).status).toBe(200)
    expect((await fetch(`${server.origin}/ready`)).status).toBe(200)
  })

  test('/ready is 503 when the database cannot be read, /health is not', async () => {
    const closed = freshDatabase()
    const other = await startServer(closed, { host: '127.0.0.1', port: 0 })
    vi.spyOn(closed.reader, 'all').mockImplementation(() => {
      throw new Error('disk I/O error')
    })
    expect((await fetch(`${other.origin}/ready`)).status).toBe(503)
    expect((await fetch(`${other.origin}/health`)).status).toBe(200)
    await other.stop()
  })
})

describe('what is refused says why', () => {
  const nested = (depth: number) =>
    `{ articles { nodes ${'{ quotes(first: 2) { nodes { article '.repeat(depth)} { id } ${'} } }'.repeat(depth)} } }`
  test.each([
    ['a query 15 deep', nested(4), 'Query depth limit of 12 exceeded, found 15.'],
    [
      '31 aliases',
      `{ ${Array.from({ length: 31 }, (_, index) => `a${index}: corpus { version }`).join(' ')} }`,
      'Aliases limit of 30 exceeded, found 31.',
    ],
    ['1,001 tokens', `{ ${'__typename '.repeat(1000)} }`, 'Document contains more that 1000 tokens'],
    ['101 ids', `{ nodes(ids: [${'"x" '.repeat(101)}]) { id } }`, 'Expected at most 100 ids, got 101.'],
    ['a page of 101', '{ articles(first: 101) { nodes { id } } }', 'Expected first from 1 to 100, got 101.'],
    [
      'a mutation, where there are none',
      'mutation { delete }',
      'Schema is not configured to execute mutation operation.',
    ],
    [
      'a reference without a value',
      'query ($slug: String) { article(by: {slug: $slug}) { id } }',
      'Argument "by" has invalid value',
    ],
    [
      'an order of null',
      '{ quotes(orderBy: null) { totalCount } }',
      'Expected value of type "QuoteOrder!", found null.',
    ],
    ['an unknown field', '{ articles { nodes { titel } } }', 'Did you mean "title"?'],
  ])('%s', async (_name, query, message) => {
    expect((await ask(query)).errors[0].message).toContain(message)
  })

  test.each([
    ['a body over 200 KB', 'x'.repeat(201 * 1024), 413, 'Expected a body of at most 204800 bytes'],
    ['a body that is not JSON', '{query', 400, 'Expected a JSON body'],
    ['an empty body', '', 400, 'Expected a JSON body'],
    ['a batch', '[{"query":"{ __typename }"}]', 400, 'batching disabled'],
  ])('%s', async (_name, body, status, message) => {
    const answer = await post(body)
    expect(answer.status).toBe(status)
    expect((await json(answer)).errors[0].message).toContain(message)
  })

  test('a compressed body', async () => {
    const answer = await post('x', { 'content-type': 'application/json', 'content-encoding': 'gzip' })
    expect([answer.status, (await json(answer)).errors[0].message]).toEqual([
      415,
      'Expected a body as it is, got one with the content encoding gzip.',
    ])
  })

  test('12 levels, 30 aliases and the introspection of GraphiQL pass', async () => {
    expect((await ask(nested(3))).errors).toBeUndefined()
    expect(
      (await ask(`{ ${Array.from({ length: 30 }, (_, index) => `a${index}: corpus { version }`).join(' ')} }`)).errors,
    ).toBeUndefined()
    const { getIntrospectionQuery } = await import('graphql')
    expect(
      (await ask(getIntrospectionQuery({ oneOf: true, inputValueDeprecation: true }))).data.__schema.types.length,
    ).toBeGreaterThan(30)
  })
})

test('an unknown error is logged whole and answered as a bare internal one', async () => {
  const broken = vi.spyOn(database.reader, 'all').mockImplementationOnce(() => {
    throw new Error('secret path of the disk')
  })
  const { errors } = await ask('{ corpus { articleCount } }')
  broken.mockRestore()
  expect(errors).toEqual([expect.objectContaining({ message: 'Internal server error', path: ['corpus'] })])
  expect(JSON.stringify(errors)).not.toContain('secret')
  expect(logged.join()).toContain('secret path of the disk')
})

test('stopping does not wait for a client that never finishes its request', async () => {
  const other = await startServer(database, { host: '127.0.0.1', port: 0 })
  const headers = { 'content-type': 'application/json', 'content-length': 100 }
  const cut = new Promise((resolve) => {
    const slow = request(`${other.origin}/graphql`, { method: 'POST', headers })
    slow.on('error', resolve)
    slow.write('{')
  })
  await new Promise((resolve) => setTimeout(resolve, 100))
  await other.stop()
  expect(await cut).toMatchObject({ code: 'ECONNRESET' })
}, 15_000)

test('stopping finishes the request under way', async () => {
  const other = await startServer(database, { host: '127.0.0.1', port: 0 })
  const body = JSON.stringify({ query: '{ corpus { articleCount } }' })
  const headers = { 'content-type': 'application/json', 'content-length': body.length }
  const answered = new Promise<number | undefined>((resolve, reject) => {
    const slow = request(`${other.origin}/graphql`, { method: 'POST', headers }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
    slow.on('error', reject)
    slow.write(body.slice(0, 5))
    setTimeout(() => slow.end(body.slice(5)), 200)
  })
  await new Promise((resolve) => setTimeout(resolve, 100))
  const stopped = other.stop()
  expect(await answered).toBe(200)
  await stopped
  await expect(fetch(`${other.origin}/health`)).rejects.toThrow()
})

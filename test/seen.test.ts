import { request as httpRequest } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningServer, startServer } from '../src/server/index.ts'
import { logTo } from '../src/server/log.ts'
import { fillCorpus } from './corpus.ts'
import { freshDatabase } from './database.ts'

interface Line {
  readonly level: string
  readonly msg: string
  readonly reqId: string
  readonly operation: string | null
  readonly hash: string | null
  readonly document?: string
  readonly [key: string]: unknown
}

const database = freshDatabase()
beforeAll(() => fillCorpus(database, { articles: 3, entities: 3, quotesPerArticle: 1 }))

const servers: RunningServer[] = []
afterAll(() => Promise.all(servers.map((server) => server.stop())))

/** A server that keeps the lines of its log. */
async function observed(options: { slowMs?: number; level?: 'info' | 'warn' } = {}) {
  const lines: Line[] = []
  const log = logTo({ write: (line: string) => lines.push(JSON.parse(line)) }, options.level ?? 'info')
  const server = await startServer(database, { host: '127.0.0.1', port: 0, log, slowMs: options.slowMs ?? 60_000 })
  servers.push(server)
  const ask = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${server.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  const metrics = async () => (await fetch(`${server.origin}/metrics`)).text()
  return { lines, ask, metrics, origin: server.origin }
}

const QUOTES = 'query Said { quotes { nodes { text speaker { name } } } }'
const SECRET = 'query ($name: String!) { entity(by: { name: $name }) { id } }'

describe('the log', () => {
  test('has one line for each GraphQL request, with what it was and what it took', async () => {
    const { lines, ask } = await observed()
    await ask({ query: QUOTES })
    expect(lines).toEqual([
      {
        level: 'info',
        time: expect.any(Number),
        pid: process.pid,
        reqId: expect.stringMatching(/^[\da-f-]{36}$/),
        msg: 'request',
        operation: 'Said',
        hash: expect.stringMatching(/^[\da-f]{64}$/),
        status: 200,
        outcome: 'ok',
        errors: 0,
        code: null,
        cost: 40,
        statements: 2,
        rows: expect.any(Number),
        cache: 'miss',
        ms: expect.any(Number),
      },
    ])
    expect(lines[0]?.rows).toBeGreaterThan(2)
  })

  test.each([
    ['no JSON', '{', { status: 400, outcome: 'refused', operation: null, hash: null, errors: 0 }],
    ['no GraphQL', { query: '{' }, { status: 200, outcome: 'refused', operation: null, errors: 1 }],
    [
      'an unknown field',
      { query: 'query A { b }' },
      { status: 200, outcome: 'refused', operation: null, errors: 1, code: 'GRAPHQL_VALIDATION_FAILED' },
    ],
    ['too large', 'x'.repeat(300_000), { status: 413, outcome: 'refused' }],
    [
      'half an answer',
      { query: 'query Half { corpus { version } entities(first: 101) { totalCount } }' },
      { status: 200, outcome: 'refused', operation: 'Half', errors: 1 },
    ],
  ])('says what became of a request that is wrong: %s', async (_what, body, line) => {
    const { lines, ask } = await observed()
    await ask(body)
    expect(lines).toEqual([expect.objectContaining(line)])
  })

  test('a request keeps the id that it brings, in the line and in the answer, when it is a plain word', async () => {
    const { lines, ask } = await observed()
    const kept = await ask({ query: '{ __typename }' }, { 'x-request-id': 'edge-7:42' })
    expect([kept.headers.get('x-request-id'), lines[0]?.reqId]).toEqual(['edge-7:42', 'edge-7:42'])
    for (const strange of ['a b', '"}', 'x'.repeat(129)]) {
      const answer = await ask({ query: '{ __typename }' }, { 'x-request-id': strange })
      expect(answer.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/)
    }
  })

  test('a slow request is a warning, with its document the first time and never the values of its variables', async () => {
    const { lines, ask } = await observed({ slowMs: 0, level: 'warn' })
    for (const name of ['Jane Classified', 'John Classified']) await ask({ query: SECRET, variables: { name } })
    expect(lines.map(({ level, msg, document }) => [level, msg, document])).toEqual([
      ['warn', 'slow request', SECRET],
      ['warn', 'slow request', undefined],
    ])
    expect(lines[0]?.hash).toBe(lines[1]?.hash)
    expect(JSON.stringify(lines)).not.toContain('Classified')
  })

  test('pages, health and metrics are not in it', async () => {
    const { lines, origin, metrics } = await observed()
    for (const path of ['/health', '/ready', '/nothing']) await fetch(`${origin}${path}`)
    await metrics()
    expect(lines).toEqual([])
  })

  test('a body that dribbles in makes no slow request', async () => {
    const { lines, origin } = await observed({ slowMs: 250 })
    const body = JSON.stringify({ query: '{ __typename }' })
    await new Promise<void>((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': body.length }
      const slow = httpRequest(`${origin}/graphql`, { method: 'POST', headers }, (answer) => {
        answer.resume().on('end', resolve)
      })
      slow.on('error', reject)
      slow.write(body.slice(0, 5))
      setTimeout(() => slow.end(body.slice(5)), 500)
    })
    expect(lines.map(({ level }) => level)).toEqual(['info'])
  })
})

describe('/metrics', () => {
  test('counts requests by what became of them, and what they took', async () => {
    const { ask, metrics } = await observed()
    await ask({ query: QUOTES })
    await ask({ query: QUOTES })
    await ask({ query: '{' })
    await ask('{')
    const text = await metrics()
    for (const line of [
      'onrecord_requests_total{status="200",outcome="ok"} 2',
      'onrecord_requests_total{status="200",outcome="refused"} 1',
      'onrecord_requests_total{status="400",outcome="refused"} 1',
      'onrecord_request_duration_seconds_count{operation="Said"} 2',
      'onrecord_request_duration_seconds_count{operation="anonymous"} 2',
      'onrecord_request_sql_statements_sum 2',
      'onrecord_request_sql_statements_count 4',
      'onrecord_request_sql_rows_bucket{le="0"} 3',
      'onrecord_request_cost_sum 80',
      'onrecord_cache_lookups_total{result="hit"} 1',
      'onrecord_cache_lookups_total{result="not_modified"} 0',
    ])
      expect(text).toContain(`${line}\n`)
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds [\d.]+$/m)
    expect(text).toMatch(/^process_resident_memory_bytes [\d.]+$/m)
  })

  test('a client that thinks up names of operations gets at most 100 of them', async () => {
    const { ask, metrics } = await observed()
    for (let at = 0; at < 120; at++) await ask({ query: `query Made${at} { __typename }` })
    await ask({ query: `query ${'Long'.repeat(100)} { __typename }` })
    const text = await metrics()
    expect(text.match(/^onrecord_request_duration_seconds_count/gm)).toHaveLength(101)
    expect(text).toContain('onrecord_request_duration_seconds_count{operation="other"} 21\n')
  })

  test('is of one server alone, and in the format that Prometheus reads', async () => {
    const { metrics, origin } = await observed()
    expect(await metrics()).not.toContain('operation="Said"')
    expect((await fetch(`${origin}/metrics`)).headers.get('content-type')).toBe(
      'text/plain; version=0.0.4; charset=utf-8',
    )
  })
})

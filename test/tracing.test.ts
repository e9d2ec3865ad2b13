import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer } from '../src/server/index.ts'
import { logTo } from '../src/server/log.ts'
import { fillCorpus } from './corpus.ts'
import { freshDatabase } from './database.ts'

interface Attribute {
  readonly key: string
  readonly value: { readonly stringValue?: string; readonly intValue?: number }
}

interface Span {
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly name: string
  readonly attributes: readonly Attribute[]
  readonly status: { readonly code: number }
}

const database = freshDatabase()
beforeAll(() => fillCorpus(database, { articles: 3, entities: 3, quotesPerArticle: 1 }))

/** A collector of OTLP as JSON. */
const received: { path: string; spans: Span[]; service: unknown }[] = []
const collector = createServer(async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const { resourceSpans } = JSON.parse(Buffer.concat(chunks).toString())
  for (const { resource, scopeSpans } of resourceSpans) {
    const spans = scopeSpans.flatMap((scope: { spans: Span[] }) => scope.spans)
    received.push({ path: request.url ?? '', spans, service: resource.attributes })
  }
  response.setHeader('content-type', 'application/json').end('{}')
})
beforeAll(() => new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve)))
afterAll(() => collector.close())

/** The spans of one request, which are sent at the latest when the server stops. */
async function spansOf(body: unknown, headers: Record<string, string> = {}): Promise<Span[]> {
  received.length = 0
  const { port } = collector.address() as AddressInfo // it listens on no pipe
  const server = await startServer(database, { host: '127.0.0.1', port: 0, traces: `http://127.0.0.1:${port}` })
  await fetch(`${server.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  await server.stop()
  return received.flatMap(({ spans }) => spans)
}

const attribute = (span: Span | undefined, name: string) => {
  const value = span?.attributes.find(({ key }) => key === name)?.value
  return value?.stringValue ?? value?.intValue
}
const named = (spans: readonly Span[], name: string) => spans.filter((span) => span.name === name)

describe('traces', () => {
  test('a request is a span, and what it takes are spans within it', async () => {
    const spans = await spansOf({ query: 'query Said { quotes { nodes { text speaker { name } } } }' })
    const [root] = named(spans, 'POST /graphql')
    const [execution] = named(spans, 'graphql.execute')
    expect(spans.map(({ name }) => name).sort()).toEqual([
      'POST /graphql',
      'graphql.execute',
      'graphql.parse',
      'graphql.validate',
      'sqlite',
      'sqlite',
    ])
    expect(new Set(spans.map(({ traceId }) => traceId)).size).toBe(1)
    for (const name of ['graphql.parse', 'graphql.validate', 'graphql.execute'])
      expect(named(spans, name)[0]?.parentSpanId).toBe(root?.spanId)
    for (const statement of named(spans, 'sqlite')) expect(statement.parentSpanId).toBe(execution?.spanId)
    expect(root?.parentSpanId).toBeUndefined()
    expect([attribute(root, 'graphql.operation.name'), attribute(root, 'http.response.status_code')]).toEqual([
      'Said',
      200,
    ])
    expect(received[0]).toMatchObject({ path: '/v1/traces', service: [{ value: { stringValue: 'on-record' } }] })
  })

  test('a request belongs to the trace of its traceparent', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
    const spans = await spansOf({ query: '{ __typename }' }, { traceparent })
    const [root] = named(spans, 'POST /graphql')
    expect([root?.traceId, root?.parentSpanId]).toEqual(['0af7651916cd43dd8448eb211c80319c', 'b7ad6b7169203331'])
    const unsampled = await spansOf({ query: '{ __typename }' }, { traceparent: traceparent.replace(/1$/, '0') })
    expect(unsampled).toEqual([])
  })

  test('a statement is told with its text and without its values', async () => {
    const query = 'query ($name: String!) { entity(by: { name: $name }) { id } }'
    const spans = await spansOf({ query, variables: { name: 'Jane Classified' } })
    const [statement] = named(spans, 'sqlite')
    expect(attribute(statement, 'db.query.text')).toContain('SELECT')
    expect(attribute(statement, 'db.system.name')).toBe('sqlite')
    expect(JSON.stringify(spans)).not.toContain('Classified')
  })

  test('a request that is refused ends its span too', async () => {
    const spans = await spansOf({ query: '{' })
    expect(named(spans, 'graphql.parse')[0]?.status.code).toBe(2)
    expect(attribute(named(spans, 'POST /graphql')[0], 'onrecord.outcome')).toBe('refused')
  })

  test('a collector that is not there costs a warning, and no answer', async () => {
    const lines: string[] = []
    const log = logTo({ write: (line: string) => lines.push(line) }, 'warn')
    const server = await startServer(database, { host: '127.0.0.1', port: 0, log, traces: 'http://127.0.0.1:1' })
    const answer = await fetch(`${server.origin}/graphql?query=%7B__typename%7D`, {
      headers: { 'apollo-require-preflight': '1' },
    })
    expect(answer.status).toBe(200)
    await server.stop()
    expect(lines.join()).toContain('spans could not be sent')
  }, 30_000)
})

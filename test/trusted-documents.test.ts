import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type ServerOptions, startServer } from '../src/server/index.ts'
import { fillCorpus } from './corpus.ts'
import { freshDatabase, temporaryFolder } from './database.ts'

const database = freshDatabase()
beforeAll(() => fillCorpus(database, { articles: 5, entities: 3, quotesPerArticle: 1 }))
const folder = temporaryFolder()

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

const TEXT = 'query Newest($first: Int) { articles(first: $first) { nodes { title } } }'
const SHA256 = createHash('sha256').update(TEXT).digest('hex')
const MD5 = createHash('md5').update(TEXT).digest('hex')

function fileOf(documents: unknown): string {
  const file = path.join(folder, 'persisted-documents.json')
  writeFileSync(file, typeof documents === 'string' ? documents : JSON.stringify(documents))
  return file
}

async function serve(documents: unknown, options: Partial<ServerOptions> = {}): Promise<string> {
  const trustedDocuments = fileOf(documents)
  const { origin, stop } = await startServer(database, { host: '127.0.0.1', port: 0, trustedDocuments, ...options })
  stops.push(stop)
  return `${origin}/graphql`
}

const JSON_BODY = { 'content-type': 'application/json' }
async function post(url: string, body: object) {
  const answer = await fetch(url, { method: 'POST', headers: JSON_BODY, body: JSON.stringify(body) })
  return { status: answer.status, ...((await answer.json()) as { data?: object; errors?: { message: string }[] }) }
}
async function get(url: string, params: Record<string, string>, headers: Record<string, string> = {}) {
  return fetch(`${url}?${new URLSearchParams(params)}`, { headers: { 'apollo-require-preflight': 'true', ...headers } })
}
const hashed = (sha256Hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } })
const NEWEST = { articles: { nodes: [{ title: expect.any(String) }] } }
const variables = { first: 1 }

describe('a trusted document is asked for by its id', () => {
  const documents = { [SHA256]: TEXT, [MD5]: TEXT, 'by-name': TEXT }
  test.each([
    ['as Apollo’s clients do', hashed(SHA256)],
    ['as GraphQL over HTTP has it', { documentId: `sha256:${SHA256}` }],
    ['as the client preset prints it', { documentId: SHA256 }],
    ['as Relay prints it', { documentId: MD5 }],
    ['by a name', { documentId: 'by-name' }],
    ['with its text', { documentId: SHA256, query: TEXT }],
  ])('%s', async (_name, naming) => {
    for (const trustedOnly of [true, false]) {
      expect(await post(await serve(documents, { trustedOnly }), { ...naming, variables })).toMatchObject({
        data: NEWEST,
      })
    }
  })

  test('by GET, with a tag that answers the next time', async () => {
    const url = await serve(documents, { trustedOnly: true, responseCacheMb: 0 })
    const params = { documentId: `sha256:${SHA256}`, variables: JSON.stringify(variables) }
    const answer = await get(url, params)
    expect(await answer.json()).toMatchObject({ data: NEWEST })
    const etag = answer.headers.get('etag') ?? ''
    expect((await get(url, params, { 'if-none-match': etag })).status).toBe(304)
  })

  test('a tag still answers after a restart, before anything is parsed', async () => {
    const params = { extensions: JSON.stringify(hashed(SHA256).extensions), variables: JSON.stringify(variables) }
    const etag = (await get(await serve(documents), params)).headers.get('etag') ?? ''
    expect((await get(await serve(documents), params, { 'if-none-match': etag })).status).toBe(304)
  })

  test('a tag does not answer once the id stands for another text', async () => {
    const params = { documentId: 'newest' }
    const answer = await get(await serve({ newest: TEXT }), params)
    const etag = answer.headers.get('etag') ?? ''
    expect(etag).not.toBe('')
    const other = await serve({ newest: '{ articles { totalCount } }' })
    expect((await get(other, params, { 'if-none-match': etag })).status).toBe(200)
  })

  test('an unknown id is an error, and so is a text that is not that of the id', async () => {
    const url = await serve(documents)
    expect(await post(url, { documentId: 'other' })).toMatchObject({
      status: 400,
      errors: [{ message: 'Expected the id of a trusted document, got an unknown one.' }],
    })
    expect(await post(url, { documentId: MD5, query: '{ __typename }' })).toMatchObject({
      status: 400,
      errors: [{ message: 'Expected the text of the trusted document with this id, or none; got another one.' }],
    })
  })

  test('all else is answered as before', async () => {
    const url = await serve(documents)
    expect(await post(url, { query: '{ __typename }' })).toMatchObject({ data: { __typename: 'Query' } })
    expect(await post(url, hashed('0'.repeat(64)))).toMatchObject({ errors: [{ message: 'PersistedQueryNotFound' }] })
  })
})

describe('where only trusted documents are answered', () => {
  const REFUSAL = 'Expected the id of a trusted document, the only ones that are answered here; got something else.'
  const other = '{ corpus { version } }'
  test.each<[string, object]>([
    ['another query', { query: other }],
    ['the text of one without its id', { query: TEXT, variables }],
    ['introspection', { query: '{ __schema { queryType { name } } }' }],
    ['an unknown hash', hashed('0'.repeat(64))],
    ['an unknown id', { documentId: 'other' }],
    ['a query to be remembered', { query: other, ...hashed(createHash('sha256').update(other).digest('hex')) }],
    ['a query that is no text', { query: 7 }],
  ])('%s is refused', async (_name, body) => {
    const url = await serve({ [SHA256]: TEXT }, { trustedOnly: true })
    expect(await post(url, body)).toMatchObject({ status: 400, errors: [{ message: REFUSAL }] })
    const params = Object.entries(body).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ])
    const answer = await get(url, Object.fromEntries(params))
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining(REFUSAL)])
  })

  test('nothing and a batch are no way in', async () => {
    const url = await serve({ [SHA256]: TEXT }, { trustedOnly: true })
    for (const body of [{}, { variables }, [{ query: other }]]) {
      const { data, errors } = await post(url, body)
      expect([data, errors?.length]).toEqual([undefined, 1])
    }
    expect(await (await get(url, {})).text()).toMatch(/^{"errors":/)
  })

  test('the page says why there is no GraphiQL', async () => {
    const url = await serve({ [SHA256]: TEXT }, { trustedOnly: true })
    const page = await fetch(url, { headers: { accept: 'text/html' } })
    expect(await page.text()).toContain('This server answers trusted documents only')
  })
})

describe('a file that cannot be served stops the start and says why', () => {
  test.each<[string, unknown, RegExp]>([
    ['no JSON', '{', /expected trusted documents in .*persisted-documents.json: SyntaxError/],
    ['a list', [TEXT], /expected a JSON object of documents by their ids in/],
    ['a document that is no text', { abc: 7 }, /expected the text of a document at abc of/],
    ['a slip of syntax', { abc: '{ articles' }, /the trusted document abc cannot be served: .*Syntax Error/],
    [
      'a field that is not there',
      { abc: '{ articels { totalCount } }' },
      /abc cannot be served: Cannot query field "articels"/,
    ],
    [
      'a document beyond the limits',
      { abc: `{ ${'__typename '.repeat(1_001)} }` },
      /abc cannot be served: .*1000 tokens/,
    ],
  ])('%s', async (_name, documents, message) => {
    await expect(serve(documents)).rejects.toThrow(message)
  })

  test('none, where nothing else is answered', async () => {
    const started = startServer(database, { host: '127.0.0.1', port: 0, trustedOnly: true })
    await expect(started).rejects.toThrow('expected --trusted-documents with --trusted-only')
  })

  test('no file', async () => {
    const missing = path.join(folder, 'missing.json')
    const started = startServer(database, { host: '127.0.0.1', port: 0, trustedDocuments: missing })
    await expect(started).rejects.toThrow(/expected trusted documents in .*missing.json: Error: ENOENT/)
  })
})

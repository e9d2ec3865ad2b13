import { Client, fetchExchange } from '@urql/core'
import { cacheExchange } from '@urql/exchange-graphcache'
import { beforeAll, describe, expect, test } from 'vitest'
import { policies } from '../../examples/urql/policies.ts'
import { connectionFields, run, seededServer, typeCheck, valueTypes } from './example.ts'

const PAGE = `query Page($filter: QuoteFilter, $after: String) {
  quotes(filter: $filter, first: 4, after: $after) { edges { node { id kind } } pageInfo { hasNextPage endCursor } }
}`

describe('urql with its normalised cache', { timeout: 30_000 }, () => {
  const server = seededServer()
  const warnings: string[] = []
  beforeAll(() => run('tsx', ['examples/generate.ts', 'examples/urql']), 30_000)

  /** A client with an empty cache under the policies. */
  const newClient = () =>
    new Client({
      url: server.url,
      preferGetMethod: false,
      exchanges: [
        cacheExchange({ ...policies, logger: (severity, message) => severity !== 'debug' && warnings.push(message) }),
        fetchExchange,
      ],
    })

  async function ask(client: Client, query: string, variables: object = {}) {
    const { data, error } = await client.query(query, variables)
    if (error) throw error
    return data
  }

  test('the example compiles under tsc --strict', () => typeCheck('urql'))

  test('the example prints every quote of a speaker once, page by page', async () => {
    const { entity } = await server.ask(
      '{ entity(by: { name: "Yves Brodeur" }) { quotes(first: 100) { nodes { text } } } }',
    )
    const lines = entity.quotes.nodes.map(({ text }: { text: string }) => text)
    expect(lines.length).toBeGreaterThan(4) // three pages of two
    expect(await run('tsx', ['examples/urql/quotes.ts', server.url])).toEqual(lines)
  })

  test('two filters do not share a list, and a query for totalCount alone leaves it whole', async () => {
    const client = newClient()
    for (const kind of ['DIRECT', 'PARTIAL', 'DIRECT']) {
      const filter = { kinds: [kind] }
      const count = 'query Count($filter: QuoteFilter) { quotes(filter: $filter) { totalCount } }'
      const { totalCount } = (await ask(client, count, { filter })).quotes
      const { edges } = (await ask(client, PAGE, { filter })).quotes
      expect(edges).toHaveLength(Math.min(4, totalCount))
      for (const { node } of edges) expect(node.kind).toBe(kind)
    }
  })

  test('the policies name every list and every value, and the cache has no complaint', async () => {
    for (const { type, field } of connectionFields()) expect(policies.resolvers).toHaveProperty([type, field])
    for (const type of valueTypes()) expect(policies.keys).toHaveProperty(type)
    await ask(
      newClient(),
      `{
        corpus { articleCount }
        entities(first: 5) { nodes { id aliases { name } roles { title span { start } } } }
        articles { nodes { id origin { name } updatedStamp { text } paragraphs { index segments { text } } } }
        quotes { nodes { id provenance { rule } } }
      }`,
    )
    expect(warnings).toEqual([])
  })
})

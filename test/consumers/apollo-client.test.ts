import { ApolloClient, gql, HttpLink, InMemoryCache, type TypedDocumentNode } from '@apollo/client'
import { beforeAll, describe, expect, test } from 'vitest'
import { typePolicies } from '../../examples/apollo-client/policies.ts'
import { connectionFields, run, seededServer, typeCheck, valueTypes } from './example.ts'

interface Quotes {
  readonly quotes: {
    readonly totalCount: number
    readonly edges: readonly { readonly node: { readonly id: string; readonly kind: string } }[]
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  }
}

const PAGE: TypedDocumentNode<Quotes> = gql`
  query Page($filter: QuoteFilter, $after: String) {
    quotes(filter: $filter, first: 4, after: $after) {
      edges { node { id kind } }
      pageInfo { hasNextPage endCursor }
    }
  }
`
const COUNT: TypedDocumentNode<Quotes> = gql`
  query Count($filter: QuoteFilter) { quotes(filter: $filter) { totalCount } }
`

describe('Apollo Client', { timeout: 30_000 }, () => {
  const server = seededServer()
  beforeAll(() => run('tsx', ['examples/generate.ts', 'examples/apollo-client']), 30_000)

  /** A client with an empty cache under the policies. */
  const newClient = () =>
    new ApolloClient({
      cache: new InMemoryCache({ possibleTypes: { Node: ['Article', 'Entity', 'Quote'] }, typePolicies }),
      link: new HttpLink({ uri: server.url }),
    })

  /** Asks from the cache, or the server where that does not hold all of it. */
  async function ask<Data>(client: ApolloClient, query: TypedDocumentNode<Data>, filter?: object): Promise<Data> {
    const { data } = await client.query({ query, variables: { filter } })
    if (data === undefined) throw new Error('no data')
    return data
  }

  test('the example compiles under tsc --strict', () => typeCheck('apollo-client'))

  test('the example prints every attributed quote once, after two more pages', async () => {
    const { quotes } = await server.ask(
      '{ quotes(filter: { speakerStatus: [NAMED] }, first: 100) { nodes { text speaker { name } } } }',
    )
    const lines = quotes.nodes.map((quote: { text: string; speaker: { name: string } }) => {
      return `${quote.speaker.name}: ${quote.text}`
    })
    expect(lines.length).toBeGreaterThan(8) // three pages of four
    expect(await run('tsx', ['examples/apollo-client/quotes.ts', server.url])).toEqual(lines)
  })

  test('fetchMore, twice, neither loses nor doubles an item', async () => {
    const client = newClient()
    const list = client.watchQuery({ query: PAGE })
    const watching = list.subscribe(() => {})
    let page = (await ask(client, PAGE)).quotes
    for (let more = 0; more < 2; more++) {
      expect(page.pageInfo.hasNextPage).toBe(true)
      await list.fetchMore({ variables: { after: page.pageInfo.endCursor } })
      page = (await ask(client, PAGE)).quotes
    }
    watching.unsubscribe()
    const { quotes } = await server.ask('{ quotes(first: 12) { nodes { id } } }')
    expect(page.edges.map(({ node }) => node.id)).toEqual(quotes.nodes.map(({ id }: { id: string }) => id))
  })

  test('two filters do not share a list', async () => {
    const client = newClient()
    for (const kind of ['DIRECT', 'PARTIAL', 'DIRECT']) {
      const { edges } = (await ask(client, PAGE, { kinds: [kind] })).quotes
      expect(new Set(edges.map(({ node }) => node.kind))).toEqual(new Set([kind]))
    }
  })

  test('a query for totalCount alone is answered and leaves the list to be fetched, before it and after it', async () => {
    const client = newClient()
    const filter = { kinds: ['DIRECT'] }
    const { totalCount } = (await ask(client, COUNT, filter)).quotes
    expect(totalCount).toBeGreaterThan(4)
    expect((await ask(client, PAGE, filter)).quotes.edges).toHaveLength(4)
    expect((await ask(client, COUNT, filter)).quotes.totalCount).toBe(totalCount)
    expect((await ask(client, PAGE, filter)).quotes.edges).toHaveLength(4)
  })

  test('only records with an id are normalised, and two queries for parts of one value keep both', async () => {
    const client = newClient()
    const quote = (await ask(client, PAGE)).quotes.edges[0]?.node.id
    const field = (selection: string) => gql`{ quote(id: "${quote}") { id context { ${selection} } } }`
    await client.query({ query: field('start') })
    await client.query({ query: field('text') })
    const fromCache = client.readQuery<{ quote: object }>({ query: field('start text') })
    expect(fromCache?.quote).toMatchObject({ context: { start: expect.any(Number), text: expect.any(String) } })
    await client.query({
      query: gql`{
        corpus { articleCount }
        entities(first: 5) { edges { node { id aliases { name } roles { title span { start } } } } }
        articles { edges { node { id origin { name } updatedStamp { text } paragraphs { index segments { text } } } } }
      }`,
    })
    const records = Object.keys(Object(client.cache.extract())).map((key) => key.replace(/:.*/s, ''))
    expect(new Set(records)).toEqual(new Set(['ROOT_QUERY', 'Quote', 'Corpus', 'Entity', 'Article']))
  })

  test('the policies name every list, told apart by all that is not paging, and every value', () => {
    for (const { type, field, args } of connectionFields()) {
      expect(typePolicies[type]?.fields, type).toMatchObject({ [field]: { keyArgs: expect.arrayContaining(args) } })
    }
    for (const type of valueTypes()) expect(typePolicies, type).toHaveProperty(type)
  })
})

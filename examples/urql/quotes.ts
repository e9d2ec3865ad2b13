/**
 * Prints everything that one speaker said, page by page, from urql's normalised cache.
 *
 *   npx tsx examples/generate.ts examples/urql
 *   npx tsx examples/urql/quotes.ts [http://127.0.0.1:4000/graphql]
 */
import { Client, fetchExchange } from '@urql/core'
import { cacheExchange } from '@urql/exchange-graphcache'
import { graphql } from './generated/index.ts'
import { policies } from './policies.ts'

const Said = graphql(`
  query Said($name: String!, $after: String) {
    entity(by: { name: $name }) {
      id
      quotes(first: 2, after: $after) {
        nodes {
          id
          text
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`)

const client = new Client({
  url: process.argv[2] ?? 'http://127.0.0.1:4000/graphql',
  preferGetMethod: false, // the server answers GET only with a header that no foreign page can send
  exchanges: [cacheExchange(policies), fetchExchange],
})

/** The speaker's quotes up to and with the page behind `after`. */
async function quotesUpTo(after: string | null) {
  const { data, error } = await client.query(Said, { name: 'Yves Brodeur', after })
  if (!data?.entity) throw error ?? new Error('nobody of that name')
  return data.entity.quotes
}

let said = await quotesUpTo(null)
while (said.pageInfo.hasNextPage) said = await quotesUpTo(said.pageInfo.endCursor)
for (const { text } of said.nodes) console.log(text)

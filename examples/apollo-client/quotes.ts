/**
 * Prints every quote of a speaker, page by page, from Apollo Client's cache.
 *
 *   npx tsx examples/generate.ts examples/apollo-client
 *   npx tsx examples/apollo-client/quotes.ts [http://127.0.0.1:4000/graphql]
 */
import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client'
import { graphql } from './generated/index.ts'
import possible from './generated/possible-types.ts'
import { typePolicies } from './policies.ts'

const Quotes = graphql(`
  query Quotes($filter: QuoteFilter, $after: String) {
    quotes(filter: $filter, first: 4, after: $after) {
      edges {
        node {
          id
          text
          speaker {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

const client = new ApolloClient({
  cache: new InMemoryCache({ possibleTypes: possible.possibleTypes, typePolicies }),
  link: new HttpLink({ uri: process.argv[2] ?? 'http://127.0.0.1:4000/graphql' }),
})

const list = client.watchQuery({ query: Quotes, variables: { filter: { speakerStatus: ['NAMED'] } } })
list.subscribe(({ data, dataState, error, loading }) => {
  if (error) throw error
  if (loading || dataState !== 'complete') return
  const { edges, pageInfo } = data.quotes
  if (pageInfo.hasNextPage) return list.fetchMore({ variables: { after: pageInfo.endCursor } })
  for (const { node } of edges) console.log(`${node.speaker?.name}: ${node.text}`)
})

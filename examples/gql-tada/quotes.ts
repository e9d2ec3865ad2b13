/**
 * Prints the verb of saying and the words of each quote, with types that TypeScript works out of the query itself.
 *
 *   npx tsx examples/gql-tada/generate.ts
 *   npx tsx examples/gql-tada/quotes.ts [http://127.0.0.1:4000/graphql]
 */
import { initGraphQLTada, type ResultOf, type VariablesOf } from 'gql.tada'
import { print } from 'graphql'
import type { introspection } from './generated/introspection.d.ts'

const graphql = initGraphQLTada<{
  introspection: introspection
  scalars: { DateTime: string; Date: string; URL: string; Locale: string }
}>()

const Quotes = graphql(`
  query Quotes($filter: QuoteFilter!) {
    quotes(filter: $filter, first: 100) {
      nodes {
        text
        kind
        cue {
          text
        }
      }
    }
  }
`)

const variables: VariablesOf<typeof Quotes> = { filter: { kinds: ['DIRECT'] } }
const response = await fetch(process.argv[2] ?? 'http://127.0.0.1:4000/graphql', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: print(Quotes), variables }),
})
const { data } = (await response.json()) as { data: ResultOf<typeof Quotes> } // as the query has it
for (const { cue, text } of data.quotes.nodes) console.log(`${cue?.text ?? '…'}: ${text}`)

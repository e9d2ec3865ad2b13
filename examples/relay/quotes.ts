/**
 * Prints everything that one speaker said, page by page, from Relay's store.
 *
 *   (cd examples/relay && npx relay-compiler)
 *   npx tsx examples/relay/quotes.ts [http://127.0.0.1:4000/graphql]
 */
import {
  Environment,
  fetchQuery,
  type GraphQLResponse,
  getSingularSelector,
  Network,
  RecordSource,
  Store,
} from 'relay-runtime'
import saidQuotes, { type said_quotes$data, type said_quotes$key } from './__generated__/said_quotes.graphql.ts'
import saidMoreQuery, { type saidMoreQuery as SaidMore } from './__generated__/saidMoreQuery.graphql.ts'
import saidQuery, { type saidQuery as Said } from './__generated__/saidQuery.graphql.ts'

const environment = new Environment({
  store: new Store(new RecordSource()),
  network: Network.create(async ({ text }, variables) => {
    const response = await fetch(process.argv[2] ?? 'http://127.0.0.1:4000/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: text, variables }),
    })
    return (await response.json()) as GraphQLResponse // as GraphQL over HTTP has it
  }),
})

/** What the store holds of the fragment: in React, usePaginationFragment. */
function read(key: said_quotes$key): said_quotes$data {
  const selector = getSingularSelector(saidQuotes, key)
  if (!selector) throw new Error('the fragment was not fetched')
  return environment.lookup(selector).data as said_quotes$data // the compiler wrote both
}

const answer = await fetchQuery<Said>(environment, saidQuery, { name: 'Yves Brodeur' }).toPromise()
const speaker = answer?.entity
if (!speaker) throw new Error('nobody of that name')
let said = read(speaker)
while (said.quotes.pageInfo.hasNextPage) {
  const variables = { id: speaker.id, cursor: said.quotes.pageInfo.endCursor }
  await fetchQuery<SaidMore>(environment, saidMoreQuery, variables).toPromise()
  said = read(speaker)
}
for (const { node } of said.quotes.edges) console.log(node.text)

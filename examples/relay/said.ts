// Read by relay-compiler, never run: Babel's plugin of Relay is what would put the artifacts in the place of the tags.
import { graphql } from 'relay-runtime'

graphql`
  query saidQuery($name: String!) {
    entity(by: { name: $name }) {
      id
      ...said_quotes
    }
  }
`

graphql`
  fragment said_quotes on Entity
  @refetchable(queryName: "saidMoreQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 2 }, cursor: { type: "String" }) {
    quotes(first: $count, after: $cursor) @connection(key: "said_quotes_quotes") {
      edges {
        node {
          text
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`

/**
 * Prints who says what, page by page, with fetch and generated types alone. Fragments are masked: only the function
 * that asks for a field can read it.
 *
 *   npx tsx examples/generate.ts examples/client-preset
 *   npx tsx examples/client-preset/masked.ts [http://127.0.0.1:4000/graphql]
 */
import { execute } from './execute.ts'
import { type FragmentType, graphql, unmask } from './generated/masked/index.ts'

const Statement = graphql(`
  fragment Statement on Quote {
    text
    speakerStatus
    speaker {
      name
    }
  }
`)

const Statements = graphql(`
  query Statements($after: String) {
    quotes(first: 4, after: $after) {
      nodes {
        ...Statement
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

function statementLine(masked: FragmentType<typeof Statement>): string {
  const { speaker, speakerStatus, text } = unmask(Statement, masked)
  return `${speaker?.name ?? speakerStatus}: ${text}`
}

let page: { hasNextPage: boolean; endCursor: string | null } = { hasNextPage: true, endCursor: null }
while (page.hasNextPage) {
  const { quotes } = await execute(Statements, { after: page.endCursor })
  for (const quote of quotes.nodes) console.log(statementLine(quote))
  page = quotes.pageInfo
}

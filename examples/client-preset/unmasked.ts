/**
 * Prints whom and what each article is most about, with fetch and generated types alone. Fragments are not masked:
 * their fields stand in the type of the answer.
 *
 *   npx tsx examples/generate.ts examples/client-preset
 *   npx tsx examples/client-preset/unmasked.ts [http://127.0.0.1:4000/graphql]
 */
import { execute } from './execute.ts'
import { graphql } from './generated/unmasked/index.ts'

const Subjects = graphql(`
  query Subjects($filter: ArticleFilter) {
    articles(filter: $filter, first: 100) {
      nodes {
        title
        entities(first: 3) {
          nodes {
            ...Subject
          }
        }
      }
    }
  }

  fragment Subject on Entity {
    name
    type
  }
`)

const { articles } = await execute(Subjects, { filter: { hasQuotes: true } })
for (const { title, entities } of articles.nodes) {
  console.log(`${title}: ${entities.nodes.map(({ name, type }) => `${name} (${type})`).join(', ')}`)
}

import { beforeAll, expect, test } from 'vitest'
import { fileOf, importRecords, linesOf } from './annotated.ts'
import { query } from './api.ts'
import { freshDatabase } from './database.ts'

const database = freshDatabase()
const MATCHES = 1_005
/** The first articles stored match best. */
beforeAll(async () => {
  const records = Array.from({ length: MATCHES }, (_, index) => ({
    name: `${index}`,
    title: `Article ${index}`,
    text: index < 5 ? `Harbour harbour harbour ${index}.` : `The harbour of the town, on day ${index}.`,
  }))
  await importRecords(database, fileOf(linesOf(records)))
})

test('of more than 1,000 matches those stored last are ranked, and all are counted', async () => {
  const found = new Set<string>()
  let after: string | null = null
  do {
    const { search } = await query(
      database,
      `query ($after: String) {
        search(query: "harbour", types: [ARTICLE], first: 100, after: $after) {
          totalCount nodes { ... on Article { title } } pageInfo { hasNextPage endCursor }
        }
      }`,
      { after },
    )
    expect(search.totalCount).toBe(MATCHES)
    for (const { title } of search.nodes) found.add(title)
    after = search.pageInfo.hasNextPage ? search.pageInfo.endCursor : null
  } while (after !== null)
  expect([found.size, found.has('Article 4'), found.has('Article 5')]).toEqual([1_000, false, true])
})

test('a filter by text lists them all', async () => {
  const { articles } = await query(database, '{ articles(filter: {text: "harbour"}) { totalCount } }')
  expect(articles.totalCount).toBe(MATCHES)
})

test.each([
  ['har*', MATCHES],
  ['"the har"*', MATCHES - 5],
  ['ha*', 0],
  ['"the ha"*', 0],
])('a prefix of fewer than three characters is read as a word: %s', async (text, count) => {
  const answer = await query(
    database,
    'query ($text: String!) { search(query: $text, types: [ARTICLE]) { totalCount } }',
    { text },
  )
  expect(answer.search.totalCount).toBe(count)
})

import { beforeAll, describe, expect, test } from 'vitest'
import { run, seededServer, typeCheck, typeErrors } from './example.ts'

describe('gql.tada', { timeout: 30_000 }, () => {
  const server = seededServer()
  beforeAll(() => run('tsx', ['examples/gql-tada/generate.ts']), 30_000)

  test('the example compiles under tsc --strict', () => typeCheck('gql-tada'))

  test('a field that was not asked for does not compile', async () => {
    const code = `import { initGraphQLTada, type ResultOf } from 'gql.tada'
      import type { introspection } from './introspection.d.ts'
      const graphql = initGraphQLTada<{ introspection: introspection }>()
      const Corpus = graphql('{ corpus { articleCount } }')
      export const wrong = ({ corpus }: ResultOf<typeof Corpus>) => corpus.quoteCount`
    const errors = await typeErrors('gql-tada', code)
    expect(errors).toContain("Property 'quoteCount' does not exist on type '{ articleCount: number; }'")
  })

  test('the example prints each direct quote behind its verb of saying', async () => {
    const { quotes } = await server.ask(
      '{ quotes(filter: { kinds: [DIRECT] }, first: 100) { nodes { text cue { text } } } }',
    )
    const lines = quotes.nodes.map(({ text, cue }: { text: string; cue: { text: string } | null }) => {
      return `${cue?.text ?? '…'}: ${text}`
    })
    expect(await run('tsx', ['examples/gql-tada/quotes.ts', server.url])).toEqual(lines)
    expect(lines).toContainEqual(expect.stringMatching(/^told: It's a concrete manifestation/))
  })
})

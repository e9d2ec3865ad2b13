import { beforeAll, describe, expect, test } from 'vitest'
import { run, seededServer, typeCheck, typeErrors } from './example.ts'

const SELECTION = 'quotes(first: 100) { nodes { text speakerStatus speaker { name } } }'

describe('the client preset of GraphQL Code Generator', { timeout: 30_000 }, () => {
  const server = seededServer()
  beforeAll(() => run('tsx', ['examples/generate.ts', 'examples/client-preset']), 30_000)

  test('writes types that tsc --strict takes, with masked fragments and without', () => typeCheck('client-preset'))

  test('hides the fields of a masked fragment, and only of a masked one', async () => {
    const masked = `import type { StatementsQuery } from './masked/graphql.ts'
      export const text = (answer: StatementsQuery) => answer.quotes.nodes[0]?.text`
    const unmasked = `import type { SubjectsQuery } from './unmasked/graphql.ts'
      export const type = (answer: SubjectsQuery) => answer.articles.nodes[0]?.entities.nodes[0]?.type`
    expect(await typeErrors('client-preset', masked)).toContain("Property 'text' does not exist")
    expect(await typeErrors('client-preset', unmasked)).toBe('')
  })

  test('with masking, reads every quote once, page by page', async () => {
    const { quotes } = await server.ask(`{ ${SELECTION} }`)
    const lines = quotes.nodes.map(
      ({ text, speaker, speakerStatus }: { text: string; speaker: { name: string } | null; speakerStatus: string }) =>
        `${speaker?.name ?? speakerStatus}: ${text}`,
    )
    expect(await run('tsx', ['examples/client-preset/masked.ts', server.url])).toEqual(lines)
    expect(lines).toContainEqual(expect.stringMatching(/^Yves Brodeur: It's a concrete manifestation/))
  })

  test('without masking, reads what each article is about', async () => {
    const lines = await run('tsx', ['examples/client-preset/unmasked.ts', server.url])
    expect(lines).toHaveLength(2)
    for (const line of lines) expect(line).toContain('NATO (ORGANIZATION)')
  })
})

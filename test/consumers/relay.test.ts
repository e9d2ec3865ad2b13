import { beforeAll, describe, expect, test } from 'vitest'
import { run, seededServer, typeCheck } from './example.ts'

describe('Relay', { timeout: 30_000 }, () => {
  const server = seededServer()
  beforeAll(() => run('relay-compiler', [], 'examples/relay'), 30_000)

  test('compiles a refetchable pagination fragment to code that tsc --strict takes', () => typeCheck('relay'))

  test('prints every quote of a speaker once: the first page by name, the others through node', async () => {
    const { entity } = await server.ask(
      '{ entity(by: { name: "Yves Brodeur" }) { quotes(first: 100) { nodes { text } } } }',
    )
    const lines = entity.quotes.nodes.map(({ text }: { text: string }) => text)
    expect(lines.length).toBeGreaterThan(4) // three pages of two
    expect(await run('tsx', ['examples/relay/quotes.ts', server.url])).toEqual(lines)
  })
})

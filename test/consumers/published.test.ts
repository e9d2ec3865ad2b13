import { execSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { getIntrospectionQuery, type IntrospectionQuery } from 'graphql'
import { describe, expect, test } from 'vitest'
import { ROOT, seededServer } from './example.ts'

/** An introspection with its types in the order of their names: they may come in any. */
function ordered({ __schema }: IntrospectionQuery) {
  return { ...__schema, types: __schema.types.toSorted((one, other) => (one.name < other.name ? -1 : 1)) }
}

describe('the package publishes its schema', { timeout: 30_000 }, () => {
  const server = seededServer()

  test('as SDL, the very file that the server loads', () => {
    expect(fileURLToPath(import.meta.resolve('on-record/schema.graphql'))).toBe(path.join(ROOT, 'schema.graphql'))
  })

  test('as JSON, the answer of the running server to an introspection query', async () => {
    const file = fileURLToPath(import.meta.resolve('on-record/schema.json'))
    const all = { inputValueDeprecation: true, oneOf: true, schemaDescription: true, specifiedByUrl: true }
    const question = getIntrospectionQuery({ ...all, directiveIsRepeatable: true })
    expect(ordered(JSON.parse(readFileSync(file, 'utf8')))).toEqual(ordered(await server.ask(question)))
  })

  test('both in the packed files', () => {
    const command = 'npm pack --dry-run --json --ignore-scripts'
    const packed = execSync(command, { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' })
    expect(packed).toContain('"schema.graphql"')
    expect(packed).toContain('"dist/schema.json"')
  })
})

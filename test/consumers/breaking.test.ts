import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { CriticalityLevel, diff } from '@graphql-inspector/core'
import { describe, expect, test } from 'vitest'
import { ROOT } from './example.ts'

// As the inspector loads graphql: Vitest would load the other of its two builds, whose types the inspector does not know.
const { buildSchema }: typeof import('graphql') = createRequire(import.meta.url)('graphql')

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8')
const RELEASED = read(`test/released/${JSON.parse(read('package.json')).version}.graphql`)

/**
 * Changes of a schema since the last release that can break a client, by what they change and how; without those that
 * the changelog names, as `Type.field`, under "Breaking" of "Unreleased".
 */
async function unannounced(schema: string, changelog: string): Promise<string[]> {
  const announced = /^## Unreleased$(?:(?!^## ).)*?^### Breaking$((?:(?!^##).)*)/ms.exec(changelog)?.[1] ?? ''
  const changes = await diff(buildSchema(RELEASED), buildSchema(schema))
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .filter(({ path }) => !announced.includes(`\`${path}\``))
    .map(({ path, message }) => `${path}: ${message}`)
}

describe('a change of the schema that breaks clients', { timeout: 30_000 }, () => {
  const nullable = RELEASED.replace(/(\n {2}wordCount: Int)!/, '$1')
  const section = (title: string, change: string) => `# Changelog\n\n## ${title}\n\n### Breaking\n\n- ${change}\n`

  test('is named in the changelog', async () => {
    expect(await unannounced(read('schema.graphql'), read('CHANGELOG.md'))).toEqual([])
  })

  test('fails this check unless it is', async () => {
    const [change, ...others] = await unannounced(nullable, '# Changelog\n')
    expect(change).toMatch(/^Article\.wordCount: .*Int!.*Int/)
    expect(others).toEqual([])
    expect(await unannounced(nullable, section('Unreleased', '`Article.wordCount` may be null.'))).toEqual([])
  })

  test('is not excused by another change, nor by what an earlier release said', async () => {
    expect(await unannounced(nullable, section('Unreleased', '`Article.title` may be null.'))).toHaveLength(1)
    const earlier = `## Unreleased\n\n- New.\n\n${section('0.0.1', '`Article.wordCount` may be null.')}`
    expect(await unannounced(nullable, earlier)).toHaveLength(1)
  })

  test('is not what a new field, argument or type is', async () => {
    const field = 'corpus: Corpus!'
    const grown = `${RELEASED.replace(field, 'corpus(as: Version): Corpus! ping: Version')} scalar Version`
    expect(grown).toContain('ping')
    expect(await unannounced(grown, '# Changelog\n')).toEqual([])
  })
})

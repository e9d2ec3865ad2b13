/**
 * Writes the schema as a type to generated/introspection.d.ts: what `npx gql.tada generate-output` does, which reads the
 * plugin's settings in tsconfig.json with TypeScript 5 or 6.
 *
 *   npx tsx examples/gql-tada/generate.ts
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { minifyIntrospection, outputIntrospectionFile } from 'gql.tada/internal'
import { buildSchema, introspectionFromSchema } from 'graphql'

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'))
const introspection = minifyIntrospection(introspectionFromSchema(schema))
const folder = new URL('generated/', import.meta.url)
mkdirSync(folder, { recursive: true })
writeFileSync(
  new URL('introspection.d.ts', folder),
  outputIntrospectionFile(introspection, { fileType: '.d.ts', shouldPreprocess: true }),
)

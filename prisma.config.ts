import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'prisma/config'

if (existsSync('.env')) process.loadEnvFile('.env')

// Prisma's CLI reads this file first, and then downloads its engine unless it is told of one. See schema-engine.mjs.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(new URL('prisma/schema-engine.mjs', import.meta.url))

/** Full-text tables, which the migrations make by hand, with those that FTS5 keeps behind each: not Prisma's to drop. */
const fullText = ['ArticleSearch', 'QuoteSearch', 'EntitySearch'].flatMap((table) =>
  ['', '_data', '_idx', '_docsize', '_config', '_content'].map((suffix) => `${table}${suffix}`),
)

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations', seed: 'tsx seed/seed.ts' },
  tables: { external: fullText },
  experimental: { externalTables: true },
  datasource: { url: process.env.DATABASE_URL ?? 'file:./on-record.db' },
})

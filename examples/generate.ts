/**
 * Does in the folder of an example what `npx graphql-codegen` does with its codegen.ts, for that command's packages
 * want Node 22.
 *
 *   npx tsx examples/generate.ts examples/client-preset
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type ClientPresetConfig, preset } from '@graphql-codegen/client-preset'
import { codegen } from '@graphql-codegen/core'
import * as fragmentMatcher from '@graphql-codegen/fragment-matcher'
import type { Types } from '@graphql-codegen/plugin-helpers'
import { buildASTSchema, parse } from 'graphql'

/** As much of the command's configuration as the examples use. */
export interface Config {
  readonly schema: string
  readonly importExtension: '.ts'
  readonly config?: Record<string, unknown>
  readonly generates: Readonly<Record<string, Output>>
}

type Output =
  | { preset: 'client'; documents: string; presetConfig?: ClientPresetConfig }
  | { plugins: ['fragment-matcher'] }

process.chdir(process.argv[2] ?? '.')
const { default: config }: { default: Config } = await import(pathToFileURL('codegen.ts').href)
const schema = parse(readFileSync(config.schema, 'utf8'))

for (const [output, settings] of Object.entries(config.generates)) {
  for (const file of await filesOf(output, settings)) {
    mkdirSync(path.dirname(file.filename), { recursive: true })
    writeFileSync(file.filename, await codegen(file))
  }
}

async function filesOf(output: string, settings: Output): Promise<Types.GenerateOptions[]> {
  const { importExtension } = config
  const shared = { schema, schemaAst: buildASTSchema(schema), config: { importExtension, ...config.config } }
  if ('plugins' in settings) {
    const plugins = settings.plugins.map((plugin) => ({ [plugin]: {} }))
    return [{ ...shared, filename: output, documents: [], plugins, pluginMap: { 'fragment-matcher': fragmentMatcher } }]
  }
  const { presetConfig = {} } = settings
  const documents = documentsOf(settings.documents)
  return preset.buildGeneratesSection({
    ...shared,
    baseOutputDir: output,
    documents,
    presetConfig,
    plugins: [],
    pluginMap: {},
  })
}

/** Every graphql(`…`) of a program. */
function documentsOf(location: string): Types.DocumentFile[] {
  const calls = readFileSync(location, 'utf8').matchAll(/graphql\(`(.*?)`\)/gs)
  return [...calls].map(([, rawSDL = '']) => ({ location, rawSDL, document: parse(rawSDL) }))
}

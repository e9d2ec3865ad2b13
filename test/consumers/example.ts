import { execFile } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSchema, type GraphQLObjectType, getNamedType, isObjectType } from 'graphql'
import { beforeAll } from 'vitest'
import { importFiles } from '../../src/import/index.ts'
import { startServer } from '../../src/server/index.ts'
import { freshDatabase } from '../database.ts'

/** Folder of the repository. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Asks a running server and gives its data; throws on any error. */
// biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is its query's, which each test writes beside it
type Ask = (query: string) => Promise<any>

/** Starts a server with the seed documents before the tests of a file and stops it after them. */
export function seededServer(): { readonly url: string; readonly ask: Ask } {
  const database = freshDatabase()
  const server = { url: '', ask }
  beforeAll(async () => {
    for await (const _result of importFiles(database, [path.join(ROOT, 'seed/documents')]));
    const { origin, stop } = await startServer(database, { host: '127.0.0.1', port: 0 })
    server.url = `${origin}/graphql`
    return stop
  }, 30_000)
  return server

  async function ask(query: string) {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(server.url, { method: 'POST', headers, body: JSON.stringify({ query }) })
    const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown }
    if (errors !== undefined) throw new Error(JSON.stringify(errors))
    return data
  }
}

/**
 * Runs a command of a dependency in a folder of the repository and gives the lines that it prints. Rejects with all
 * that it says when it fails, or when it complains.
 */
export function run(command: string, args: readonly string[], folder = '.'): Promise<string[]> {
  const file = path.join(ROOT, 'node_modules/.bin', command)
  return new Promise((resolve, reject) => {
    execFile(file, args, { cwd: path.join(ROOT, folder) }, (failure, stdout, stderr) => {
      if (failure || stderr) reject(new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`))
      else resolve(stdout.split('\n').filter((line) => line !== ''))
    })
  })
}

/** Type-checks an example; rejects with the compiler's errors. */
export async function typeCheck(example: string): Promise<void> {
  await run('tsc', ['--strict', '--noEmit', '-p', `examples/${example}`])
}

/** Type-checks an example with one more file in it, and gives the compiler's errors. */
export async function typeErrors(example: string, code: string): Promise<string> {
  const file = path.join(ROOT, 'examples', example, 'generated/wrong.ts')
  writeFileSync(file, code)
  try {
    await typeCheck(example)
    return ''
  } catch (failure) {
    return String(failure)
  } finally {
    rmSync(file)
  }
}

const TYPES = Object.values(buildSchema(readFileSync(path.join(ROOT, 'schema.graphql'), 'utf8')).getTypeMap()).filter(
  (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
)

/** Every field of the schema that is a connection, with its arguments that are not for paging. */
export function connectionFields(): { type: string; field: string; args: string[] }[] {
  return TYPES.flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
      .map((field) => ({
        type: type.name,
        field: field.name,
        args: field.args.map(({ name }) => name).filter((name) => !['first', 'after', 'last', 'before'].includes(name)),
      })),
  )
}

/** Every object type of the schema that has no id and is not part of a connection. */
export function valueTypes(): string[] {
  return TYPES.filter((type) => !('id' in type.getFields()) && !/^Query$|^PageInfo$|Connection$|Edge$/.test(type.name))
    .map(({ name }) => name)
    .sort()
}

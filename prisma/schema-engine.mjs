#!/usr/bin/env node
/**
 * Stands in for Prisma's native schema engine, which the Prisma CLI would download from a host that closed networks do
 * not reach: the same command line and JSON-RPC over stdin and stdout, answered by the engine's WebAssembly build.
 * SQLite only. `prisma.config.ts` points the CLI here, unless PRISMA_SCHEMA_ENGINE_BINARY already names another engine.
 */
import { existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { bindMigrationAwareSqlAdapterFactory, DriverAdapterError } from '@prisma/driver-adapter-utils'
import * as wasm from '@prisma/schema-engine-wasm/schema_engine_bg'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    datamodels: { type: 'string', multiple: true },
    datasource: { type: 'string', default: '{"url":"file:"}' },
    'enabled-preview-features': { type: 'string' },
    'extension-types': { type: 'string' },
    version: { type: 'boolean' },
  },
})
const { url } = JSON.parse(options.datasource)
const file = resolve(url.replace(/^file:|\?.*$/g, ''))

// For `migrate resolve`, the one command for which the engine does not make it. In its words, spaces apart.
const MIGRATIONS_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME, "migration_name" TEXT NOT NULL,
  "logs" TEXT, "rolled_back_at" DATETIME, "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`

let engine
let connection
let panic

const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
const log = (level, fields) => console.error(JSON.stringify({ level, fields, target: 'schema_engine::logger' }))
const known = (code, message) => Object.assign(new Error(message), { code })

function fail({ message, code }) {
  log('ERROR', { message: panic ?? message, error_code: code })
  process.exit(1)
}

function loadWasm() {
  // Looked up by the engine under this name; without it a panic says no more than "unreachable".
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => (panic = message) }
  const binary = new URL('schema_engine_bg.wasm', import.meta.resolve('@prisma/schema-engine-wasm'))
  const module = new WebAssembly.Module(readFileSync(binary))
  const { exports } = new WebAssembly.Instance(module, { './schema_engine_bg.js': wasm })
  wasm.__wbg_set_wasm(exports)
  exports.__wbindgen_start()
}

async function openEngine(path) {
  connection = await connect(path) // here, as the engine would not say why it cannot
  const adapters = bindMigrationAwareSqlAdapterFactory({
    provider: connection.provider,
    adapterName: connection.adapterName,
    connect: async () => connection,
    connectToShadowDb: () => connect(':memory:'),
  })
  const datamodels = options.datamodels?.map((path) => [path, readFileSync(path, 'utf8')]) // [] would panic
  return wasm.SchemaEngine.new({ datamodels }, () => {}, adapters)
}

/** A connection that does what the native engine's does. */
async function connect(path) {
  try {
    return mended(await new PrismaBetterSqlite3({ url: path }).connect())
  } catch (error) {
    return inSqliteWords(error)
  }
}

function mended(adapter) {
  const { queryRaw, executeRaw, executeScript } = adapter
  const script = async (sql) => executeScript.call(adapter, sql)
  return Object.assign(adapter, {
    queryRaw: (query) => queryRaw.call(adapter, withStringsQuoted(query)).catch(noMigrationsYet).catch(inSqliteWords),
    // Without arguments it may be a whole migration, of which a prepared statement would take only the first statement.
    executeRaw: (query) =>
      (query.args.length > 0 ? executeRaw.call(adapter, query) : script(query.sql).then(() => 0)).catch(inSqliteWords),
    executeScript: (sql) => script(sql).catch(inSqliteWords),
  })
}

/** To find a partial index the engine asks for name = "name", and better-sqlite3 takes what is in "" for a column. */
function withStringsQuoted(query) {
  return { ...query, sql: query.sql.replace(/(?<=\bname = )"(.*)"/, "'$1'") }
}

/** The native engine takes a database without a table of migrations for one without migrations; this one would stop. */
function noMigrationsYet(error) {
  if (error.cause?.originalMessage !== 'no such table: _prisma_migrations') throw error
  return { columnNames: [], columnTypes: [], rows: [] }
}

/** The adapter has kinds of errors that this engine does not know, a locked database among them. */
function inSqliteWords(error) {
  const message = `SQLite database error\n${error.cause?.originalMessage ?? error.message}`
  throw new DriverAdapterError({ kind: 'sqlite', extendedCode: 1, message })
}

function checkDatabase() {
  if (!existsSync(file)) throw known('P1003', `Database \`${basename(file)}\` does not exist`)
}

function createDatabase() {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, '', { flag: 'a' })
}

/** Empties the file, as the engine's own reset keeps tables Prisma does not know of. Refuses if another works in it. */
async function resetDatabase() {
  await connection?.dispose()
  engine = undefined
  const alone = await connect(file)
  await alone.executeScript('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE; COMMIT') // leaves no write-ahead log behind
  await alone.dispose()
  truncateSync(file)
}

async function call(method, params) {
  if (method === 'reset') return resetDatabase()
  if (method === 'introspect') checkDatabase()
  // A diff only looks: it must not leave an empty database behind.
  engine ??= await openEngine(method === 'diff' && !existsSync(file) ? ':memory:' : file)
  if (method === 'getDatabaseVersion') return engine.version()
  if (method === 'markMigrationApplied') await connection.executeScript(MIGRATIONS_TABLE)
  // These two fail unless the shadow database they need was built before.
  if (method === 'evaluateDataLoss' || method === 'createMigration') await engine.devDiagnostic(params)
  const result = await engine[method](params)
  if (method === 'diff') send({ id: 0, method: 'print', params: { content: result.stdout.trimEnd() } })
  return result
}

/** What went wrong in Prisma's words, without the way through its Rust sources. */
function explain({ message, code }) {
  const [reason] = (panic ?? message).split(/\n +0: /)
  const name = /apply_script\n +with migration_name="(.+?)"/.exec(message)?.[1]
  if (name === undefined) return { message: reason, error_code: code }
  const advice =
    'New migrations cannot be applied before the error is recovered from. ' +
    'Read more about how to resolve migration issues in a production database: https://pris.ly/d/migrate-resolve'
  const failure = `A migration failed to apply. ${advice}\n\nMigration name: ${name}\n\nDatabase error:\n${reason}`
  return { message: failure, error_code: 'P3018' }
}

async function answer({ id, method, params }) {
  if (method === undefined) return // the CLI acknowledges a print
  try {
    send({ id, result: (await call(method, params)) ?? null })
  } catch (error) {
    const data = { is_panic: false, ...explain(error) }
    send({ id, error: { code: 4466, message: 'An error happened. Check the data field for details.', data } })
  }
}

function runCommand(command) {
  if (command === 'can-connect-to-database') checkDatabase()
  else if (command === 'create-database') createDatabase()
  else throw new Error(`The stand-in for the schema engine knows no command ${command}`)
}

async function main() {
  log('INFO', { message: 'Starting schema engine' }) // the CLI throws the first line away
  loadWasm()
  if (options.version) return console.log(`schema-engine-wasm ${wasm.version()}`)
  if (!url.startsWith('file:')) throw known('P1013', 'The database URL must start with the protocol `file:`')
  if (positionals[0] === 'cli') return runCommand(positionals[1])
  for await (const line of createInterface({ input: process.stdin })) await answer(JSON.parse(line))
}

process.on('exit', () => connection?.dispose()) // or its journal stays
process.on('SIGTERM', () => process.exit()) // how the CLI says goodbye
process.on('uncaughtException', fail) // where a panic arrives: the promise of its call stays open
main().catch(fail)

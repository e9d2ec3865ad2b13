#!/usr/bin/env node
/**
 * Stands in for Prisma's native schema engine, which its CLI would download from a host that closed networks do not
 * reach: the same command line and JSON-RPC over stdin and stdout, answered by the engine's WebAssembly build.
 * SQLite only. prisma.config.ts points the CLI here, unless PRISMA_SCHEMA_ENGINE_BINARY already names another.
 */
import { existsSync, mkdirSync, readFileSync, truncateSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, DriverAdapterError } from '@prisma/driver-adapter-utils'
import * as wasm from '@prisma/schema-engine-wasm/schema_engine_bg'
import Database from 'better-sqlite3'

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    datamodels: { type: 'string', multiple: true },
    datasource: { type: 'string', default: '{}' },
    'enabled-preview-features': { type: 'string' },
    'extension-types': { type: 'string' },
    version: { type: 'boolean' },
  },
})

const { url = ':memory:' } = JSON.parse(options.datasource)
const file = url === ':memory:' ? url : resolve(url.replace(/^file:/, '').replace(/\?.*$/, ''))

const MIGRATION_COLUMNS = {
  id: 'TEXT PRIMARY KEY NOT NULL',
  checksum: 'TEXT NOT NULL',
  finished_at: 'DATETIME',
  migration_name: 'TEXT NOT NULL',
  logs: 'TEXT',
  rolled_back_at: 'DATETIME',
  started_at: 'DATETIME NOT NULL DEFAULT current_timestamp',
  applied_steps_count: 'INTEGER UNSIGNED NOT NULL DEFAULT 0',
}

let engine
let connection
let panic
let migrationsTableMissing = false

// The CLI reads one JSON object a line, and shows the message of the last ERROR.
const log = (level, fields) =>
  process.stderr.write(`${JSON.stringify({ level, fields, target: 'schema_engine::logger' })}\n`)

const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)

const known = (error_code, message) => Object.assign(new Error(message), { code: error_code })

function fail(error) {
  log('ERROR', { message: panic ?? error.message, error_code: error.code })
  process.exitCode = 1
  process.stdin.destroy()
}

function loadEngine() {
  // The engine looks for this name, and says no more than "unreachable" of a panic without it.
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => (panic = message) }
  const glue = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const module = new WebAssembly.Module(readFileSync(glue.replace(/js$/, 'wasm')))
  const { exports } = new WebAssembly.Instance(module, { './schema_engine_bg.js': wasm })
  wasm.__wbg_set_wasm(exports)
  exports.__wbindgen_start()
}

function openEngine(path) {
  const factory = new PrismaBetterSqlite3({ url: path })
  const adapters = bindMigrationAwareSqlAdapterFactory({
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => (connection = mended(await factory.connect())),
    connectToShadowDb: async () => mended(await factory.connectToShadowDb()),
  })
  const datamodels = options.datamodels?.map((path) => [path, readFileSync(path, 'utf8')]) // [] would panic
  return wasm.SchemaEngine.new({ datamodels }, () => {}, adapters)
}

/** The adapter, made to do what the native connection does. */
function mended(adapter) {
  const { queryRaw, executeRaw, executeScript } = adapter
  const script = async (sql) => executeScript.call(adapter, sql)
  return Object.assign(adapter, {
    queryRaw: (query) => queryRaw.call(adapter, query).catch(noMigrationsYet).catch(asNative),
    // Without arguments it may be a whole migration, and preparing that takes its first statement alone.
    executeRaw: (query) =>
      (query.args.length > 0 ? executeRaw.call(adapter, query) : script(query.sql).then(() => 0)).catch(asNative),
    executeScript: (sql) => script(sql).catch(asNative),
  })
}

/** Where the native engine finds no table of migrations it goes on with none; this one would stop (P1014). */
function noMigrationsYet(error) {
  if (error.cause?.originalMessage !== 'no such table: _prisma_migrations') throw error
  migrationsTableMissing = true
  const columnNames = Object.keys(MIGRATION_COLUMNS)
  return { columnNames, columnTypes: columnNames.map(() => ColumnTypeEnum.Text), rows: [] }
}

/** SQLite's own words: the adapter's kinds say less, and the engine does not know all of them (a locked database). */
function asNative(error) {
  const message = `SQLite database error\n${error.cause?.originalMessage ?? error.message}`
  throw new DriverAdapterError({ kind: 'sqlite', extendedCode: 1, message })
}

function checkDatabase() {
  if (!existsSync(file)) throw known('P1003', `Database \`${basename(file)}\` does not exist`)
}

function createDatabase() {
  mkdirSync(dirname(file), { recursive: true })
  new Database(file).close()
  return { databaseName: file }
}

/** Empties the file, so that tables Prisma does not know of go as well. Refuses while another process works in it. */
function resetDatabase() {
  connection?.dispose()
  engine = connection = undefined
  const database = new Database(file)
  database.pragma('journal_mode = DELETE') // takes in the write-ahead log, which would outlive the file's contents
  database.exec('BEGIN EXCLUSIVE; COMMIT')
  database.close()
  truncateSync(file)
}

function createMigrationsTable() {
  const columns = Object.entries(MIGRATION_COLUMNS).map(([name, type]) => `    "${name}" ${type}`)
  return connection.executeScript(`CREATE TABLE IF NOT EXISTS "_prisma_migrations" (\n${columns.join(',\n')}\n)`)
}

async function call(method, params) {
  if (method === 'createDatabase') return createDatabase()
  if (method === 'reset') return resetDatabase()
  if (method === 'ensureConnectionValidity' || method === 'introspect') checkDatabase()
  // A diff only looks: it leaves no empty database behind.
  engine ??= await openEngine(method === 'diff' && !existsSync(file) ? ':memory:' : file)
  if (method === 'getDatabaseVersion') return engine.version()
  if (method === 'markMigrationApplied') await createMigrationsTable()
  const result = await engine[method](params)
  if (method === 'diff' && result.stdout) send({ id: 0, method: 'print', params: { content: result.stdout.trimEnd() } })
  if (method === 'diagnoseMigrationHistory') return { ...result, hasMigrationsTable: !migrationsTableMissing }
  return result ?? null
}

/** Prisma's words for what went wrong, without the trace through its Rust sources. */
function explain({ message }, method) {
  const [reason] = message.split(/\n +0: /)
  const name = method === 'applyMigrations' && /migration_name="(.+?)"/.exec(message)?.[1]
  if (!name) return { message: reason }
  return {
    error_code: 'P3018',
    message:
      'A migration failed to apply. New migrations cannot be applied before the error is recovered from. ' +
      'Read more about how to resolve migration issues in a production database: https://pris.ly/d/migrate-resolve' +
      `\n\nMigration name: ${name}\n\nDatabase error:\n${reason}`,
  }
}

async function answer({ id, method, params }) {
  if (method === undefined) return // the CLI's thanks for a print
  try {
    send({ id, result: (await call(method, params)) ?? null })
  } catch (error) {
    const data = { is_panic: false, error_code: error.code, ...explain(error, method) }
    send({ id, error: { code: 4466, message: 'An error happened. Check the data field for details.', data } })
  }
}

async function serve() {
  for await (const line of createInterface({ input: process.stdin })) await answer(JSON.parse(line))
}

function runCommand([, command]) {
  log('INFO', { message: 'Starting schema engine CLI' }) // the CLI skips the first line
  if (command === 'can-connect-to-database') checkDatabase()
  else if (command === 'create-database') createDatabase()
  else throw new Error(`Unknown command ${command}`)
}

async function main() {
  loadEngine()
  if (options.version) console.log(`schema-engine-wasm ${wasm.version()}`)
  else if (positionals.length > 0) runCommand(positionals)
  else await serve()
}

process.on('uncaughtException', fail) // a panic ends up here, not in a rejected promise
main().catch(fail)

import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { InvalidArgumentError, Option } from 'commander'

// Each setting is an option, an environment variable or a default, in that order; .env.example lists them.

/** The settings cannot be read; the message says what was expected. */
export class SettingsError extends Error {}

/** An option names something that there cannot be; the message says what was expected. */
export class UsageError extends Error {}

/** Adds the lines of a `.env` file in the working directory to the environment, where it does not say otherwise. */
export function loadEnvironment(): void {
  try {
    if (existsSync('.env')) process.loadEnvFile('.env')
  } catch (error) {
    throw new SettingsError(`expected .env to be a text file that this user can read: ${String(error)}`)
  }
  // HOST= means that nothing is said, not that the host has no name
  for (const name of VARIABLES) if (process.env[name] === '') delete process.env[name]
}

const VARIABLES = [
  'HOST',
  'PORT',
  'DATABASE_URL',
  'CORS_ORIGIN',
  'LOG_LEVEL',
  'SLOW_MS',
  'WORKERS',
  'JOBS',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'RESPONSE_CACHE_MB',
  'TRUSTED_DOCUMENTS',
  'TRUSTED_ONLY',
]

/** Where the server listens. */
export const hostOption = () =>
  new Option('--host <name>', 'address to listen on; 0.0.0.0 for every one')
    .env('HOST')
    .default('127.0.0.1')
    .argParser(parseHost)

/** Which port the server listens on. */
export const portOption = () =>
  new Option('--port <number>', 'port to listen on; 0 for any free one')
    .env('PORT')
    .default(4000)
    .argParser(wholeNumber(0, PORT_AT_MOST))

/** Which SQLite file is used, and made with its folder where there is none. */
export const databaseOption = () => storedDatabaseOption('SQLite file; made, with its folder, where there is none')

/** Which SQLite file is used, as it is. */
export const storedDatabaseOption = (help = 'SQLite file; one that is there') =>
  new Option('--database-url <file:path>', help)
    .env('DATABASE_URL')
    .default('file:./on-record.db')
    .argParser(parseDatabaseUrl)

/** Whose pages may ask the server from a browser. */
export const corsOption = () =>
  new Option('--cors-origin <origins>', 'origins whose pages may ask, by commas; * for all')
    .env('CORS_ORIGIN')
    .default([], 'none')
    .argParser(parseOrigins)

/** How many megabytes of answers are kept until the data changes. */
export const responseCacheOption = () =>
  new Option('--response-cache-mb <number>', 'megabytes of answers kept until the data changes; 0 for none')
    .env('RESPONSE_CACHE_MB')
    .default(64)
    .argParser(wholeNumber(0, MEGABYTES_AT_MOST))

/** Which documents may be asked for by an id. */
export const trustedDocumentsOption = () =>
  new Option('--trusted-documents <file>', 'JSON file of documents by their ids, which a request may send instead').env(
    'TRUSTED_DOCUMENTS',
  )

/** Whether these are the only ones. */
export const trustedOnlyOption = () =>
  new Option('--trusted-only [true]', 'answer trusted documents only: no other query, no GraphiQL')
    .env('TRUSTED_ONLY')
    .default(false)
    .argParser(parseSwitch)

/** How many processes serve. */
export const workersOption = () =>
  new Option('--workers <number>', 'processes that serve together; as many as there are cores use them all')
    .env('WORKERS')
    .default(1)
    .argParser(wholeNumber(1, WORKERS_AT_MOST))

/** How many threads an import reads and extracts with. */
export const jobsOption = () =>
  new Option('--jobs <number>', 'threads that read and extract, besides the one that stores')
    .env('JOBS')
    .default(availableParallelism(), 'as many as there are cores')
    .argParser(wholeNumber(1, WORKERS_AT_MOST))

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']

/** How much the server says of itself. */
export const logLevelOption = () =>
  new Option('--log-level <level>', 'what is logged to stderr, a line of JSON each; info: every request')
    .env('LOG_LEVEL')
    .default('info')
    .choices(LOG_LEVELS)

/** From when a request is slow. */
export const slowOption = () =>
  new Option('--slow-ms <milliseconds>', 'log a request that takes so long as a warning, with its document')
    .env('SLOW_MS')
    .default(500)
    .argParser(wholeNumber(0, DAY_MS))

/** Who is sent traces. */
export const tracesOption = () =>
  new Option('--traces <url>', 'OpenTelemetry collector to send traces to, over OTLP/HTTP; none by default')
    .env('OTEL_EXPORTER_OTLP_ENDPOINT')
    .argParser(parseCollector)

const WORKERS_AT_MOST = 64
const PORT_AT_MOST = 65_535
const MEGABYTES_AT_MOST = 65_536
const DAY_MS = 86_400_000

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = /^\d+$/.test(text) ? Number(text) : Number.NaN
    if (number >= least && number <= most) return number
    throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`)
  }
}

function parseSwitch(text: string): boolean {
  if (text !== 'true' && text !== 'false') throw new InvalidArgumentError('Expected true or false.')
  return text === 'true'
}

function parseHost(text: string): string {
  if (!/^[\w.:-]+$/.test(text))
    throw new InvalidArgumentError('Expected a host name or an IP address, such as 127.0.0.1.')
  return text
}

function parseCollector(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new InvalidArgumentError('Expected the address of a collector, such as http://localhost:4318.')
  return text
}

function parseDatabaseUrl(text: string): string {
  if (!/^file:[^?]/.test(text)) {
    throw new InvalidArgumentError('Expected the address of a SQLite file, such as file:./on-record.db.')
  }
  return text
}

function parseOrigins(text: string): string[] {
  const origins = text.split(',').map((origin) => origin.trim())
  const wrong = origins.find((origin) => origin !== '*' && (!URL.canParse(origin) || new URL(origin).origin !== origin))
  if (wrong !== undefined) throw new InvalidArgumentError(`Expected origins such as http://localhost:5173, or *.`)
  return origins
}

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, openSync } from 'node:fs'
import os from 'node:os'
import Sqlite from 'better-sqlite3'
import { type Measurement, measure } from './load.ts'
import { type Service, startService } from './processes.ts'
import { type Question, questionsFor } from './questions.ts'
import { type Floor, floorsOf } from './statements.ts'

// npm run bench [-- ARTICLES [SECONDS]]: fills a database of generated articles, once, and measures the service on it.

const FOLDER = new URL('data/', import.meta.url).pathname
const MAIN = new URL('../dist/main.js', import.meta.url).pathname

/** The database of some number of generated articles; made where there is none. */
function databaseOf(articles: number): string {
  const file = `${FOLDER}${articles}.db`
  if (existsSync(file)) return file
  mkdirSync(FOLDER, { recursive: true })
  const records = `${FOLDER}${articles}.jsonl`
  const generate = ['--import', 'tsx', new URL('generate.ts', import.meta.url).pathname, String(articles)]
  run(generate, openSync(records, 'w'))
  run([MAIN, 'import', '--annotated', records, '--database-url', `file:${file}`], 'inherit')
  return file
}

function run(args: readonly string[], output: number | 'inherit'): void {
  const { status } = spawnSync(process.execPath, [...args], { stdio: ['ignore', output, 'inherit'] })
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`)
}

/** Milliseconds that the bare statements of a question take. */
function timeOf(floor: Floor, { variables }: Question): number {
  const all = () => variables.forEach((values) => void floor(values))
  for (let round = 0; round < 5; round++) all()
  const { user, system } = process.cpuUsage()
  const rounds = Math.ceil(200 / variables.length)
  for (let round = 0; round < rounds; round++) all()
  const after = process.cpuUsage()
  return (after.user + after.system - user - system) / 1_000 / (rounds * variables.length)
}

function line(asks: string, { requestsPerSecond, cpuPerRequest, ...times }: Measurement, floor: number | null): string {
  const cells = [
    Math.round(requestsPerSecond).toLocaleString('en'),
    cpuPerRequest === null ? '–' : cpuPerRequest.toFixed(2),
    times.median.toFixed(1),
    times.p99.toFixed(1),
    (times.bytesPerAnswer / 1_024).toFixed(1),
    floor === null ? '–' : floor.toFixed(3),
  ]
  return `| ${[asks, ...cells].join(' | ')} |`
}

const HEAD = `| query | req/s | cpu ms | p50 ms | p99 ms | KB | bare SQL ms |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |`

async function measureAll(file: string, seconds: number): Promise<void> {
  const database = new Sqlite(file, { readonly: true, fileMustExist: true })
  const floors = floorsOf(database)
  const settings = ['--port', '0', '--database-url', `file:${file}`, '--response-cache-mb', '0', '--log-level', 'info']
  const service = await startService([MAIN, 'serve', ...settings])
  console.log(HEAD)
  for (const question of questionsFor(database)) {
    const floor = floors[question.name]
    const measured = await measure(service, bodiesOf(question), seconds)
    console.log(line(question.asks, measured, floor === undefined ? null : timeOf(floor, question)))
  }
  await service.stop()
  const ceiling: Service = await startService(['--import', 'tsx', new URL('ceiling.ts', import.meta.url).pathname, file])
  console.log(line('ceiling of Q2: one statement, bare Fastify', await measure(ceiling, ['{}'], seconds), null))
  await ceiling.stop()
}

function bodiesOf({ query, variables }: Question): string[] {
  return variables.map((values) => JSON.stringify({ query, variables: values }))
}

const [articles = '20000', seconds = '8'] = process.argv.slice(2)
const [cpu] = os.cpus()
console.log(`${Number(articles).toLocaleString('en')} articles, ${os.cpus().length} × ${cpu?.model}, Node ${process.version}\n`)
await measureAll(databaseOf(Number(articles)), Number(seconds))

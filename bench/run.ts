import os from 'node:os'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import { wholeNumber } from './arguments.ts'
import { databaseOf } from './databases.ts'
import { floorsOf, timeOf } from './floors.ts'
import { measure } from './load.ts'
import { MAIN, type Service, withService } from './processes.ts'
import { type Question, questionsFor } from './questions.ts'
import { HEAD, lineOf } from './table.ts'

// npm run bench [-- ARTICLES [SECONDS]]: fills a database of generated articles, once, and measures the service on it.

const CEILING = fileURLToPath(new URL('ceiling.ts', import.meta.url))
const SETTINGS = ['--port', '0', '--response-cache-mb', '0', '--log-level', 'info']

async function measureQuestions(service: Service, file: string, seconds: number): Promise<void> {
  const database = new Sqlite(file, { readonly: true, fileMustExist: true })
  const floors = floorsOf(database)
  for (const question of questionsFor(database)) {
    const floor = floors[question.name]
    const measured = await measure(service, bodiesOf(question), seconds)
    console.log(lineOf(question.asks, measured, floor === undefined ? null : timeOf(floor, question.variables)))
  }
}

function bodiesOf({ query, variables }: Question): string[] {
  return variables.map((values) => JSON.stringify({ query, variables: values }))
}

async function measureCeiling(service: Service, seconds: number): Promise<void> {
  console.log(lineOf('ceiling of Q2: one statement, bare Fastify', await measure(service, ['{}'], seconds), null))
}

const [articles = '20000', length = '8'] = process.argv.slice(2)
const [count, seconds] = [wholeNumber(articles, 'ARTICLES'), wholeNumber(length, 'SECONDS')]
const cpus = os.cpus()
console.log(`${count.toLocaleString('en')} articles, ${cpus.length} × ${cpus[0]?.model}, Node ${process.version}\n`)
const file = databaseOf(count)
console.log(HEAD)
await withService([MAIN, 'serve', ...SETTINGS, '--database-url', `file:${file}`], (service) =>
  measureQuestions(service, file, seconds),
)
await withService(['--import', 'tsx', CEILING, file], (service) => measureCeiling(service, seconds))

import { once } from 'node:events'
import { copyFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { databaseOf } from './databases.ts'
import { measure } from './load.ts'
import { MAIN, type Service, startNode, withService } from './processes.ts'
import { questionsFor } from './questions.ts'

const SERVED = 20_000
const SECONDS = 5

const HEAD = `
| query, beside an import of the folder | p50 ms idle | p99 ms idle | p50 ms | p99 ms | times |
| --- | ---: | ---: | ---: | ---: | ---: |`

/** Measures how fast a service answers by itself, and while a folder is imported into the database that it serves. */
export async function readBeside(folder: string, file: string): Promise<void> {
  copyFileSync(databaseOf(SERVED), file)
  const address = `file:${file}`
  console.log(HEAD)
  await withService(
    [MAIN, 'serve', '--port', '0', '--log-level', 'info', '--database-url', address],
    async (service) => {
      const idle = await measureAll(service, file)
      const importing = startNode([MAIN, 'import', folder, '--database-url', address])
      const ended = once(importing, 'exit')
      for (const output of [importing.stdout, importing.stderr]) output.resume()
      const beside = await measureAll(service, file)
      const isOver = importing.exitCode !== null
      importing.kill('SIGKILL')
      await ended
      for (const [at, one] of idle.entries()) console.log(lineOf(one, beside[at] ?? one))
      if (isOver) console.log('\nthe import was over before the measurement: give it more articles')
    },
  )
}

type Measured = Awaited<ReturnType<typeof measureAll>>[number]

async function measureAll(service: Service, file: string) {
  const database = new Sqlite(file, { readonly: true, fileMustExist: true })
  const questions = questionsFor(database)
  database.close()
  const measured = []
  for (const { asks, query, variables } of questions) {
    const bodies = variables.map((values) => JSON.stringify({ query, variables: values }))
    measured.push({ asks, ...(await measure(service, bodies, SECONDS)) })
  }
  return measured
}

function lineOf({ asks, ...idle }: Measured, beside: Measured): string {
  const cells = [idle.median, idle.p99, beside.median, beside.p99, beside.p99 / idle.p99]
  return `| ${[asks, ...cells.map((number) => number.toFixed(1))].join(' | ')} |`
}

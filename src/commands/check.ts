import { type Check, type Cure, checkDatabase } from '../check/index.ts'
import { openAsItIs } from '../database.ts'
import { printable } from './outcomes.ts'
import { statusLine } from './status-line.ts'

/** What helps, said once at the end. */
const CURES: Readonly<Record<Cure, string>> = {
  TABLES:
    'serve or import with this version, after a backup, brings the tables up to date; what they hold is checked then',
  INDEX: 'onrecord reindex writes the full-text index anew',
  DERIVED: 'onrecord export, and import of that into a new database, derives anew what is wrong',
  DATA: 'restore a backup, or import the articles into a new database',
}

/** `onrecord check`: prints what was checked and what is wrong; false when anything is. */
export async function check(databaseUrl: string): Promise<boolean> {
  const connection = openAsItIs(databaseUrl)
  const line = statusLine()
  const checks: Check[] = []
  try {
    const articles = Number(connection.prepare('SELECT count(*) FROM Article').pluck().get())
    const onStep = (step: string, done?: number) => {
      line.show(
        done === undefined ? `${step} …` : `${step}: ${done.toLocaleString('en')} of ${articles.toLocaleString('en')}`,
      )
    }
    for await (const one of checkDatabase(connection, onStep)) {
      checks.push(one)
      line.clear()
      console.log(inWords(one))
    }
  } finally {
    line.clear()
    connection.close()
  }
  return conclude(connection.name, checks)
}

function inWords({ name, count, problems }: Check): string {
  if (count === 0) return `ok     ${name}`
  const more = count > problems.length ? [`… ${count - problems.length} more`] : []
  return [`wrong  ${name}`, ...problems.map(printable), ...more].join('\n         ')
}

function conclude(file: string, checks: readonly Check[]): boolean {
  const wrong = checks.filter(({ count }) => count > 0)
  if (wrong.length === 0) console.log(`${file} is whole`)
  else {
    const cures = new Set(wrong.map(({ cure }) => CURES[cure]))
    console.log(`${file} is not whole: ${wrong.length} of ${checks.length} checks failed; ${[...cures].join('; ')}`)
  }
  return wrong.length === 0
}

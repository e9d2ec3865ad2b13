import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { MAIN } from './processes.ts'

const FOLDER = fileURLToPath(new URL('data/', import.meta.url))
const GENERATE = fileURLToPath(new URL('generate.ts', import.meta.url))

/** The database of some number of generated articles; made where there is none. */
export function databaseOf(articles: number): string {
  const file = `${FOLDER}${articles}.db`
  if (!existsSync(file)) makeDatabase(file, articles)
  return file
}

/** Has its name only when it is whole: an import that was interrupted is not measured. */
function makeDatabase(file: string, articles: number): void {
  mkdirSync(FOLDER, { recursive: true })
  const [records, part] = [`${FOLDER}${articles}.jsonl`, `${file}.part`]
  for (const beside of ['', '-wal', '-shm']) rmSync(part + beside, { force: true })
  generate(records, articles)
  run([MAIN, 'import', '--annotated', records, '--database-url', `file:${part}`], 'inherit')
  renameSync(part, file) // alone: the import has closed it, which took its -wal and -shm away
}

function generate(records: string, articles: number): void {
  const output = openSync(records, 'w')
  try {
    run(['--import', 'tsx', GENERATE, String(articles)], output)
  } finally {
    closeSync(output)
  }
}

function run(args: readonly string[], output: number | 'inherit'): void {
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', output, 'inherit'] })
  if (status !== 0) throw new Error(`expected ${args.join(' ')} to end with 0, it ended with ${status}`)
}

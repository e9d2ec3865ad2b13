import { statSync } from 'node:fs'

// npx tsx bench/importing.ts FILE.db FOLDER THREADS: imports with what is built, and prints what it took, as JSON.

/** What an import took. */
export interface Import {
  readonly documents: number
  readonly outcomes: Readonly<Record<string, number>>
  readonly seconds: number
  readonly cpuSeconds: number
  /** Resident memory at most. */
  readonly megabytes: number
  readonly databaseMegabytes: number
  /** Milliseconds of each stage, summed over the threads. */
  readonly spent: import('../src/import/index.ts').Progress['spent']
}

const load = (file: string) => import(new URL(`../dist/${file}`, import.meta.url).href)

async function importWith(file: string, folder: string, threads: number): Promise<Import> {
  const { openDatabase }: typeof import('../src/database.ts') = await load('database.js')
  const { importFiles }: typeof import('../src/import/index.ts') = await load('import/index.js')
  const { stepBack }: typeof import('../src/import/priority.ts') = await load('import/priority.js')
  stepBack()
  const database = openDatabase(`file:${file}`)
  const [began, before] = [performance.now(), process.cpuUsage()]
  const run = importFiles(database, [folder], { threads })
  const outcomes: Record<string, number> = {}
  for await (const { outcome } of run) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
  const { user, system } = process.cpuUsage(before)
  const seconds = (performance.now() - began) / 1_000
  await database.close()
  const { documents, spent } = run.progress()
  const megabytes = process.resourceUsage().maxRSS / 1_024
  const databaseMegabytes = statSync(file).size / 2 ** 20
  return { documents, outcomes, seconds, cpuSeconds: (user + system) / 1_000_000, megabytes, databaseMegabytes, spent }
}

const [file = '', folder = '', threads = ''] = process.argv.slice(2)
console.log(JSON.stringify(await importWith(file, folder, Number(threads))))

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { wholeNumber } from './arguments.ts'
import { recordOf } from './generator/record.ts'
import type { Import } from './importing.ts'
import { startNode } from './processes.ts'
import { readBeside } from './read-beside.ts'

// npm run bench:import [-- ARTICLES [THREADS]]: how fast a folder of articles is imported, with what memory, what it
// takes again when nothing has changed, and how fast the service answers meanwhile.

const IMPORTING = fileURLToPath(new URL('importing.ts', import.meta.url))
const SEED = 2

/** Writes generated articles as people have them: a file each, title, byline and date above the text. */
function writeArticles(folder: string, count: number): void {
  mkdirSync(folder)
  for (let number = 0; number < count; number++) {
    const { title, byline, publishedAt, text } = recordOf(SEED, number)
    const head = [title, `By ${byline}`, publishedAt.slice(0, 10)].join('\n')
    writeFileSync(path.join(folder, `${String(number).padStart(7, '0')}.txt`), `${head}\n\n${text}\n`)
  }
}

async function importOnce(file: string, folder: string, threads: number): Promise<Import> {
  const child = startNode(['--import', 'tsx', IMPORTING, file, folder, String(threads)])
  child.stderr.pipe(process.stderr)
  return JSON.parse(await text(child.stdout)) as Import // as importing.ts prints it
}

const HEAD = `| import | articles/s | seconds | cpu seconds | read | extract | store | idle | memory MB | database MB |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |`

/** A line of the table: the shares of the stages are of the time that all cores had. */
function lineOf(name: string, done: Import, cores: number): string {
  const { documents, seconds, cpuSeconds, spent, megabytes, databaseMegabytes } = done
  const share = (ms: number) => `${Math.round(ms / (10 * cores * seconds))}%`
  const cells = [
    Math.round(documents / seconds).toLocaleString('en'),
    ...[seconds, cpuSeconds].map((number) => number.toFixed(1)),
    ...[spent.read, spent.extract, spent.lookUp + spent.store].map(share),
    share(Math.max(0, cores * seconds - cpuSeconds) * 1_000),
    ...[megabytes, databaseMegabytes].map((number) => Math.round(number).toLocaleString('en')),
  ]
  return `| ${[name, ...cells].join(' | ')} |`
}

const [given = '20000', threads = String(os.availableParallelism())] = process.argv.slice(2)
const [articles, count] = [wholeNumber(given, 'ARTICLES'), wholeNumber(threads, 'THREADS')]
const [folder, cores] = [mkdtempSync(path.join(os.tmpdir(), 'on-record-bench-')), os.availableParallelism()]
try {
  const [texts, file] = [path.join(folder, 'articles'), path.join(folder, 'bench.db')]
  writeArticles(texts, articles)
  console.log(`${articles.toLocaleString('en')} files, ${count} threads, ${cores} × ${os.cpus()[0]?.model}\n\n${HEAD}`)
  for (const name of ['into an empty database', 'again, unchanged']) {
    console.log(lineOf(name, await importOnce(file, texts, count), cores))
  }
  await readBeside(texts, path.join(folder, 'served.db'))
} finally {
  rmSync(folder, { recursive: true })
}

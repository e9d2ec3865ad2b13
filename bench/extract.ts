import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { wholeNumber } from './arguments.ts'
import { recordOf } from './generator/record.ts'

// npx tsx bench/extract.ts [ARTICLES|FOLDER|FILE.jsonl]: how fast the built extraction is on one core, beside how fast
// the layout alone, and sentences and tokens alone, can be read.

const SEED = 1
const ROUNDS = 3

/** The part of the build that is measured, as it is imported by its path. */
interface Built {
  readonly layOut: typeof import('../src/documents/index.ts').layOut
  readonly extract: typeof import('../src/extract/index.ts').extract
  readonly readArticle: typeof import('../src/extract/reading/reading.ts').readArticle
}

async function loadBuilt(): Promise<Built> {
  const load = (file: string) => import(new URL(`../dist/${file}`, import.meta.url).href)
  const [documents, extraction, reading] = await Promise.all([
    load('documents/index.js'),
    load('extract/index.js'),
    load('extract/reading/reading.js'),
  ])
  return { layOut: documents.layOut, extract: extraction.extract, readArticle: reading.readArticle }
}

function textsOf(given: string): string[] {
  if (/^\d+$/.test(given)) {
    return Array.from({ length: wholeNumber(given, 'ARTICLES') }, (_, number) => recordOf(SEED, number).text)
  }
  if (statSync(given).isDirectory())
    return readdirSync(given).map((file) => readFileSync(path.join(given, file), 'utf8'))
  const records = readFileSync(given, 'utf8').split('\n').filter(Boolean)
  return records.map((line) => String(JSON.parse(line).text))
}

/** Milliseconds of processor time for each text: the least of some rounds, after one that warms up. */
function timeOf(texts: readonly string[], step: (text: string) => unknown): number {
  const times = Array.from({ length: ROUNDS + 1 }, () => {
    const before = process.cpuUsage()
    for (const text of texts) step(text)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1_000 / texts.length
  })
  return Math.min(...times.slice(1))
}

/** A line of the table: what a step does a second, when it takes so many milliseconds for a text. */
function lineOf(step: string, ms: number, characters: number, tokens: number): string {
  const rates = [1, characters / 3_000, tokens].map((each) => Math.round((each * 1_000) / ms).toLocaleString('en'))
  return `| ${[step, ms.toFixed(3), ...rates].join(' | ')} |`
}

const { layOut, extract, readArticle } = await loadBuilt()
const texts = textsOf(process.argv[2] ?? '2000')
const characters = texts.reduce((sum, text) => sum + text.length, 0) / texts.length
const tokens = texts.reduce((sum, text) => sum + readArticle(text, layOut(text)).tokens.length, 0) / texts.length
const steps = {
  'layout alone': (text: string) => layOut(text),
  'layout, sentences and tokens': (text: string) => readArticle(text, layOut(text)),
  'all of extraction': (text: string) => extract(text, layOut(text)),
}
console.log(
  `${texts.length} articles of ${Math.round(characters)} characters and ${Math.round(tokens)} tokens, one core:\n`,
)
console.log('| step | cpu ms | articles/s | of 3 KB/s | tokens/s |\n| --- | ---: | ---: | ---: | ---: |')
for (const [name, step] of Object.entries(steps)) console.log(lineOf(name, timeOf(texts, step), characters, tokens))
console.log(`\nmemory at most: ${Math.round(process.resourceUsage().maxRSS / 1_024)} MB`)

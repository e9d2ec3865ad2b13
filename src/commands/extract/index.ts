import { once } from 'node:events'
import { calledPath } from '../../import/files.ts'
import { printable } from '../outcomes.ts'
import { type ExtractedArticle, extractArticles, type Refusal } from './articles.ts'
import { toJson } from './json.ts'
import { predictFiles } from './predictions.ts'
import { legend, lookOf, toTerminal } from './terminal/index.ts'
import { toWebAnnotations } from './web-annotations.ts'

/** How findings are printed. */
export type ExtractFormat = 'json' | 'jsonld' | 'terminal' | 'predictions'

/** The format to print in, where none is asked for, is the terminal's on a terminal; `color` false for no colours. */
export interface ExtractOptions {
  readonly format?: ExtractFormat
  readonly color: boolean
}

/** `onrecord extract`: prints what is found in articles and stores nothing; false when a file could not be read. */
export async function extractPaths(paths: readonly string[], options: ExtractOptions): Promise<boolean> {
  const format = options.format ?? (process.stdout.isTTY ? 'terminal' : 'json')
  const refused = format === 'predictions' ? await printPredictions(paths) : await printArticles(paths, format, options)
  return refused === 0
}

/** Prints articles as they are read and refusals to stderr: how many of these there are. */
async function printArticles(
  paths: readonly string[],
  format: Exclude<ExtractFormat, 'predictions'>,
  { color }: ExtractOptions,
): Promise<number> {
  const look = lookOf(process.stdout, process.env, color)
  const views = {
    json: toJson,
    jsonld: toWebAnnotations,
    terminal: (article: ExtractedArticle) => toTerminal(article, look),
  }
  const head = format === 'terminal' ? legend(look) : null
  return printAll(extractArticles(paths), head, views[format], `no files found in ${paths.join(', ')}`)
}

async function printPredictions(paths: readonly string[]): Promise<number> {
  return printAll(
    predictFiles(paths),
    null,
    (prediction) => JSON.stringify(prediction),
    `no records found in ${paths.map(calledPath).join(', ')}`,
  )
}

/** Prints each finding before the next is looked for, so that no more than one is held; a head above the first. */
async function printAll<Finding extends object>(
  findings: AsyncIterable<Finding | Refusal>,
  head: string | null,
  view: (finding: Finding) => string,
  nothing: string,
): Promise<number> {
  let [printed, refused] = [0, 0]
  for await (const finding of findings) {
    if (isRefusal(finding)) {
      refused++
      process.stderr.write(`${printable(`refused    ${finding.place}: ${finding.reason}`)}\n`)
    } else {
      if (printed++ === 0 && head !== null) await print(head)
      await print(view(finding))
    }
  }
  if (printed + refused === 0) process.stderr.write(`nothing to extract from: ${nothing}\n`)
  return refused
}

function isRefusal(finding: object): finding is Refusal {
  return 'reason' in finding
}

/** Writes a line, and waits where the reader is slower than the writer. */
async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain')
}

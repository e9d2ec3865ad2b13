import type { ImportResult } from '../../import/index.ts'
import { printable } from '../outcomes.ts'
import type { StatusLine } from '../status-line.ts'

/** How much is printed of each document. */
export interface TellingOptions {
  /** Every document on a terminal as well, where only the first are told. */
  readonly verbose?: boolean
  /** Refusals only. */
  readonly quiet?: boolean
}

/** Prints what becomes of documents, on stdout, and of those that are refused, on stderr. */
export interface Telling {
  readonly tell: (result: ImportResult) => void
}

type Bottom = Pick<StatusLine, 'printAbove'>

/** Lines on a terminal, which has a bar for the others; a file or a program gets all. */
const LINES_ON_TERMINAL = 20

/** Prints a line for each document, as many as there should be, above what stands at the bottom of a terminal. */
export function newTelling({ verbose = false, quiet = false }: TellingOptions, { printAbove }: Bottom): Telling {
  let lines = 0
  const most = !process.stdout.isTTY || verbose ? Number.POSITIVE_INFINITY : LINES_ON_TERMINAL
  const print = (stream: NodeJS.WriteStream, line: string) => printAbove(() => stream.write(`${line}\n`))
  const tellOne = (line: string) => {
    if (quiet || lines > most) return
    print(process.stdout, lines++ < most ? line : 'and so on; --verbose prints a line for each')
  }
  return {
    tell: (result) => {
      const line = printable(lineOf(result))
      if (result.outcome === 'REFUSED') print(process.stderr, line)
      else tellOne(line)
    },
  }
}

function lineOf(result: ImportResult): string {
  switch (result.outcome) {
    case 'CREATED':
      return `created    ${result.file}: ${result.title}`
    case 'NEW_VERSION':
      return `new text   ${result.file}: ${result.title}`
    case 'UNCHANGED':
      return `unchanged  ${result.file}: ${result.title}`
    case 'REFUSED':
      return `refused    ${result.file}: ${result.reason}`
  }
}

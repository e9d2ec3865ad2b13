import { isMarked, type QuoteOutcome } from './quote-scores.ts'
import { percent, rate } from './rates.ts'

const STATUSES = ['NAMED', 'ANONYMOUS', 'UNRESOLVED', 'NONE'] as const

/** What words the right speaker is named by. */
const KINDS = ['name', 'nominal', 'pronoun'] as const

const EXPLAINED = `Of the quotes that were found, what is said of their speaker against what the gold file has: the kind of the words that
name the right one, nobody, or no such quote; and how often that is right.`

/** How often each status of a speaker is given, against what words the right speaker is named by. */
export function statusTable(outcomes: readonly QuoteOutcome[]): string {
  const columns = [...KINDS, 'nobody', 'no quote', 'right']
  const head = `${'speaker status'.padEnd(20)}${['found', ...columns].map((column) => column.padStart(9)).join('')}`
  const lines = [true, false].flatMap((marked) =>
    STATUSES.flatMap((status) => {
      const own = outcomes.filter(
        (outcome) => isMarked(outcome) === marked && outcome.found?.quote.speakerStatus === status,
      )
      return own.length === 0 ? [] : lineOf(`${marked ? 'quoted' : 'indirect'} ${status}`, own)
    }),
  )
  return [head, ...lines, '', EXPLAINED].join('\n')
}

function lineOf(name: string, outcomes: readonly QuoteOutcome[]): string {
  const judged = outcomes.filter(({ judgement }) => judgement !== null)
  const counts = [
    outcomes.length,
    ...[...KINDS, null].map((kind) => judged.filter(({ judgement }) => judgement?.kind === kind).length),
    outcomes.length - judged.length,
  ]
  const right = judged.filter(({ judgement }) => judgement?.verdict === 'RIGHT').length
  const cells = [...counts.map(String), percent(rate(right, judged.length))]
  return `${name.padEnd(20)}${cells.map((cell) => cell.padStart(9)).join('')}`
}

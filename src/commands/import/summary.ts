import type { Database } from '../../database.ts'
import { readCorpus } from '../../graph/corpus.ts'
import { printable, sumsOf } from '../outcomes.ts'
import type { Counts, CountsByReason } from './counts.ts'

/** An import as it ended. */
export interface EndedImport {
  readonly database: Database
  readonly counts: Counts
  readonly milliseconds: number
  readonly isDryRun: boolean
  /** What it means that there was nothing at all. */
  readonly nothing: string
}

/** The lines at the end of an import: the sums, why something was refused or left out, the time, what is stored now. */
export function summaryOf({ database, counts, milliseconds, isDryRun, nothing }: EndedImport): string[] {
  const stored = isDryRun ? [] : [`the database has ${contentsOf(database)}`]
  const told = documentsOf(counts)
  return [
    (isDryRun ? 'nothing is stored, but would be: ' : '') + sumsOf(counts, nothing),
    ...listOf('refused', counts.refusals),
    ...listOf('left out', counts.leftOut),
    ...(told === 0 ? [] : [[paceOf(told, milliseconds), ...stored].join('; ')]),
  ].map(printable)
}

/** Documents that were told of. */
function documentsOf({ created, newVersions, unchanged, refused }: Counts): number {
  return created + newVersions + unchanged + refused
}

const REASONS_SHOWN = 10

/** The commonest reasons, a line each, and how many documents there were others for. */
function listOf(what: string, counted: CountsByReason): string[] {
  const sorted = [...counted].sort(([, one], [, other]) => other - one)
  const [shown, others] = [sorted.slice(0, REASONS_SHOWN), sorted.slice(REASONS_SHOWN)]
  const rest = others.reduce((sum, [, count]) => sum + count, 0)
  const lines = shown.map(([reason, count]) => `${figure(count)} × ${reason}`)
  return [...lines, ...(rest > 0 ? [`and ${figure(rest)} others`] : [])].map((line) => `  ${what}: ${line}`)
}

/** Of so few, the time is that of starting. */
const FEW = 100

function paceOf(documents: number, milliseconds: number): string {
  const seconds = (milliseconds / 1_000).toFixed(milliseconds < 10_000 ? 1 : 0)
  const rate = Math.round((documents * 1_000) / milliseconds)
  return `${figure(documents)} read in ${seconds} s${documents < FEW ? '' : `, ${figure(rate)} a second`}`
}

function contentsOf({ reader }: Database): string {
  const { articleCount, quoteCount, entityCount } = readCorpus(reader)
  return `${figure(articleCount)} articles, ${figure(quoteCount)} quotes, ${figure(entityCount)} entities`
}

function figure(count: number): string {
  return count.toLocaleString('en')
}

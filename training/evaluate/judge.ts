import { predict } from '../../src/commands/extract/predictions.ts'
import type { How } from './arguments.ts'
import { ENTITY_ERROR_HEAD, entityErrorLine, entityErrorTable, type PlacedError } from './entity-error-table.ts'
import { entityErrors } from './entity-errors.ts'
import { type EntityPair, entityTable, scoreEntities } from './entity-scores.ts'
import { readGoldEntities, readGoldQuotes } from './gold.ts'
import { errorClass, QUOTE_ERROR_HEAD, quoteErrorLine, quoteErrorTable } from './quote-errors.ts'
import { outcomesOf, type QuoteOutcome } from './quote-scores.ts'
import { quoteScores, quoteTable } from './quote-table.ts'
import { reliabilityTable } from './reliability.ts'
import { statusTable } from './status-table.ts'

/** Judges the names that are found in the texts of a gold file: scores, errors by class and, at most so many, one by one. */
export async function judgeEntities(file: string, how: How): Promise<string> {
  const pairs: (EntityPair & Valued)[] = []
  const errors: PlacedError[] = []
  for await (const { id, text, entities: gold, ...fields } of readGoldEntities(file)) {
    const pair = { gold, found: predict({ id, text }).entities, value: fieldOf(fields, how) }
    pairs.push(pair)
    errors.push(...entityErrors(pair).map((error) => ({ id, text, ...error })))
  }
  const table = (own: readonly EntityPair[]) => entityTable(scoreEntities(own))
  const list = errorList(ENTITY_ERROR_HEAD, errors, entityErrorLine, how.errors)
  return [table(pairs), ...byValue(pairs, table), entityErrorTable(errors), ...list].join('\n\n')
}

/** Judges the quotes that are found in the texts of a gold file, as above, and how sure the extraction is of them. */
export async function judgeQuotes(file: string, how: How): Promise<string> {
  const outcomes: (QuoteOutcome & Valued)[] = []
  for await (const { id, text, quotes: gold, ...fields } of readGoldQuotes(file)) {
    const value = fieldOf(fields, how)
    const own = outcomesOf({ id, text, gold, found: predict({ id, text }).quotes })
    outcomes.push(...own.map((outcome) => ({ ...outcome, value })))
  }
  const errors = outcomes.filter((outcome) => errorClass(outcome) !== null)
  const tables = [reliabilityTable, statusTable, quoteErrorTable].map((table) => table(outcomes))
  const list = errorList(QUOTE_ERROR_HEAD, errors, quoteErrorLine, how.errors)
  return [quoteTable(outcomes), ...byValue(outcomes, quoteScores), ...tables, ...list].join('\n\n')
}

/** What comes of a record with some value in the field that is asked by; null where none is. */
interface Valued {
  readonly value: string | null
}

function fieldOf(fields: Readonly<Record<string, unknown>>, { by }: How): string | null {
  return by === null ? null : String(fields[by] ?? '')
}

/** A table for each value, by name, under the value. */
function byValue<Item extends Valued>(items: readonly Item[], table: (items: readonly Item[]) => string): string[] {
  const values = [...new Set(items.flatMap(({ value }) => value ?? []))].sort()
  return values.map((value) => `[${value}]\n${table(items.filter((item) => item.value === value))}`)
}

/** A line for each error under a head, evenly over the file: the first ones would all be of a few texts. */
function errorList<Item>(head: string, errors: readonly Item[], line: (error: Item) => string, most: number): string[] {
  if (most === 0) return []
  const step = Math.max(1, errors.length / most)
  const places = Array.from({ length: Math.min(most, errors.length) }, (_, at) => Math.floor(at * step))
  const chosen = places.flatMap((at) => errors.slice(at, at + 1))
  return [[`${chosen.length} of ${errors.length} errors`, head, ...chosen.map(line)].join('\n')]
}

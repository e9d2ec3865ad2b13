import { predict } from '../../src/commands/extract/predictions.ts'
import { ENTITY_ERROR_HEAD, entityErrorLine, entityErrorTable, type PlacedError } from './entity-error-table.ts'
import { entityErrors } from './entity-errors.ts'
import { type EntityPair, entityTable, scoreEntities } from './entity-scores.ts'
import { readGoldEntities, readGoldQuotes } from './gold.ts'
import { errorClass, QUOTE_ERROR_HEAD, quoteErrorLine, quoteErrorTable } from './quote-errors.ts'
import { outcomesOf, type QuoteOutcome } from './quote-scores.ts'
import { quoteTable } from './quote-table.ts'

/** Judges the names that are found in the texts of a gold file: scores, errors by class and, at most so many, one by one. */
export async function judgeEntities(file: string, errorsAtMost: number): Promise<string> {
  const pairs: EntityPair[] = []
  const errors: PlacedError[] = []
  for await (const { id, text, entities: gold } of readGoldEntities(file)) {
    const pair = { gold, found: predict({ id, text }).entities }
    pairs.push(pair)
    errors.push(...entityErrors(pair).map((error) => ({ id, text, ...error })))
  }
  const list = errorList(ENTITY_ERROR_HEAD, errors, entityErrorLine, errorsAtMost)
  return [entityTable(scoreEntities(pairs)), entityErrorTable(errors), ...list].join('\n\n')
}

/** Judges the quotes that are found in the texts of a gold file, as above. */
export async function judgeQuotes(file: string, errorsAtMost: number): Promise<string> {
  const outcomes: QuoteOutcome[] = []
  for await (const { id, text, quotes: gold } of readGoldQuotes(file)) {
    outcomes.push(...outcomesOf({ id, text, gold, found: predict({ id, text }).quotes }))
  }
  const errors = outcomes.filter((outcome) => errorClass(outcome) !== null)
  const list = errorList(QUOTE_ERROR_HEAD, errors, quoteErrorLine, errorsAtMost)
  return [quoteTable(outcomes), quoteErrorTable(outcomes), ...list].join('\n\n')
}

/** A line for each error under a head, evenly over the file: the first ones would all be of a few texts. */
function errorList<Item>(head: string, errors: readonly Item[], line: (error: Item) => string, most: number): string[] {
  if (most === 0) return []
  const step = Math.max(1, errors.length / most)
  const places = Array.from({ length: Math.min(most, errors.length) }, (_, at) => Math.floor(at * step))
  const chosen = places.flatMap((at) => errors.slice(at, at + 1))
  return [[`${chosen.length} of ${errors.length} errors`, head, ...chosen.map(line)].join('\n')]
}

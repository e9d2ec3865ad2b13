import { Argument, Command, InvalidArgumentError } from 'commander'
import { predict } from '../../src/commands/extract/predictions.ts'
import { entityErrorLine, entityErrorTable, type PlacedError } from './entity-error-table.ts'
import { entityErrors } from './entity-errors.ts'
import { type EntityPair, entityTable, scoreEntities } from './entity-scores.ts'
import { readGoldEntities, readGoldQuotes } from './gold.ts'
import { errorClass, quoteErrorLine, quoteErrorTable } from './quote-errors.ts'
import { outcomesOf, type QuoteOutcome } from './quote-scores.ts'
import { quoteTable } from './quote-table.ts'

// npm run evaluate -- KIND GOLD [--errors N]: extracts from the texts of a gold file and holds the answers against it.

async function evaluateEntities(file: string, errorsAtMost: number): Promise<void> {
  const pairs: EntityPair[] = []
  const errors: PlacedError[] = []
  for await (const { id, text, entities: gold } of readGoldEntities(file)) {
    const pair = { gold, found: predict({ id, text }).entities }
    pairs.push(pair)
    errors.push(...entityErrors(pair).map((error) => ({ id, text, ...error })))
  }
  console.log(entityTable(scoreEntities(pairs)))
  console.log(`\n${entityErrorTable(errors)}`)
  list(errors.map(entityErrorLine), errorsAtMost)
}

async function evaluateQuotes(file: string, errorsAtMost: number): Promise<void> {
  const outcomes: QuoteOutcome[] = []
  for await (const { id, text, quotes: gold } of readGoldQuotes(file)) {
    outcomes.push(...outcomesOf({ id, text, gold, found: predict({ id, text }).quotes }))
  }
  console.log(quoteTable(outcomes))
  console.log(`\n${quoteErrorTable(outcomes)}`)
  list(outcomes.filter((outcome) => errorClass(outcome) !== null).map(quoteErrorLine), errorsAtMost)
}

/** Prints errors, at most so many, evenly over the file: the first ones would all be of a few texts. */
function list(lines: readonly string[], most: number): void {
  if (most === 0) return
  const step = Math.max(1, lines.length / most)
  const chosen = Array.from({ length: Math.min(most, lines.length) }, (_, at) => lines[Math.floor(at * step)])
  console.log(`\n${chosen.join('\n')}`)
}

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('Expected a whole number.')
}

const KINDS = { entities: evaluateEntities, quotes: evaluateQuotes }

await new Command('evaluate')
  .description('extract from the texts of a gold file and print scores and errors by class')
  .addArgument(new Argument('<kind>', 'what is judged').choices(Object.keys(KINDS)))
  .argument('<gold>', 'file of records in JSON, a line each: {id, text, entities} or {id, text, quotes}')
  .option('--errors <number>', 'list so many errors as well', wholeNumber, 0)
  .action((kind: keyof typeof KINDS, gold: string, { errors }) => KINDS[kind](gold, errors))
  .parseAsync()

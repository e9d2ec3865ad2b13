import * as v from 'valibot'
import { readJsonLine } from '../../src/import/annotated/json-line.ts'
import { type Line, openFile, readLines } from '../../src/import/annotated/lines.ts'
import { calledPath, isSystemError, problemOf } from '../../src/import/files.ts'

const offset = v.pipe(v.number(), v.integer())
const span = { start: offset, end: offset }
const head = v.object({ text: v.string(), ...span })
const speaker = v.object({
  text: v.string(),
  ...span,
  kind: v.optional(v.picklist(['name', 'nominal', 'pronoun']), 'name'),
  head: v.optional(head),
  /** The name of whom the words mean, and others for the same, where the corpus tells. */
  entity: v.nullish(v.string()),
  aliases: v.optional(v.array(v.string()), []),
})
/** A quote as gold files write it. */
export const quote = v.object({
  ...span,
  type: v.optional(v.picklist(['direct', 'partial', 'mixed', 'indirect']), 'direct'),
  speaker: v.nullish(speaker, null),
  cue: v.nullish(v.object(span)),
  /** A borderline case: to find it counts neither for nor against. */
  optional: v.optional(v.boolean(), false),
})
const record = { id: v.union([v.string(), v.number()]), text: v.string() }
// With whatever fields a record has beside these, as it may be judged by one of them.
const quoteRecord = v.looseObject({ ...record, quotes: v.array(quote) })
const entityRecord = v.looseObject({ ...record, entities: v.array(v.object({ ...span, type: v.string() })) })

/** Offsets are half-open, in UTF-16 code units of the record's text. */
export type GoldSpeaker = v.InferOutput<typeof speaker>
export type GoldQuote = v.InferOutput<typeof quote>
export type QuoteRecord = v.InferOutput<typeof quoteRecord>
export type EntityRecord = v.InferOutput<typeof entityRecord>

/** A gold file that cannot be read; the message says which, what was expected and what came. */
export class GoldError extends Error {}

/** The records of a gold file of quotes, a line of JSON each. Throws a GoldError for a line that is none, or no line. */
export function readGoldQuotes(file: string): AsyncGenerator<QuoteRecord> {
  return readGold(file, quoteRecord, '{id, text, quotes}')
}

/** The records of a gold file of entities, a line of JSON each. Throws a GoldError for a line that is none, or no line. */
export function readGoldEntities(file: string): AsyncGenerator<EntityRecord> {
  return readGold(file, entityRecord, '{id, text, entities}')
}

async function* readGold<Gold>(
  file: string,
  schema: v.GenericSchema<unknown, Gold>,
  form: string,
): AsyncGenerator<Gold> {
  const name = calledPath(file)
  let records = 0
  for await (const line of linesOf(file)) {
    const read = 'problem' in line ? line.problem : readJsonLine(schema, line.text)
    if (typeof read === 'string') throw new GoldError(`${name}:${line.number}: ${read} (a record is ${form})`)
    records++
    yield read
  }
  if (records === 0) throw new GoldError(`${name}: expected records ${form} in JSON, a line each, got none`)
}

async function* linesOf(file: string): AsyncGenerator<Line> {
  try {
    yield* readLines(await openFile(file))
  } catch (error) {
    if (!isSystemError(error)) throw error
    throw new GoldError(`expected a gold file; ${calledPath(file)}: ${problemOf(error)}`)
  }
}

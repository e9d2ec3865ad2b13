import * as v from 'valibot'
import { readJsonLine } from '../../src/import/annotated/json-line.ts'
import { openFile, readLines } from '../../src/import/annotated/lines.ts'

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
const quote = v.object({
  ...span,
  type: v.optional(v.picklist(['direct', 'partial', 'mixed', 'indirect']), 'direct'),
  speaker: v.nullish(speaker, null),
  /** A borderline case: to find it counts neither for nor against. */
  optional: v.optional(v.boolean(), false),
})
const record = v.object({ id: v.union([v.string(), v.number()]), text: v.string() })
const quoteRecord = v.object({ ...record.entries, quotes: v.array(quote) })
const entityRecord = v.object({ ...record.entries, entities: v.array(v.object({ ...span, type: v.string() })) })

/** Offsets are half-open, in UTF-16 code units of the record's text. */
export type GoldSpeaker = v.InferOutput<typeof speaker>
export type GoldQuote = v.InferOutput<typeof quote>
export type QuoteRecord = v.InferOutput<typeof quoteRecord>
export type EntityRecord = v.InferOutput<typeof entityRecord>

/** The records of a gold file of quotes, a line of JSON each. Throws for a line that is none, naming it. */
export function readGoldQuotes(file: string): AsyncGenerator<QuoteRecord> {
  return readGold(file, quoteRecord)
}

/** The records of a gold file of entities, a line of JSON each. Throws for a line that is none, naming it. */
export function readGoldEntities(file: string): AsyncGenerator<EntityRecord> {
  return readGold(file, entityRecord)
}

async function* readGold<Gold>(file: string, schema: v.GenericSchema<unknown, Gold>): AsyncGenerator<Gold> {
  const bytes = await openFile(file).catch((error) => {
    throw new Error(`expected ${file} to be a file of gold records: ${error.message}`)
  })
  for await (const line of readLines(bytes)) {
    const read = 'problem' in line ? line.problem : readJsonLine(schema, line.text)
    if (typeof read === 'string') throw new Error(`${file}:${line.number}: ${read}`)
    yield read
  }
}

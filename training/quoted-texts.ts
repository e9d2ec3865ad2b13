import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readAnnotated, readLines } from './corpora.ts'
import type { GoldQuote, GoldSpeaker } from './evaluate/gold.ts'

/** A text with its quotes and speakers as a reader marked them. */
export interface QuotedText {
  readonly id: string
  /** Texts of one publisher are learned from or judged by together: what is peculiar to it must not count. */
  readonly publisher: string
  readonly text: string
  readonly quotes: readonly MarkedQuote[]
}

/** A quote with its cue, in the words of the text; null for none. */
export interface MarkedQuote extends GoldQuote {
  readonly cue: { readonly start: number; readonly end: number; readonly text: string } | null
}

/** Files of a folder of corpora with quotes in their own records: {id, source, text, quotes}. */
const QUOTED = ['quotes/polnear-dev.jsonl', 'quotes/wikinews-dev.jsonl']
/** News of the world with quotes in training/annotations. */
const WIKINEWS = { texts: 'documents/wikinews-2019.jsonl', annotations: 'wikinews-2019-quotes.jsonl' }

/** The texts of a folder of corpora whose quotes are marked, in a fixed order; throws as `readCorpus` does. */
export function readQuotedTexts(folder: string): QuotedText[] {
  const own = QUOTED.flatMap((file) => readLines(readFileSync(join(folder, file), 'utf8')) as QuotedRecord[]) // the corpora's own form
  const annotated = readAnnotated<StandOffQuotes>(folder, WIKINEWS.texts, WIKINEWS.annotations)
  return [
    ...own.map(({ id, source, text, quotes }) => ({ id, publisher: source, text, quotes })),
    ...annotated.map(({ id, text, marks }) => {
      return { id, publisher: 'wikinews-2019', text, quotes: marks.quotes.map((quote) => quoteIn(text, quote)) }
    }),
  ]
}

interface QuotedRecord {
  readonly id: string
  readonly source: string
  readonly text: string
  readonly quotes: readonly MarkedQuote[]
}

/** A stretch of a text: its start and its length in UTF-16 code units. */
type Stretch = readonly [start: number, length: number]

/** A text's quotes without the text; `names` are those that the text has for the entity that speaks. */
interface StandOffQuotes {
  readonly quotes: readonly {
    readonly kind: GoldQuote['type']
    readonly span: Stretch
    readonly speaker?: Stretch
    readonly form?: GoldSpeaker['kind']
    readonly names?: readonly Stretch[]
    readonly cue?: Stretch
    readonly optional?: boolean
  }[]
}

function quoteIn(text: string, quote: StandOffQuotes['quotes'][number]): MarkedQuote {
  const { kind, span, speaker, form = 'name', names = [], cue, optional = false } = quote
  const aliases = names.map(([start, length]) => text.slice(start, start + length))
  const words = speaker === undefined ? null : { ...spanOf(speaker), text: wordsOf(text, speaker) }
  return {
    ...spanOf(span),
    type: kind,
    speaker: words === null ? null : { ...words, kind: form, head: words, entity: aliases[0] ?? null, aliases },
    cue: cue === undefined ? null : { ...spanOf(cue), text: wordsOf(text, cue) },
    optional,
  }
}

function spanOf([start, length]: Stretch): { start: number; end: number } {
  return { start, end: start + length }
}

function wordsOf(text: string, [start, length]: Stretch): string {
  return text.slice(start, start + length)
}

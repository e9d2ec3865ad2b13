import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { layOut } from '../src/documents/index.ts'
import type { Cast } from '../src/extract/entities/cast.ts'
import { castArticle } from '../src/extract/entities/entities.ts'
import type { Span } from '../src/extract/extraction.ts'
import { findNames } from '../src/extract/names/names.ts'
import { pairMarks } from '../src/extract/reading/marks.ts'
import { readArticle } from '../src/extract/reading/reading.ts'
import { type Scene, setScene } from '../src/extract/reading/scene.ts'
import { tokenFrom } from '../src/extract/reading/tokens.ts'
import { quote } from './evaluate/gold.ts'

const offset = v.pipe(v.number(), v.integer())
const cue = v.object({ start: offset, end: offset })
const record = v.object({
  id: v.string(),
  source: v.optional(v.string(), 'wikinews'),
  text: v.string(),
  quotes: v.array(v.object({ ...quote.entries, cue: v.nullish(cue, null) })),
})

/** A quote that an annotator marked, with its cue. */
export type MarkedQuote = v.InferOutput<typeof record>['quotes'][number]

/** An article with its annotated quotes, read as far as the extraction reads it before it looks for quotes. */
export interface QuotedArticle {
  readonly id: string
  /** Its publisher: what is learned is judged on publishers that it was not learned from. */
  readonly publisher: string
  readonly text: string
  readonly marked: readonly MarkedQuote[]
  readonly scene: Scene
  readonly cast: Cast
}

/** The files of a folder of corpora that tell quotes, their speakers and cues. */
export const QUOTE_CORPORA: readonly string[] = ['quotes/polnear-dev.jsonl', 'quotes/wikinews-dev.jsonl']

/** Reads the annotated quotes of a folder of corpora. Throws an `Error` for a record of another form. */
export function readQuotedArticles(folder: string): QuotedArticle[] {
  return QUOTE_CORPORA.flatMap((file) => {
    const lines = readFileSync(join(folder, file), 'utf8').split('\n')
    return lines.flatMap((line) => (line.trim() === '' ? [] : [articleFrom(v.parse(record, JSON.parse(line)))]))
  })
}

function articleFrom({ id, source, text, quotes }: v.InferOutput<typeof record>): QuotedArticle {
  const reading = readArticle(text, layOut(text))
  const bodies = reading.paragraphs.filter(({ role }) => role === 'BODY')
  const stretches = bodies.flatMap((paragraph) => pairMarks(text, paragraph))
  const scene = setScene(reading, stretches, findNames(reading))
  return { id, publisher: source, text, marked: quotes, scene, cast: castArticle(scene) }
}

/** The tokens that a span has characters of. */
export function tokensIn({ reading: { tokens } }: Scene, { start, end }: Span): number[] {
  const found: number[] = []
  for (let at = tokenFrom(tokens, start); (tokens[at]?.start ?? end) < end; at++) found.push(at)
  return found
}

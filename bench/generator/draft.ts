import { between, type Random } from './random.ts'
import { drawWord, type WorldEntity } from './world.ts'

/** A stretch of a text, half-open, in UTF-16 code units. */
export type Span = readonly [start: number, end: number]

/** A quote as a record of `onrecord import --annotated` holds it. */
interface DraftQuote {
  readonly spans: readonly Span[]
  readonly kind: 'DIRECT' | 'PARTIAL' | 'INDIRECT'
  readonly speaker: string | null
  readonly cue: Span | null
  readonly addressee: string | null
}

/** A text in the making, and what stands where in it. */
export interface Draft {
  readonly random: Random
  text: string
  readonly mentions: { readonly entity: string; readonly start: number; readonly end: number }[]
  readonly quotes: DraftQuote[]
  /** Whom the text has still to name, in their order. */
  readonly names: WorldEntity[]
}

/** Appends words; gives where they stand. */
export function write(draft: Draft, words: string): Span {
  const start = draft.text.length
  draft.text += words
  return [start, draft.text.length]
}

/** Appends an entity's name and notes the mention. */
export function writeName(draft: Draft, { key, name }: WorldEntity): void {
  const [start, end] = write(draft, name)
  draft.mentions.push({ entity: key, start, end })
}

/** Appends words drawn at random, the name of an entity in their middle where one is given; gives where they stand. */
export function writeWords(draft: Draft, count: number, named?: WorldEntity, isCapital = false): Span {
  const start = draft.text.length
  const before = named === undefined ? count : Math.floor(count / 2)
  const opening = wordsOf(draft.random, before)
  write(draft, isCapital ? opening.charAt(0).toUpperCase() + opening.slice(1) : opening)
  if (named !== undefined) {
    write(draft, ' ')
    writeName(draft, named)
    write(draft, ` ${wordsOf(draft.random, count - before)}`)
  }
  return [start, draft.text.length]
}

/** Appends a sentence without a quote. */
export function writePlain(draft: Draft, named?: WorldEntity): void {
  writeWords(draft, between(draft.random, 10, 26), named, true)
  write(draft, '. ')
}

/** Words drawn at random, a space between them. */
export function wordsOf(random: Random, count: number): string {
  let words = drawWord(random)
  for (let drawn = 1; drawn < count; drawn++) words += ` ${drawWord(random)}`
  return words
}

import type { PredictedQuote } from '../../src/commands/extract/predictions.ts'
import type { GoldQuote } from './gold.ts'
import { pairUp } from './spans.ts'
import { type Judgement, judgeSpeaker } from './speaker.ts'
import { type Stretch, stretchesOf } from './stretches.ts'

/** The quotes that a text has, and those that were found in it. */
export interface QuotePair {
  readonly id: string | number
  readonly text: string
  readonly gold: readonly GoldQuote[]
  readonly found: readonly PredictedQuote[]
}

/** What became of a stretch of a text that is quoted, or was found to be; null for not there. */
export interface QuoteOutcome {
  readonly id: string | number
  readonly text: string
  readonly gold: Stretch<GoldQuote> | null
  readonly found: Stretch<PredictedQuote> | null
  /** Of the speaker; null where the stretches are not held against each other. */
  readonly judgement: Judgement | null
}

/** Whether a stretch stands in marks: all but indirect ones do. */
export function isMarked({ gold, found }: QuoteOutcome): boolean {
  return (gold ?? found)?.type !== 'indirect'
}

/** How much of what both cover two stretches must share to be held against each other. */
const LEAST_COMMON = 0.5

/**
 * Holds the quotes that were found in a text against those that it has, marked words (direct and partial) and words
 * without marks (indirect) each among themselves. What meets a borderline quote of the corpus is left out.
 */
export function outcomesOf({ id, text, gold, found }: QuotePair): QuoteOutcome[] {
  const [golds, founds] = [stretchesOf(text, gold), stretchesOf(text, found)]
  return [true, false].flatMap((isIndirect) => {
    const only = <Quote>(stretches: readonly Stretch<Quote>[]) =>
      stretches.filter(({ type }) => (type === 'indirect') === isIndirect)
    return outcomesOfKind(text, only(golds), only(founds)).map((outcome) => ({ id, text, ...outcome }))
  })
}

type Outcome = Omit<QuoteOutcome, 'id' | 'text'>

function outcomesOfKind(
  text: string,
  golds: readonly Stretch<GoldQuote>[],
  founds: readonly Stretch<PredictedQuote>[],
): Outcome[] {
  const asked = golds.filter(({ quote }) => !quote.optional)
  const pairs = pairUp(asked, founds, LEAST_COMMON)
  const [metGolds, metFounds] = [new Set(pairs.map(([gold]) => gold)), new Set(pairs.map(([, found]) => found))]
  const rest = founds.filter((found) => !metFounds.has(found))
  const borderline = golds.filter(({ quote }) => quote.optional)
  const allowed = new Set(pairUp(borderline, rest, LEAST_COMMON).map(([, found]) => found))
  return [
    ...pairs.map(([gold, found]): Outcome => {
      return { gold, found, judgement: judgeSpeaker(text, gold.quote.speaker, found.quote.speaker) }
    }),
    ...asked.filter((gold) => !metGolds.has(gold)).map((gold): Outcome => ({ gold, found: null, judgement: null })),
    ...rest.filter((found) => !allowed.has(found)).map((found): Outcome => ({ gold: null, found, judgement: null })),
  ]
}

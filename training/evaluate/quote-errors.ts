import type { QuoteOutcome } from './quote-scores.ts'
import { sentenceAround } from './sentence.ts'

const CLASSES = ['missed', 'spurious', 'speaker-wrong', 'speaker-missing', 'speaker-invented'] as const

type ErrorClass = (typeof CLASSES)[number]

/** What is wrong with a quote; null where it was found and has the right speaker. */
export function errorClass({ gold, found, judgement }: QuoteOutcome): ErrorClass | null {
  if (gold === null) return 'spurious'
  if (found === null) return 'missed'
  if (judgement?.verdict === 'MISSING') return 'speaker-missing'
  if (judgement?.verdict === 'INVENTED') return 'speaker-invented'
  return judgement?.verdict === 'WRONG' ? 'speaker-wrong' : null
}

const TYPES = ['direct', 'partial', 'indirect']

const EXPLAINED = `missed: a right quote that nothing found shares half its words with; spurious: found where there is none.
speaker-…: the quote was found, and its speaker is another, none, or one where the quote has none.`

/** How many errors there are of each class, by the kind of the quote and, of speakers, by the words that name them. */
export function quoteErrorTable(outcomes: readonly QuoteOutcome[]): string {
  const head = `${''.padEnd(18)}${[...TYPES, 'pronoun', 'name', 'nominal'].map((column) => column.padStart(9)).join('')}`
  const lines = CLASSES.map((name) => {
    const own = outcomes.filter((outcome) => errorClass(outcome) === name)
    const byType = TYPES.map((type) => own.filter(({ gold, found }) => (gold ?? found)?.type === type).length)
    const kinds = ['pronoun', 'name', 'nominal'] as const
    const byKind = kinds.map((kind) => own.filter(({ judgement }) => judgement?.kind === kind).length)
    return `${name.padEnd(18)}${[...byType, ...byKind].map((number) => String(number).padStart(9)).join('')}`
  })
  return [head, ...lines, '', EXPLAINED].join('\n')
}

/** What the columns of `quoteErrorLine` are. */
export const QUOTE_ERROR_HEAD = ['id', 'start', 'error', 'right speaker', 'found speaker', 'sentence'].join('\t')

/** An error on one line: text, place, class, the right speaker and the one that was found, - for none; the quote. */
export function quoteErrorLine(outcome: QuoteOutcome): string {
  const { id, text, gold, found } = outcome
  const { start, end } = gold ?? found ?? { start: 0, end: 0 }
  const right = gold?.quote.speaker
  const given = found?.quote.speaker
  const speakers = [right?.entity ?? right?.text, given?.entity ?? given?.text].map((name) => name ?? '-')
  return [id, start, errorClass(outcome), ...speakers, sentenceAround(text, { start, end })].join('\t')
}

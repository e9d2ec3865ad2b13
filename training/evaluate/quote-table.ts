import { haveCommonWord } from './names.ts'
import { isMarked, type QuoteOutcome } from './quote-scores.ts'
import { percent, rate, ratesOf } from './rates.ts'

const HEAD =
  '            gold  found | exact P     R    F1 | IoU.5 P    R    F1 | speaker: mention  overlap   name  resolved | end-to-end P   R    F1'

const EXPLAINED = `exact: the very words; IoU.5: half of what the two cover together is common to both; end-to-end: that, and the right speaker.
speaker, of quotes found by IoU.5: the very words that name them, some of them, the right one; resolved to the right
entity, where the gold file tells it. Of a part of the quoted words (direct, partial) only recall is known. cue: a word of
it, where both have one. no speaker: nobody is given where the gold file has nobody.`

/** Rows of the table: all marked words, the two kinds of them, words without marks. */
const ROWS = [
  ['quoted', (type: string) => type !== 'indirect'],
  ['direct', (type: string) => type === 'direct'],
  ['partial', (type: string) => type === 'partial'],
  ['indirect', (type: string) => type === 'indirect'],
] as const

/**
 * Scores of spans, speakers and both together, then how often the speaker is right by the words that name them, the cue
 * is, and nobody is given where nobody speaks.
 */
export function quoteTable(outcomes: readonly QuoteOutcome[]): string {
  return [quoteScores(outcomes), '', EXPLAINED].join('\n')
}

/** The same without its explanation. */
export function quoteScores(outcomes: readonly QuoteOutcome[]): string {
  const lines = ROWS.flatMap(([row, holds]) => {
    const own = outcomes.filter(({ gold, found }) => holds((gold ?? found)?.type ?? 'direct'))
    return own.length === 0 ? [] : [lineOf(row, own, row === 'direct' || row === 'partial')]
  })
  return [HEAD, ...lines, byKind(outcomes), ...others(outcomes)].join('\n')
}

/**
 * What was found of no quote has no kind of its own to be counted under: for a part of the marked words only recall.
 */
function lineOf(row: string, outcomes: readonly QuoteOutcome[], isPart: boolean): string {
  const golds = outcomes.filter(({ gold }) => gold !== null)
  const founds = outcomes.filter(({ found }) => found !== null).length
  const rates = (right: number) => {
    const { precision, recall, f1 } = ratesOf({ right, spurious: founds - right, missed: golds.length - right })
    return isPart
      ? `${percent(null)} ${percent(recall)} ${percent(null)}`
      : [precision, recall, f1].map(percent).join(' ')
  }
  const exact = golds.filter(isExact).length
  const matched = golds.filter(({ found }) => found !== null).length
  const right = golds.filter(({ judgement }) => judgement?.verdict === 'RIGHT').length
  const counts = `${String(golds.length).padStart(6)} ${String(isPart ? '' : founds).padStart(6)}`
  const speaker = speakerRates(golds).map(percent).join('    ')
  return `${row.padEnd(9)} ${counts} |   ${rates(exact)} |   ${rates(matched)} |            ${speaker} |      ${rates(right)}`
}

function isExact({ gold, found }: QuoteOutcome): boolean {
  return gold !== null && gold.start === found?.start && gold.end === found.end
}

/**
 * Of the quotes that were found and have a speaker: the very words, some of them, the right one; resolved, where asked.
 */
function speakerRates(outcomes: readonly QuoteOutcome[]): (number | null)[] {
  const judged = outcomes.flatMap(({ judgement }) => (judgement?.kind ? judgement : []))
  const resolvable = judged.filter(({ isResolved }) => isResolved !== null)
  return [
    rate(judged.filter(({ isMention }) => isMention).length, judged.length),
    rate(judged.filter(({ isOverlap }) => isOverlap).length, judged.length),
    rate(judged.filter(({ verdict }) => verdict === 'RIGHT').length, judged.length),
    rate(resolvable.filter(({ isResolved }) => isResolved).length, resolvable.length),
  ]
}

/** How often the cue is right, and nobody given where nobody speaks: of marked words, and of words without marks. */
function others(outcomes: readonly QuoteOutcome[]): string[] {
  const groups = [true, false].map((marked) => outcomes.filter((outcome) => isMarked(outcome) === marked))
  const line = (name: string, rightOf: (outcome: QuoteOutcome) => boolean | null) => {
    const [quoted = '', indirect = ''] = groups.map((group) => {
      const answers = group.map(rightOf).filter((isRight) => isRight !== null)
      return `${percent(rate(answers.filter(Boolean).length, answers.length)).trim()} of ${answers.length}`
    })
    return `${name} right: quoted ${quoted}, indirect ${indirect}`
  }
  return [line('cue', isCueRight), line('no speaker', isNobodyRight)]
}

function isCueRight({ text, gold, found }: QuoteOutcome): boolean | null {
  const [right, given] = [gold?.quote.cue, found?.quote.cue]
  return right && given ? haveCommonWord(text.slice(right.start, right.end), given.text) : null
}

function isNobodyRight({ judgement }: QuoteOutcome): boolean | null {
  return judgement === null || judgement.kind !== null ? null : judgement.verdict === 'RIGHT'
}

function byKind(outcomes: readonly QuoteOutcome[]): string {
  const kinds = ['pronoun', 'name', 'nominal'].flatMap((kind) => {
    const own = outcomes.filter((outcome) => isMarked(outcome) && outcome.judgement?.kind === kind)
    const right = own.filter(({ judgement }) => judgement?.verdict === 'RIGHT').length
    return own.length === 0 ? [] : `${kind} ${percent(rate(right, own.length)).trim()} of ${own.length}`
  })
  return `speaker right by kind of gold mention (quoted): ${kinds.join(', ')}`
}

import type { Choice, Score } from '../src/extract/quotes/choice/choose.ts'
import { weighSpeakers } from '../src/extract/quotes/choice/choose.ts'
import type { Contender } from '../src/extract/quotes/choice/contenders.ts'
import { FEATURES } from '../src/extract/quotes/choice/features.ts'
import { phrasesOf } from '../src/extract/quotes/choice/phrases.ts'
import type { WordShares } from '../src/extract/quotes/choice/word-shares.ts'
import { type OpenQuote, openQuotes } from '../src/extract/quotes/open-quotes.ts'
import { RULES_BY_RANK } from '../src/extract/quotes/rules/rule-names.ts'
import type { BoostingSet } from './boosting.ts'
import { pairUp } from './evaluate/spans.ts'
import { type Judgement, judgeSpeaker } from './evaluate/speaker.ts'
import { stretchesOf } from './evaluate/stretches.ts'
import type { QuotedArticle } from './quoted-articles.ts'
import type { MarkedQuote } from './quoted-texts.ts'

/** An article with the quotes that the extraction finds in it, and the annotated stretches that each meets. */
export interface Lesson {
  readonly article: QuotedArticle
  readonly quotes: readonly OpenQuote[]
  readonly marked: readonly (readonly MarkedQuote[])[]
}

/** How much of what both cover a stretch that was found and an annotated one must share. */
const LEAST_COMMON = 0.5

/** Finds the quotes of an article, and holds them against the annotated ones. */
export function lessonFrom(article: QuotedArticle): Lesson {
  const { text, scene, transcript } = article
  const quotes = openQuotes(scene, transcript)
  const found = quotes.flatMap(({ frames }, index) =>
    stretchesOf(
      text,
      frames.map(({ stretch: { start, end } }) => ({ start, end, type: 'direct' as const, index })),
    ),
  )
  const gold = stretchesOf(text, article.quotes).filter(({ type, quote }) => type !== 'indirect' && !quote.optional)
  const marked = quotes.map((): MarkedQuote[] => [])
  for (const [one, other] of pairUp(gold, found, LEAST_COMMON)) marked[other.quote.index]?.push(one.quote)
  return { article, quotes, marked }
}

/** Weighs who says the quotes of a lesson by what was learned so far. */
export function weighLesson({ article, quotes }: Lesson, words: WordShares, score: Score): Choice[] {
  const { scene, cast } = article
  return weighSpeakers({ scene, cast, words, phrases: phrasesOf(scene) }, quotes, score)
}

/** Before anything is learned, the surest rule is believed, and nobody where there is none. */
const BY_RULE: Score = (row) => {
  const rank = row[FEATURES.indexOf('nobody')] === 1 ? RULES_BY_RANK.length - 0.5 : row[FEATURES.indexOf('surest-rule')]
  return -(rank ?? 0) * 10
}

/** The contenders of each annotated quote that one of them says: what there is to learn from a lesson. */
export function rowsFrom(lesson: Lesson, words: WordShares): Omit<BoostingSet, 'features'> & { groups: number[] } {
  const known = weighLesson(lesson, words, BY_RULE).flatMap(({ contenders, rows }, index) => {
    const [gold] = lesson.marked[index] ?? []
    if (gold === undefined) return []
    const truths = contenders.map((contender) => (judge(lesson, gold, contender).verdict === 'RIGHT' ? 1 : 0))
    return truths.some((truth) => truth === 1) ? [{ rows, truths }] : []
  })
  return {
    rows: known.flatMap(({ rows }) => rows),
    truths: known.flatMap(({ truths }) => truths),
    groups: known.map(({ rows }) => rows.length),
  }
}

/** How a contender fares against the speaker that the annotators give. */
export function judge({ article: { text, cast } }: Lesson, gold: MarkedQuote, { party }: Contender): Judgement {
  const { span } = party
  if (span === null) return judgeSpeaker(text, gold.speaker, null)
  const entity = cast.entities[party.entity ?? -1]?.name ?? null
  return judgeSpeaker(text, gold.speaker, { ...span, text: text.slice(span.start, span.end), entity })
}

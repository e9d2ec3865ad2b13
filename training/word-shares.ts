import type { Span } from '../src/extract/extraction.ts'
import { ADVERBS, AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS } from '../src/extract/lexicon/function-words.ts'
import type { WordShares } from '../src/extract/quotes/choice/word-shares.ts'
import { type QuotedArticle, tokensIn } from './quoted-articles.ts'

const SMALL_WORDS = [ADVERBS, AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS]

/** Places that a word is counted to have besides, so that one seldom met is not believed for a single place. */
const CUE_PRIOR = 2
const HEAD_PRIOR = 3
/** Words with a smaller share are left out. */
const LEAST_SHARE = 0.005

/** Counts how often words outside quotes and names are cues, and head the words for speakers without a name. */
export function learnWordShares(articles: readonly QuotedArticle[]): WordShares {
  const cues = sharesOf(articles, CUE_PRIOR, ({ quotes }) => quotes.flatMap(({ cue }) => cue ?? []))
  const heads = sharesOf(articles, HEAD_PRIOR, ({ quotes }) =>
    quotes.flatMap(({ speaker }) => (speaker?.kind === 'nominal' ? (speaker.head ?? speaker) : [])),
  )
  return { cues, heads }
}

function sharesOf(articles: readonly QuotedArticle[], prior: number, spansOf: (article: QuotedArticle) => Span[]) {
  const tallies = new Map<string, { hits: number; places: number }>()
  for (const article of articles) countWords(article, spansOf(article), tallies)
  const shares = [...tallies].map(([word, { hits, places }]): [string, number] => [word, hits / (places + prior)])
  return new Map(shares.filter(([, share]) => share > LEAST_SHARE).map(([word, share]) => [word, hundredths(share)]))
}

function countWords(
  { scene }: QuotedArticle,
  spans: readonly Span[],
  tallies: Map<string, { hits: number; places: number }>,
): void {
  const hit = new Set(spans.flatMap((span) => tokensIn(scene, span)))
  for (const [at, { lower }] of scene.reading.tokens.entries()) {
    if (scene.quotedBy[at] !== -1 || scene.nameAt[at] !== -1 || !isTelling(lower)) continue
    const tally = tallies.get(lower) ?? { hits: 0, places: 0 }
    tallies.set(lower, { hits: tally.hits + (hit.has(at) ? 1 : 0), places: tally.places + 1 })
  }
}

function hundredths(share: number): number {
  return Math.round(share * 100) / 100
}

/** No mark, nor any of the small words that every article is full of. */
function isTelling(word: string): boolean {
  return /^\p{L}{3}/u.test(word) && !SMALL_WORDS.some((words) => words.has(word))
}

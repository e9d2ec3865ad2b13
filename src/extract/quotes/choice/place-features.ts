import type { Sentence } from '../../reading/reading.ts'
import { type Feature, flag } from './feature.ts'
import type { Bid } from './setting.ts'

/** Further off, places tell no more. */
const MOST_TOKENS = 200
const FAR_IN = 60

/** Where the words for a contender stand: on which side of the quote, how far off, and what stands between. */
export const PLACE_FEATURES: readonly Feature<Bid>[] = [
  ['side', (bid) => sideOf(bid)],
  ['tokens-off', (bid) => Math.min(MOST_TOKENS, bid.isBefore ? bid.edge - bid.last : bid.first - bid.edge)],
  ['sentences-off', (bid) => Math.abs(homeOf(bid) - sentenceOf(bid, bid.first))],
  ['paragraphs-off', (bid) => Math.abs((sentenceAt(bid, homeOf(bid))?.paragraph ?? 0) - (own(bid)?.paragraph ?? 0))],
  ['contenders-between', (bid) => contendersBetween(bid)],
  ['quotes-between', (bid) => quotesBetween(bid)],
  ['opens-sentence', (bid) => flag(bid.first === own(bid)?.first)],
  ['into-sentence', (bid) => Math.min(FAR_IN, bid.first - (own(bid)?.first ?? 0))],
]

/** 1 before the quote, 2 after it, 3 between its stretches. */
function sideOf({ isBefore, first, setting }: Bid): number {
  if (isBefore) return 1
  return first >= setting.quote.last.tail.first ? 2 : 3
}

function sentenceOf({ setting }: Bid, token: number): number {
  return setting.around.scene.reading.sentenceOf[token] ?? 0
}

function sentenceAt({ setting }: Bid, sentence: number): Sentence | undefined {
  return setting.around.scene.reading.sentences[sentence]
}

function own(bid: Bid): Sentence | undefined {
  return sentenceAt(bid, sentenceOf(bid, bid.first))
}

/** The sentence of the quote's edge. */
function homeOf(bid: Bid): number {
  return sentenceOf(bid, bid.isBefore ? bid.edge : bid.edge - 1)
}

function contendersBetween({ setting, isBefore, first, edge }: Bid): number {
  const [low, high] = isBefore ? [first + 1, edge] : [setting.quote.last.tail.first, first]
  return setting.contenders.filter(({ phrase }) => phrase !== null && phrase.first >= low && phrase.first < high).length
}

function quotesBetween({ setting, isBefore, first, last, edge }: Bid): number {
  const { quotedBy } = setting.around.scene
  const [low, high] = isBefore ? [last, edge] : [edge, first]
  let quotes = 0
  for (let at = low; at < Math.min(high, low + MOST_TOKENS); at++) {
    if (quotedBy[at] !== -1 && quotedBy[at] !== quotedBy[at - 1]) quotes++
  }
  return quotes
}

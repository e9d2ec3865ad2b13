import { nameOf, type Scene, wordAt } from '../../reading/scene.ts'
import type { Contender } from './contenders.ts'
import { ENTITY_FEATURES, RULE_FEATURES } from './entity-features.ts'
import { type Feature, flag, writerOf } from './feature.ts'
import { PLACE_FEATURES } from './place-features.ts'
import { QUOTE_FEATURES } from './quote-features.ts'
import type { Bid, Setting } from './setting.ts'
import { WORD_FEATURES } from './word-features.ts'
import { likeliestCue } from './word-shares.ts'

/** How far behind a contender's words its verb is looked for, in tokens. */
const REACH = 15

const BID_FEATURES: readonly Feature<Bid>[] = [
  ...PLACE_FEATURES,
  ...WORD_FEATURES,
  ...ENTITY_FEATURES,
  ...RULE_FEATURES,
]
/** The names of the numbers that speak for a contender, in their order. */
export const FEATURES: readonly string[] = ['nobody', ...[...QUOTE_FEATURES, ...BID_FEATURES].map(([name]) => name)]

const writeQuote = writerOf(QUOTE_FEATURES)
const writeBid = writerOf(BID_FEATURES)
const BIDS_FROM = 1 + QUOTE_FEATURES.length

/** The numbers that speak for each contender of a quote, in the order of `FEATURES`; -1 for what nobody has not. */
export function rowsOf(setting: Setting): Float64Array[] {
  const shared = new Float64Array(FEATURES.length).fill(-1)
  writeQuote(shared, 1, setting)
  return setting.contenders.map((contender) => {
    const row = shared.slice()
    const bid = bidOf(setting, contender)
    row[0] = flag(bid === null)
    if (bid !== null) writeBid(row, BIDS_FROM, bid)
    return row
  })
}

function bidOf(setting: Setting, contender: Contender): Bid | null {
  if (contender.phrase === null) return null
  const { first, last } = contender.phrase
  const { scene, words } = setting.around
  const isBefore = last <= setting.quote.first.lead.last
  const edge = isBefore ? setting.quote.first.lead.last : edgeBefore(setting, first)
  const ceiling = isBefore ? edge : endOfSentence(scene, first)
  return {
    setting,
    contender,
    first,
    last,
    isBefore,
    edge,
    before: wordAt(scene, first - 1),
    after: wordAt(scene, last),
    head: wordAt(scene, contender.head),
    isNamed: nameOf(scene, contender.head) !== null,
    cueBehind: likeliestCue(scene, words, last, Math.min(ceiling, last + REACH)),
  }
}

/** The token after the last stretch of the quote that ends before a token. */
function edgeBefore({ quote }: Setting, token: number): number {
  return (quote.frames.findLast(({ tail }) => tail.first <= token) ?? quote.first).tail.first
}

function endOfSentence({ reading: { sentences, sentenceOf } }: Scene, token: number): number {
  return sentences[sentenceOf[token] ?? -1]?.last ?? token
}

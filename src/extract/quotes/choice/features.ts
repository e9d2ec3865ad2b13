import type { Contender } from './contenders.ts'
import { ENTITY_FEATURES, RULE_FEATURES } from './entity-features.ts'
import { type Feature, numbersOf } from './feature.ts'
import { PLACE_FEATURES } from './place-features.ts'
import { QUOTE_FEATURES } from './quote-features.ts'
import type { Bid, Setting } from './setting.ts'
import { WORD_FEATURES } from './word-features.ts'

const BID_FEATURES: readonly Feature<Bid>[] = [
  ...PLACE_FEATURES,
  ...WORD_FEATURES,
  ...ENTITY_FEATURES,
  ...RULE_FEATURES,
]
/** What each feature of somebody is for nobody. */
const NOBODYS = BID_FEATURES.map(() => -1)

/** The names of the numbers that speak for a contender, in their order. */
export const FEATURES: readonly string[] = ['nobody', ...[...QUOTE_FEATURES, ...BID_FEATURES].map(([name]) => name)]

/** The numbers that speak for each contender of a quote, in the order of `FEATURES`. */
export function rowsOf(setting: Setting): number[][] {
  const shared = numbersOf(QUOTE_FEATURES, setting)
  return setting.contenders.map((contender) => {
    const bid = bidOf(setting, contender)
    return bid === null ? [1, ...shared, ...NOBODYS] : [0, ...shared, ...numbersOf(BID_FEATURES, bid)]
  })
}

function bidOf(setting: Setting, contender: Contender): Bid | null {
  if (contender.phrase === null) return null
  const { first, last } = contender.phrase
  const opening = setting.quote.first.lead.last
  const isBefore = last <= opening
  const tail = setting.quote.frames.findLast((frame) => frame.tail.first <= first)?.tail ?? setting.quote.first.tail
  return { setting, contender, first, last, isBefore, edge: isBefore ? opening : tail.first }
}

import { shares } from '../../learned/trees.ts'
import type { Scene } from '../../reading/scene.ts'
import type { OpenQuote } from '../open-quotes.ts'
import { continued } from '../rules/following.ts'
import { resolveParty } from '../speakers/speakers.ts'
import { type Contender, contendersFor, NO_ONE, type Surroundings } from './contenders.ts'
import { rowsOf } from './features.ts'
import { entitiesInside, standingsIn } from './standings.ts'

/** The contenders for a quote with the share of belief that each has, all together 1, and the numbers that tell it. */
export interface Choice {
  readonly contenders: readonly Contender[]
  readonly rows: readonly ArrayLike<number>[]
  readonly shares: readonly number[]
  /** The one with the largest share among those of the entity that has most in all; nobody where that is too little. */
  readonly chosen: Contender
  /** The share of the chosen one's entity. */
  readonly belief: number
}

/** What a model says of the numbers of a contender: the higher, the likelier. */
export type Score = (row: ArrayLike<number>) => number

/** Weighs who says each of an article's quotes, in reading order, as each may go on with the speaker before. */
export function weighSpeakers(around: Surroundings, quotes: readonly OpenQuote[], score: Score): Choice[] {
  const { scene, cast } = around
  const answered = quotes.map(({ attribution }) => resolveParty(scene, cast, attribution?.speaker ?? null).entity)
  const standings = standingsIn(scene, cast, answered)
  const choices: Choice[] = []
  for (const [index, own] of quotes.entries()) {
    const [before, earlier] = [quotes[index - 1], choices.at(-1)?.chosen ?? NO_ONE]
    const quote = withContinued(scene, own, before, earlier)
    const contenders = contendersFor(around, quote, earlier)
    const inside = entitiesInside(scene, cast, quote)
    const [earlierEnd, next] = [before?.last.tail.first ?? -1, answered[index + 1] ?? null]
    const rows = rowsOf({ around, quote, contenders, standings, earlier, earlierEnd, next, inside })
    choices.push(weigh(contenders, rows, score))
  }
  return choices
}

/** Who is believed less is not named: a reader would say that the text does not tell. */
const LEAST_BELIEF = 0.3

function weigh(contenders: readonly Contender[], rows: readonly ArrayLike<number>[], score: Score): Choice {
  const parts = shares(rows.map(score))
  let [chosen, belief] = [0, 0]
  for (const [at, own] of parts.entries()) {
    const sum = shareOfEntity(contenders, parts, at)
    if (sum < belief || (sum === belief && own <= (parts[chosen] ?? 0))) continue
    ;[chosen, belief] = [at, sum]
  }
  if (belief < LEAST_BELIEF) [chosen, belief] = [0, parts[0] ?? 0]
  return { contenders, rows, shares: parts, chosen: contenders[chosen] ?? NO_ONE, belief }
}

/** The share of all contenders that are the same entity as one of them; who has none stands alone. */
function shareOfEntity(contenders: readonly Contender[], parts: readonly number[], at: number): number {
  const entity = contenders[at]?.party.entity ?? null
  if (entity === null) return parts[at] ?? 0
  return contenders.reduce((sum, { party }, other) => sum + (party.entity === entity ? (parts[other] ?? 0) : 0), 0)
}

function withContinued(scene: Scene, quote: OpenQuote, before: OpenQuote | undefined, earlier: Contender): OpenQuote {
  const spoke = { speaker: earlier.phrase, cue: null, rule: 'none' }
  const goesOn = continued(scene, quote.first, before?.last, earlier.phrase === null ? null : spoke)
  return goesOn === null ? quote : { ...quote, proposals: [...quote.proposals, goesOn] }
}

import { shares } from '../../learned/trees.ts'
import type { Scene } from '../../reading/scene.ts'
import { continued } from '../following.ts'
import type { OpenQuote } from '../open-quotes.ts'
import { resolveParty } from '../speakers.ts'
import { type Contender, contendersFor, NO_ONE, type Surroundings } from './contenders.ts'
import { rowsOf } from './features.ts'
import { entitiesInside, standingsIn } from './standings.ts'

/** The contenders for a quote with the share of belief that each has, all together 1, and the numbers that tell it. */
export interface Choice {
  readonly contenders: readonly Contender[]
  readonly rows: readonly (readonly number[])[]
  readonly shares: readonly number[]
  /** The one with the largest share. */
  readonly chosen: Contender
}

/** What a model says of the numbers of a contender: the higher, the likelier. */
export type Score = (row: readonly number[]) => number

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

function weigh(contenders: readonly Contender[], rows: readonly (readonly number[])[], score: Score): Choice {
  const parts = shares(rows.map(score))
  return { contenders, rows, shares: parts, chosen: contenders[parts.indexOf(Math.max(...parts))] ?? NO_ONE }
}

function withContinued(scene: Scene, quote: OpenQuote, before: OpenQuote | undefined, earlier: Contender): OpenQuote {
  const spoke = { speaker: earlier.phrase, cue: null, addressee: null, rule: 'none' }
  const goesOn = continued(scene, quote.first, before?.last, earlier.phrase === null ? null : spoke)
  return goesOn === null ? quote : { ...quote, proposals: [...quote.proposals, goesOn] }
}

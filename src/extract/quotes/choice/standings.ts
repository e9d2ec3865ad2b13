import type { Cast } from '../../entities/cast.ts'
import type { Span } from '../../extraction.ts'
import type { Scene } from '../../reading/scene.ts'
import { tokenFrom } from '../../reading/tokens.ts'
import type { OpenQuote } from '../open-quotes.ts'

/** What is known of an article's entities, by their index. */
export interface Standings {
  /** How many names there are of each, and the token of the first. */
  readonly named: readonly number[]
  readonly firstAt: readonly number[]
  /** How many quotes the rules give each. */
  readonly spoken: readonly number[]
}

/** Counts what an article tells of its entities; `answered` is whom the rules give each quote. */
export function standingsIn({ reading, names }: Scene, cast: Cast, answered: readonly (number | null)[]): Standings {
  const [named, firstAt, spoken] = [cast.entities.map(() => 0), cast.entities.map(() => -1), cast.entities.map(() => 0)]
  for (const [name, entity] of cast.entityOf.entries()) {
    if (named[entity] === 0) firstAt[entity] = tokenFrom(reading.tokens, names[name]?.start ?? 0)
    named[entity] = (named[entity] ?? 0) + 1
  }
  for (const entity of answered) if (entity !== null) spoken[entity] = (spoken[entity] ?? 0) + 1
  return { named, firstAt, spoken }
}

/** More of a quote is not looked through for names, in stretches and in tokens of one. */
const MOST_STRETCHES = 20
const MOST_TOKENS = 400

/** The entities that are named inside a quote. */
export function entitiesInside(scene: Scene, cast: Cast, { frames }: OpenQuote): ReadonlySet<number> {
  const inside = new Set<number>()
  for (const { stretch } of frames.slice(0, MOST_STRETCHES)) {
    for (const name of namesIn(scene, stretch)) inside.add(cast.entityOf[name] ?? -1)
  }
  return inside
}

function namesIn({ reading: { tokens }, nameAt }: Scene, { start, end }: Span): number[] {
  const first = tokenFrom(tokens, start)
  const last = Math.min(tokenFrom(tokens, end), first + MOST_TOKENS)
  return nameAt.slice(first, last).filter((name) => name !== -1)
}

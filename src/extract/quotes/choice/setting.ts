import type { OpenQuote } from '../open-quotes.ts'
import type { Contender, Surroundings } from './contenders.ts'
import type { Standings } from './standings.ts'
import type { LikelyCue } from './word-shares.ts'

/** A quote with all that speaks for one contender or another. */
export interface Setting {
  readonly around: Surroundings
  readonly quote: OpenQuote
  readonly contenders: readonly Contender[]
  readonly standings: Standings
  /** Who says the quote before, and the token after its end; nobody and -1 for the first. */
  readonly earlier: Contender
  readonly earlierEnd: number
  /** Whom the rules give the next quote, as an index of entities. */
  readonly next: number | null
  /** Entities named inside the quote. */
  readonly inside: ReadonlySet<number>
}

/** A contender for a quote, and where its words stand. */
export interface Bid {
  readonly setting: Setting
  readonly contender: Contender
  /** First token of its words, and the one after them. */
  readonly first: number
  readonly last: number
  readonly isBefore: boolean
  /** The token of the quote's edge that its words are held against: the first, or the one after. */
  readonly edge: number
  /** The words right before them and right after, and the one that they are about, in lower case. */
  readonly before: string
  readonly after: string
  readonly head: string
  readonly isNamed: boolean
  /** The likeliest cue right behind its words, before the quote and within their sentence. */
  readonly cueBehind: LikelyCue | null
}

import type { EntityType, Span } from '../extraction.ts'
import type { Stretch } from './marks.ts'
import type { Reading } from './reading.ts'
import { tokenFrom } from './tokens.ts'

/** A name where the text prints it, titles and possessive left out, with what it names. */
export interface Name extends Span {
  readonly type: EntityType
}

/** An article with its quoted stretches and names laid over its tokens; an index of -1 means none. */
export interface Scene {
  readonly reading: Reading
  readonly stretches: readonly Stretch[]
  readonly names: readonly Name[]
  /** Token -> index of the stretch that it stands in, marks included. */
  readonly quotedBy: readonly number[]
  /** Token -> index of the name that covers it or a part of it. */
  readonly nameAt: readonly number[]
  /** Token -> its word in lower case, empty inside quotes. */
  readonly words: readonly string[]
  /** What is known of each token so far; for `isNounLike` alone. */
  readonly nounLike: Uint8Array
}

/** Lays stretches and names, both in reading order, over the tokens of an article. */
export function setScene(reading: Reading, stretches: readonly Stretch[], names: readonly Name[]): Scene {
  const quotedBy = cover(
    reading,
    stretches.map(({ outer }) => outer),
  )
  return {
    reading,
    stretches,
    names,
    quotedBy,
    nameAt: cover(reading, names),
    words: reading.tokens.map(({ lower }, at) => (quotedBy[at] === -1 ? lower : '')),
    nounLike: new Uint8Array(reading.tokens.length),
  }
}

/** Token -> index of the span, of some in reading order, that it stands in; -1 for none. */
export function cover({ tokens }: Reading, spans: readonly Span[]): number[] {
  const covered = new Array<number>(tokens.length).fill(-1)
  for (const [index, { start, end }] of spans.entries()) {
    for (let at = tokenFrom(tokens, start); (tokens[at]?.start ?? end) < end; at++) covered[at] = index
  }
  return covered
}

/** The word at a token in lower case; empty outside the article and inside quotes, so that no rule matches there. */
export function wordAt({ words }: Scene, at: number): string {
  return words[at] ?? ''
}

/** The name that covers a token outside quotes, or null. */
export function nameOf({ names, nameAt, quotedBy }: Scene, at: number): Name | null {
  return quotedBy[at] === -1 ? (names[nameAt[at] ?? -1] ?? null) : null
}

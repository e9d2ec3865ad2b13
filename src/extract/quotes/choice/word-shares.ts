import { nameOf, type Scene, wordAt } from '../../reading/scene.ts'

/** How often words do something in annotated articles: word (lower case) -> share of the places where it stands. */
export type Shares = ReadonlyMap<string, number>

/** What was learned of the words that stand around quotes, outside names. */
export interface WordShares {
  /** Words that are a cue or a part of one: "said", "chortled", "according". */
  readonly cues: Shares
  /** Nouns that head the words for a speaker: "spokeswoman", "campaign", "report". */
  readonly heads: Shares
}

/** How often the word at a token is a cue; 0 for a part of a name and inside quotes. */
export function cueShare(scene: Scene, { cues }: WordShares, at: number): number {
  return nameOf(scene, at) === null ? (cues.get(wordAt(scene, at)) ?? 0) : 0
}

/** A token that may be a cue, and how often its word is one. */
export interface LikelyCue {
  readonly at: number
  readonly share: number
}

/** The token from `first` up to `last` that is a cue most often, and how often; null where none ever is. */
export function likeliestCue(scene: Scene, words: WordShares, first: number, last: number): LikelyCue | null {
  let best: LikelyCue | null = null
  for (let at = first; at < last; at++) {
    const share = cueShare(scene, words, at)
    if (share > (best?.share ?? 0)) best = { at, share }
  }
  return best
}

import type { TokenRange } from '../reading/sentences.ts'

/** Who says a stretch: their noun phrase and the verb of saying, by tokens; null for not given. */
export interface Attribution {
  readonly speaker: TokenRange | null
  readonly cue: number | null
  /** Name of the rule that answered. */
  readonly rule: string
}

/** What a rule answers: speaker and verb of saying. */
export type Answer = Pick<Attribution, 'speaker' | 'cue'>

import type { TokenRange } from '../reading/sentences.ts'

/** Who says a stretch: their noun phrase, the verb of saying and whom they speak to, by tokens; null for not given. */
export interface Attribution {
  readonly speaker: TokenRange | null
  readonly cue: number | null
  readonly addressee: TokenRange | null
  /** Name of the rule that answered. */
  readonly rule: string
}

/** What a rule answers: speaker and verb of saying. */
export type Answer = Pick<Attribution, 'speaker' | 'cue'>

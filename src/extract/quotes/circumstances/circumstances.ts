import type { Cast } from '../../entities/cast.ts'
import type { Quote } from '../../extraction.ts'
import type { Answer } from '../../grammar/attribution.ts'
import { cueSpan } from '../../grammar/cue-words.ts'
import type { Scene } from '../../reading/scene.ts'
import type { TokenRange } from '../../reading/sentences.ts'
import { type Party, resolveParty } from '../speakers/speakers.ts'
import { principalBeside, principalIn } from './on-behalf.ts'
import { saidWhen } from './said-when.ts'

/** What a text tells of a quote beside its words: who says it, by which cue, to whom, for whom and when. */
export type Circumstances = Pick<
  Quote,
  'speaker' | 'speakerSpan' | 'speakerStatus' | 'cue' | 'addressee' | 'addresseeSpan' | 'onBehalfOf' | 'said'
>

/** The circumstances of what a party says to a listener; `principals` tells by entity whom each of the cast speaks for. */
export function circumstancesOf(
  scene: Scene,
  cast: Cast,
  principals: readonly (number | null)[],
  { party, answer, listener }: { readonly party: Party; readonly answer: Answer; readonly listener: TokenRange | null },
): Circumstances {
  const addressee = resolveParty(scene, cast, listener)
  const stated = party.span === null ? null : principalIn(scene, cast, party.entity, party.span)
  const beside = principalBeside(scene, cast, answer, party.entity)
  return {
    speaker: party.entity,
    speakerSpan: party.span,
    speakerStatus: party.status,
    cue: cueSpan(scene, answer.cue),
    addressee: addressee.entity,
    addresseeSpan: addressee.span,
    onBehalfOf: stated ?? beside ?? principals[party.entity ?? -1] ?? null,
    said: saidWhen(scene, answer),
  }
}

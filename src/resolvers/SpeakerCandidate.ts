import type { SpeakerCandidateResolvers } from '../generated/resolvers.ts'
import * as records from '../graph/records.ts'
import type { QuoteRow } from '../graph/rows.ts'
import { existing } from './relations.ts'

const entity = existing(records.entities, ({ speakerId }: QuoteRow) => speakerId)

/** An entity that may be the speaker. */
export const SpeakerCandidate: SpeakerCandidateResolvers = {
  entity: ({ quote }, ...asked) => entity(quote, ...asked),
}

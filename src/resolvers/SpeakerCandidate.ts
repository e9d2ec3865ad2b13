import type { SpeakerCandidateResolvers } from '../generated/resolvers.ts'
import * as records from '../graph/records.ts'
import type { CandidateRow } from '../graph/rows.ts'
import { existing } from './relations.ts'

/** An entity that may be the speaker. */
export const SpeakerCandidate: SpeakerCandidateResolvers = {
  entity: existing(records.entities, ({ entityId }: CandidateRow) => entityId),
}

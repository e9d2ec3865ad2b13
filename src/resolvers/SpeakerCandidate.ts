import type { SpeakerCandidateResolvers } from '../generated/resolvers.ts'
import { existing } from '../graph/nodes.ts'

/** An entity that may be the speaker. */
export const SpeakerCandidate: SpeakerCandidateResolvers = {
  entity: ({ entityId }, _args, { loaders }) => existing(loaders.entity, entityId),
}

import { findCandidates } from './candidates.ts'
import { gatherEvidence } from './evidence.ts'
import { typeCandidates } from './name-types.ts'
import type { Reading } from './reading.ts'
import type { Name } from './scene.ts'

/**
 * Finds the names of an article and their types: a reading in, typed spans out, in reading order, not overlapping.
 *
 * Runs of capitals are cut into candidates by lists and by what the article says elsewhere of the same words, then
 * typed. The stage knows nothing of quotes or entities, so a trained tagger can stand in its place.
 */
export function findNames(reading: Reading): Name[] {
  const evidence = gatherEvidence(reading)
  return typeCandidates(reading, findCandidates(reading, evidence), evidence)
}

import type { EntityType } from '../extraction.ts'
import type { Reading } from '../reading/reading.ts'
import type { Name } from '../reading/scene.ts'
import { agree } from './agreement.ts'
import { setBounds } from './name-bounds.ts'
import { namesPeople, type TaggedName, tagNames } from './tagger/index.ts'

/**
 * Finds the names of an article and their types: a reading in, typed spans out, in reading order, not overlapping.
 *
 * A trained tagger reads each sentence; its bounds are set to one convention, and the article is made to agree with
 * itself.
 */
export function findNames(reading: Reading): Name[] {
  return agree(reading, setBounds(reading, tagNames(reading))).map((name) => nameFrom(reading, name))
}

function nameFrom({ text, tokens }: Reading, { first, last, type }: TaggedName): Name {
  const start = tokens[first]?.start ?? 0
  const end = tokens[last - 1]?.end ?? start
  return { start, end, type: type === 'MISC' ? otherType(text.slice(start, end)) : TYPES[type] }
}

const TYPES = { PER: 'PERSON', ORG: 'ORGANIZATION', LOC: 'PLACE' } as const

/** The tagger knows peoples, faiths and camps from treaties, wars and works no more than its corpora do. */
function otherType(words: string): EntityType {
  return namesPeople(words) ? 'GROUP' : 'OTHER'
}

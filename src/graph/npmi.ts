import type { Reader } from '../database.ts'
import { readCorpus } from './corpus.ts'
import { perLevel } from './level.ts'
import type { CoMentionRow } from './rows.ts'

/**
 * Normalised pointwise mutual information of two entities (Bouma 2009), -1 to 1: 0 where they stand together as often
 * as chance would have it, 1 where neither stands without the other. A corpus of one place tells nothing: 0.
 */
export function npmi(reader: Reader, row: CoMentionRow): number {
  const { linkScope, together, alone, otherAlone } = row
  const corpus = perLevel(row, 'corpus', () => readCorpus(reader))
  const places = { SENTENCE: corpus.sentenceCount, PARAGRAPH: corpus.paragraphCount, ARTICLE: corpus.articleCount }[
    linkScope
  ]
  if (together >= places) return together > places || places === 1 ? 0 : 1
  return Math.log((together * places) / (alone * otherAlone)) / -Math.log(together / places)
}

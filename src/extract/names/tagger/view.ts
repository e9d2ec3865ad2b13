import type { Reading } from '../../reading/reading.ts'
import type { Lists } from './lists.ts'
import { type TaggedSentence, viewSentence } from './sentence.ts'
import { gatherSightings, type Sighting } from './sightings.ts'
import type { Vocabulary } from './vocabulary.ts'

/** An article as the tagger sees it: the reading's sentences, and what it says of each word, by hash of lower case. */
export interface ArticleView {
  readonly sentences: readonly TaggedSentence[]
  readonly sightings: ReadonlyMap<number, Sighting>
}

/** Looks at an article's sentences and gathers what it says of each word. */
export function viewArticle({ sentences, tokens }: Reading, vocabulary: Vocabulary, lists: Lists): ArticleView {
  const words = tokens.map(vocabulary.describe)
  const views = sentences.map(({ first, last }) => viewSentence(words.slice(first, last), lists))
  return { sentences: views, sightings: gatherSightings(views) }
}

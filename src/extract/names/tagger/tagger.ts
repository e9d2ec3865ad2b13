import type { Reading } from '../../reading/reading.ts'
import type { TokenRange } from '../../reading/sentences.ts'
import type { Clusters } from './clusters.ts'
import { contextFeatures } from './context-features.ts'
import { decoder } from './decode.ts'
import { newFeatureSums } from './feature-sums.ts'
import { LABELS, OUTSIDE, positionOf, type TaggedType, typeOf } from './labels.ts'
import type { Lists } from './lists.ts'
import type { TaggedSentence } from './sentence.ts'
import { type ArticleView, viewArticle } from './view.ts'
import { newVocabulary } from './vocabulary.ts'
import type { Weights } from './weights.ts'
import { PLACES } from './word-features.ts'
import { newWordSums } from './word-sums.ts'
import { NO_WORD, type Word, WRITING } from './words.ts'

/** All that a tagger has learned. */
export interface Knowledge {
  readonly clusters: Clusters
  readonly lists: Lists
  readonly weights: Weights
}

/** A name as a range of an article's tokens. */
export interface TaggedName extends TokenRange {
  readonly type: TaggedType
}

/** How many distinct words are kept with their sums: an article of news has some 300, a year of it 60,000. */
const CAPACITY = 1 << 16

/**
 * Makes a tagger: a linear-chain conditional random field (Lafferty et al. 2001) that finds the names of an article, in
 * reading order.
 *
 * Only words next to a capital are looked at; what stands elsewhere is no name. What a word says by itself is summed
 * once and kept from article to article.
 */
export function newTagger({ clusters, lists, weights }: Knowledge): (reading: Reading) => TaggedName[] {
  const vocabulary = newVocabulary(clusters, lists, CAPACITY)
  const wordSums = newWordSums(weights, CAPACITY)
  const decode = decoder(weights)
  const features = newFeatureSums(weights)
  const sumsOf = (view: ArticleView, sentence: TaggedSentence, { first, last }: TokenRange): Int32Array => {
    const sums = new Int32Array((last - first) * LABELS)
    for (let at = first; at < last; at++) {
      const offset = (at - first) * LABELS
      contextFeatures(sentence, at, view.sightings.get(wordAt(sentence, at).lowerHash), features.gather)
      features.addTo(sums, offset)
      for (let place = 0; place < PLACES.length; place++) {
        wordSums.add(wordAt(sentence, at + (PLACES[place] ?? 0)), place, sums, offset)
      }
    }
    return sums
  }
  return (reading) => {
    if (vocabulary.refresh()) wordSums.forget()
    const view = viewArticle(reading, vocabulary, lists)
    return view.sentences.flatMap((sentence, index) =>
      stretchesOf(sentence).flatMap((stretch) => {
        const labels = decode(sumsOf(view, sentence, stretch), stretch.last - stretch.first, stretch.first === 0)
        return namesIn(labels, (reading.sentences[index]?.first ?? 0) + stretch.first)
      }),
    )
  }
}

function wordAt({ words }: TaggedSentence, at: number): Word {
  return words[at] ?? NO_WORD
}

/** The stretches of a sentence in which every word is a capital or stands next to one. */
function stretchesOf({ words }: TaggedSentence): TokenRange[] {
  const stretches: TokenRange[] = []
  let first = -1
  for (let at = 0; at <= words.length; at++) {
    const isNear = at < words.length && (mayName(words, at - 1) || mayName(words, at) || mayName(words, at + 1))
    if (isNear && first < 0) first = at
    if (isNear || first < 0) continue
    stretches.push({ first, last: at })
    first = -1
  }
  return stretches
}

function mayName(words: readonly Word[], at: number): boolean {
  const word = words[at]
  return (
    word !== undefined && (word.isCapital || (word.writing === WRITING.digits && words[at + 1]?.isCapital === true))
  )
}

function namesIn(labels: Uint8Array, offset: number): TaggedName[] {
  const names: TaggedName[] = []
  let first = 0
  for (const [at, label] of labels.entries()) {
    const type = typeOf(label)
    if (label === OUTSIDE || type === null) continue
    const position = positionOf(label)
    if (position === 'B' || position === 'U') first = at
    if (position === 'L' || position === 'U') names.push({ first: offset + first, last: offset + at + 1, type })
  }
  return names
}

import { contextFeatures } from '../src/extract/names/tagger/context-features.ts'
import { type Emit, featureHash } from '../src/extract/names/tagger/feature.ts'
import type { Lists } from '../src/extract/names/tagger/lists.ts'
import { viewArticle } from '../src/extract/names/tagger/view.ts'
import type { Vocabulary } from '../src/extract/names/tagger/vocabulary.ts'
import { PLACES, wordFeatures } from '../src/extract/names/tagger/word-features.ts'
import { NO_WORD } from '../src/extract/names/tagger/words.ts'
import { type Reading, readArticle } from '../src/extract/reading/reading.ts'
import type { Annotated } from './corpora.ts'
import { goldLabels } from './gold-labels.ts'
import { type Numbers, newNumbers } from './numbers.ts'

/** Sentences to learn from, laid end to end. */
export interface Examples {
  /** Where each sentence's tokens begin, and after the last where they end. */
  readonly sentences: Numbers
  /** How much each sentence counts. */
  readonly weights: number[]
  /** A label a token. */
  readonly labels: Numbers
  /** Where each token's features begin, and after the last where they end. */
  readonly tokens: Numbers
  /** Hashes of features. */
  readonly features: Numbers
}

/** No examples yet. */
export function newExamples(): Examples {
  const [sentences, tokens] = [newNumbers(), newNumbers()]
  sentences.push(0)
  tokens.push(0)
  return { sentences, weights: [], labels: newNumbers(), tokens, features: newNumbers() }
}

/** Adds the sentences of an annotated text, each counting `weight`. */
export function addExamples(
  examples: Examples,
  { text, entities }: Annotated,
  weight: number,
  vocabulary: Vocabulary,
  lists: Lists,
): void {
  const reading = readLines(text)
  const gold = goldLabels(reading, entities)
  const view = viewArticle(reading, vocabulary, lists)
  const emit: Emit = (template, value, other) => examples.features.push(featureHash(template, value, other))
  for (const label of gold) examples.labels.push(label)
  for (const sentence of view.sentences) {
    for (const [at, word] of sentence.words.entries()) {
      for (const place of PLACES) wordFeatures(sentence.words[at + place] ?? NO_WORD, place, emit)
      contextFeatures(sentence, at, view.sightings.get(word.lowerHash), emit)
      examples.tokens.push(examples.features.size())
    }
    examples.sentences.push(examples.tokens.size() - 1)
    examples.weights.push(weight)
  }
}

/** Reads a text whose every line is a paragraph of running text. */
export function readLines(text: string): Reading {
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map((line) => ({
    role: 'BODY',
    start: line.index,
    end: line.index + line[0].length,
  }))
  return readArticle(text, paragraphs)
}

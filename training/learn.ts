import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readClusters } from '../src/extract/names/tagger/clusters.ts'
import { loadLists } from '../src/extract/names/tagger/lists.ts'
import { newVocabulary } from '../src/extract/names/tagger/vocabulary.ts'
import { type Annotated, CLUSTERS } from './corpora.ts'
import { trainCrf } from './crf.ts'
import { newDictionary } from './dictionary.ts'
import { addExamples, newExamples } from './examples.ts'
import { MODELS } from './models.ts'
import { type ClusteredWord, packClusters, packWeights } from './pack.ts'

/** More words than the corpora have. */
const VOCABULARY = 1 << 20
/** Weights under it are left out of the model: that halves it and costs no tenth of a point. */
const SMALLEST_WEIGHT = 0.03
/** Slow steps and much dropout: with fewer rounds or more it learns the corpora by heart. Two seeds differ by 0.1 points. */
const SETTINGS = { epochs: 5, learningRate: 0.03, decay: 1e-5, dropout: 0.5, seed: 7 }

/** A text to learn from, and how much one of its sentences counts. */
export interface Lesson {
  readonly text: Annotated
  readonly weight: number
}

/** Packs the word clusters of a folder of corpora: lines of a word and its three classes, parted by tabulators. */
export function makeClusters(folder: string): Uint8Array {
  const lines = readFileSync(join(folder, CLUSTERS), 'utf8').split('\n')
  const words = lines.filter(Boolean).map((line): ClusteredWord => {
    const [word = '', coarse, middle, fine] = line.split('\t')
    return [word, Number(coarse), Number(middle), Number(fine)]
  })
  return packClusters(words)
}

/**
 * Learns the tagger's weights, packed, from annotated texts; the same texts in the same order give the same bytes.
 * `report` is told how far it is.
 */
export function learnWeights(
  lessons: readonly Lesson[],
  clusters: Uint8Array,
  report: (line: string) => void,
): Uint8Array {
  const lists = loadLists(readFileSync(new URL('lists.bin.br', MODELS)))
  const vocabulary = newVocabulary(readClusters(clusters), lists, VOCABULARY)
  const examples = newExamples()
  for (const { text, weight } of lessons) addExamples(examples, text, weight, vocabulary, lists)
  const { hashes, indexes } = newDictionary(examples.features.toArray())
  report(`${examples.labels.size()} tokens, ${hashes.length} features`)
  const set = {
    sentences: examples.sentences.toArray(),
    weights: examples.weights,
    labels: examples.labels.toArray(),
    tokens: examples.tokens.toArray(),
    features: indexes,
    featureCount: hashes.length,
  }
  const reportRound = (epoch: number, loss: number) =>
    report(`round ${epoch + 1} of ${SETTINGS.epochs}: loss ${loss.toFixed(5)} a token`)
  return packWeights({ hashes, ...trainCrf(set, SETTINGS, reportRound) }, SMALLEST_WEIGHT)
}

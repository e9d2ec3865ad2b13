import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { readClusters } from '../src/extract/tagger/clusters.ts'
import { loadLists } from '../src/extract/tagger/lists.ts'
import { newVocabulary } from '../src/extract/tagger/vocabulary.ts'
import { CORPORA, readCorpus } from './corpora.ts'
import { trainCrf } from './crf.ts'
import { newDictionary } from './dictionary.ts'
import { addExamples, newExamples } from './examples.ts'
import { type ClusteredWord, packClusters, packWeights, type TrainedModel } from './pack.ts'

/** Where the tagger looks for what it knows. */
const MODELS = new URL('../src/extract/models/', import.meta.url)
/** More words than the corpora have. */
const VOCABULARY = 1 << 20
/** Weights under it are left out of the model: that halves it and costs no tenth of a point. */
const SMALLEST_WEIGHT = 0.03
const SETTINGS = { epochs: 5, learningRate: 0.03, decay: 1e-5, dropout: 0.5, seed: 7 }

/** Makes the tagger's clusters and weights from a folder of corpora; the same folder gives the same bytes. */
function train(folder: string): void {
  const clusters = packClusters(readWords(join(folder, 'entities/glove-clusters.tsv')))
  write('clusters.bin.br', clusters)
  write('weights.bin.br', packWeights(trainModel(folder, clusters), SMALLEST_WEIGHT))
}

/** Reads lines of a word and its three classes, parted by tabulators. */
function readWords(path: string): ClusteredWord[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.filter(Boolean).map((line) => {
    const [word = '', coarse, middle, fine] = line.split('\t')
    return [word, Number(coarse), Number(middle), Number(fine)]
  })
}

function trainModel(folder: string, clusters: Uint8Array): TrainedModel {
  const lists = loadLists(readFileSync(new URL('lists.bin.br', MODELS)))
  const vocabulary = newVocabulary(readClusters(clusters), lists, VOCABULARY)
  const examples = newExamples()
  for (const corpus of CORPORA) {
    const texts = readCorpus(folder, corpus)
    for (const text of texts) addExamples(examples, text, corpus.weight, vocabulary, lists)
    console.log(`${corpus.texts}: ${texts.length} texts, ${texts.flatMap(({ entities }) => entities).length} names`)
  }
  const { hashes, indexes } = newDictionary(examples.features.toArray())
  console.log(`${examples.labels.size()} tokens, ${hashes.length} features`)
  const set = {
    sentences: examples.sentences.toArray(),
    weights: examples.weights,
    labels: examples.labels.toArray(),
    tokens: examples.tokens.toArray(),
    features: indexes,
    featureCount: hashes.length,
  }
  const report = (epoch: number, loss: number) =>
    console.log(`round ${epoch + 1} of ${SETTINGS.epochs}: loss ${loss.toFixed(5)} a token`)
  return { hashes, ...trainCrf(set, SETTINGS, report) }
}

function write(name: string, bytes: Uint8Array): void {
  const packed = brotliCompressSync(bytes)
  writeFileSync(new URL(name, MODELS), packed)
  console.log(`${name}: ${(packed.length / 1e6).toFixed(2)} MB`)
}

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('usage: npm run train -- FOLDER (see training/README.md for what it holds)')
  process.exitCode = 2
} else train(folder)

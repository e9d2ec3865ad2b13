import { CORPORA, readCorpus } from '../corpora.ts'
import { type Lesson, learnWeights, makeClusters } from '../learn.ts'
import { writeModel } from '../models.ts'

// Makes the tagger's clusters and weights from a folder of corpora.

const [folder = ''] = process.argv.slice(2)
const clusters = makeClusters(folder)
writeModel('clusters.bin.br', clusters)
const lessons = CORPORA.flatMap((corpus): Lesson[] => {
  const texts = readCorpus(folder, corpus)
  console.log(`${corpus.texts}: ${texts.length} texts, ${texts.flatMap(({ entities }) => entities).length} names`)
  return texts.map((text) => ({ text, weight: corpus.weight }))
})
writeModel('weights.bin.br', learnWeights(lessons, clusters, console.log))

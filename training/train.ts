import { writeFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { CORPORA, readCorpus, whatIsMissing } from './corpora.ts'
import { type Lesson, learnWeights, MODELS, makeClusters } from './learn.ts'
import { learnQuotation } from './quotation.ts'
import { readQuotedTexts } from './quoted-texts.ts'

/** Makes what is learned from a folder of corpora: the tagger's clusters and weights, then what builds upon its names. */
function train(folder: string): void {
  const clusters = makeClusters(folder)
  write('clusters.bin.br', clusters)
  const lessons = CORPORA.flatMap((corpus): Lesson[] => {
    const texts = readCorpus(folder, corpus)
    console.log(`${corpus.texts}: ${texts.length} texts, ${texts.flatMap(({ entities }) => entities).length} names`)
    return texts.map((text) => ({ text, weight: corpus.weight }))
  })
  write('weights.bin.br', learnWeights(lessons, clusters, console.log))
  write('quotation.json.br', Buffer.from(JSON.stringify(learnQuotation(readQuotedTexts(folder)))))
}

function write(name: string, bytes: Uint8Array): void {
  const packed = brotliCompressSync(bytes)
  writeFileSync(new URL(name, MODELS), packed)
  console.log(`${name}: ${(packed.length / 1e6).toFixed(2)} MB`)
}

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('usage: npm run train -- FOLDER (training/README.md says what it holds)')
  process.exitCode = 2
} else {
  const missing = whatIsMissing(folder)
  if (missing === null) train(folder)
  else {
    console.error(`error: ${missing}`)
    process.exitCode = 1
  }
}

import { readFileSync } from 'node:fs'
import { agree } from '../src/extract/names/agreement.ts'
import { setBounds } from '../src/extract/names/name-bounds.ts'
import { readClusters } from '../src/extract/names/tagger/clusters.ts'
import { loadLists } from '../src/extract/names/tagger/lists.ts'
import { newTagger } from '../src/extract/names/tagger/tagger.ts'
import { readWeights } from '../src/extract/names/tagger/weights.ts'
import { type Annotated, CORPORA, readCorpus, whatIsMissing } from './corpora.ts'
import { type EntityPair, entityTable, scoreEntities } from './evaluate/entity-scores.ts'
import { readLines } from './examples.ts'
import { type Lesson, learnWeights, makeClusters } from './learn.ts'
import { MODELS } from './models.ts'

/** Of the corpora held out, every so many texts are kept back. */
const SHARE = 3

/** Trains without a third of the texts of the corpora named, scores on that third, and stores nothing. */
function holdOut(folder: string, names: readonly string[]): void {
  const lessons: Lesson[] = []
  const held: Annotated[] = []
  for (const corpus of CORPORA) {
    const isHeld = names.includes(corpus.annotations)
    for (const [index, text] of readCorpus(folder, corpus).entries()) {
      if (isHeld && index % SHARE === 0) held.push(text)
      else lessons.push({ text, weight: corpus.weight })
    }
  }
  const clusters = makeClusters(folder)
  const find = finder(clusters, learnWeights(lessons, clusters, console.log))
  console.log(`${held.length} texts held out of ${names.join(', ')}`)
  console.log(entityTable(scoreEntities(held.map(find))))
}

function finder(clusters: Uint8Array, weights: Uint8Array): (held: Annotated) => EntityPair {
  const lists = loadLists(readFileSync(new URL('lists.bin.br', MODELS)))
  const tag = newTagger({ clusters: readClusters(clusters), lists, weights: readWeights(weights) })
  return ({ text, entities }) => {
    const reading = readLines(text)
    const names = agree(reading, setBounds(reading, tag(reading)))
    const found = names.map(({ first, last, type }) => {
      return { start: reading.tokens[first]?.start ?? 0, end: reading.tokens[last - 1]?.end ?? 0, type }
    })
    return { gold: entities, found }
  }
}

const [folder, ...names] = process.argv.slice(2)
const known = CORPORA.map(({ annotations }) => annotations)
if (folder === undefined || names.length === 0 || names.some((name) => !known.includes(name))) {
  console.error(`usage: npx tsx training/hold-out.ts FOLDER CORPUS…, of ${known.join(', ')}`)
  process.exitCode = 2
} else {
  const missing = whatIsMissing(folder)
  if (missing === null) holdOut(folder, names)
  else {
    console.error(`error: ${missing}`)
    process.exitCode = 1
  }
}

import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import type { Reading } from '../../reading/reading.ts'
import { remembered } from '../../remembered.ts'
import { type Classes, type Clusters, readClusters } from './clusters.ts'
import { bitOf, type Lists, loadLists } from './lists.ts'
import { newTagger, type TaggedName } from './tagger.ts'
import { readWeights } from './weights.ts'

export { type TaggedType, TYPES } from './labels.ts'
export type { TaggedName } from './tagger.ts'

const MODELS = new URL('../../models/', import.meta.url)
const PEOPLE = bitOf('PEOPLE')
const ORGANISATION_WORD = bitOf('ORGANISATION_WORD')
let loaded:
  | { readonly clusters: Clusters; readonly lists: Lists; readonly tag: (reading: Reading) => TaggedName[] }
  | undefined

/** Finds the names of an article with the model that is shipped, in reading order; the first call loads it. */
export function tagNames(reading: Reading): TaggedName[] {
  loaded ??= load()
  return loaded.tag(reading)
}

/** Whether the lists have a name as that of a people, faith or camp: "Russian", "South Africans", "Muslims". */
export const namesPeople = remembered((name: string): boolean => {
  loaded ??= load()
  const { lists } = loaded
  const words = name.split(/\s+/)
  let isListed = words.length === 1 && (lists.bitsOf(name) & PEOPLE) !== 0
  const ids = words.map((word) => lists.idOf(word))
  lists.matches(ids, (first, last, bits) => {
    if (first === 0 && last === words.length && (bits & PEOPLE) !== 0) isListed = true
  })
  return isListed
})

/** Whether the lists have a word as one that organisations' names are made with: "ministry", "airways". */
export const isOrganisationWord = remembered((word: string): boolean => {
  loaded ??= load()
  return (loaded.lists.bitsOf(word) & ORGANISATION_WORD) !== 0
})

/** The classes of a word in lower case: words of one class stand in like company. */
export function classesOf(lower: string): Classes {
  loaded ??= load()
  return loaded.clusters.of(lower)
}

function load() {
  const read = (name: string) => readFileSync(new URL(name, MODELS))
  const clusters = readClusters(brotliDecompressSync(read('clusters.bin.br')))
  const lists = loadLists(read('lists.bin.br'))
  const weights = readWeights(brotliDecompressSync(read('weights.bin.br')))
  return { clusters, lists, tag: newTagger({ clusters, lists, weights }) }
}

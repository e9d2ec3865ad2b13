import { type Emit, emitBits, templates } from './feature.ts'
import type { Word } from './words.ts'

/** Where a word stands as seen from the one that is tagged. */
export const PLACES = [-2, -1, 0, 1, 2] as const
export type Place = (typeof PLACES)[number]

/**
 * What a word says of the one that is tagged by itself, whatever its company: the same each time, so it can be kept.
 */
export function wordFeatures(word: Word, place: Place, emit: Emit): void {
  if (place === 0) ownFeatures(word, emit)
  else if (place === -1) neighbourFeatures(word, BEFORE, emit)
  else if (place === 1) neighbourFeatures(word, AFTER, emit)
  else farFeatures(word, place === -2 ? FAR_BEFORE : FAR_AFTER, emit)
}

function ownFeatures(word: Word, emit: Emit): void {
  const [coarse, middle, fine] = word.clusters
  emit(OWN.bias, 0, 0)
  emit(OWN.hash, word.hash, 0)
  emit(OWN.lower, word.lowerHash, 0)
  emit(OWN.shape, word.shape, 0)
  for (const prefix of word.prefixes) emit(OWN.prefix, prefix, 0)
  for (const suffix of word.suffixes) emit(OWN.suffix, suffix, 0)
  emit(OWN.coarse, coarse, 0)
  emit(OWN.middle, middle, 0)
  emit(OWN.fine, fine, 0)
  emit(OWN.middleWriting, middle, word.writing)
  emit(OWN.fineWriting, fine, word.writing)
  emitBits(OWN.list, word.lists, word.isCapital ? 1 : 0, emit)
  emit(OWN.listsWriting, word.lists, word.writing)
}

function neighbourFeatures(word: Word, side: typeof BEFORE, emit: Emit): void {
  const [coarse, middle, fine] = word.clusters
  emit(side.lower, word.lowerHash, 0)
  emit(side.hash, word.hash, 0)
  emit(side.shape, word.shape, 0)
  emit(side.suffix, word.suffixes[2] ?? 0, 0)
  emit(side.coarse, coarse, 0)
  emit(side.middle, middle, 0)
  emit(side.fine, fine, 0)
  emitBits(side.list, word.lists, word.isCapital ? 1 : 0, emit)
}

function farFeatures(word: Word, side: typeof FAR_BEFORE, emit: Emit): void {
  emit(side.lower, word.lowerHash, 0)
  emit(side.middle, word.clusters[1], 0)
}

const OWN = templates(
  'own',
  'bias',
  'hash',
  'lower',
  'shape',
  'prefix',
  'suffix',
  'coarse',
  'middle',
  'fine',
  'middleWriting',
  'fineWriting',
  'list',
  'listsWriting',
)
const NEIGHBOUR = ['lower', 'hash', 'shape', 'suffix', 'coarse', 'middle', 'fine', 'list'] as const
const BEFORE = templates('before', ...NEIGHBOUR)
const AFTER = templates('after', ...NEIGHBOUR)
const FAR_BEFORE = templates('farBefore', 'lower', 'middle')
const FAR_AFTER = templates('farAfter', 'lower', 'middle')

import { fold } from '../fold.ts'

/** Words in a row that are compared as one. */
const SHINGLE_WORDS = 5
const BINS = 64
/** Bins that one band holds: two texts that agree in a band are probably alike. */
const BAND_BINS = 4

/** The hashes of all runs of five words of a text, case, accents and punctuation aside: each once. */
export function shinglesOf(text: string): Set<number> {
  const words = (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).map(hash)
  const shingles = new Set<number>()
  const last = Math.max(words.length - SHINGLE_WORDS, 0)
  for (let at = 0; at <= last && words.length > 0; at++) shingles.add(shingleAt(words, at))
  return shingles
}

/** FNV-1a over the hashes of the words from an index on, in 31 bits: whole numbers that the engine need not box. */
function shingleAt(words: readonly number[], from: number): number {
  let value = OFFSET_BASIS
  const end = Math.min(from + SHINGLE_WORDS, words.length)
  for (let at = from; at < end; at++) value = Math.imul(value ^ (words[at] ?? 0), PRIME)
  return value >>> 1
}

/**
 * The bands of a text: hashes such that two texts with four fifths of their shingles in common almost surely share
 * one, and two with a fifth hardly ever (MinHash by one permutation, Li, Owen and Zhang 2012). None for a text without
 * words.
 */
export function bandsOf(shingles: ReadonlySet<number>): number[] {
  const smallest = new Array<number | null>(BINS).fill(null)
  for (const shingle of shingles) {
    const bin = shingle % BINS
    if (shingle < (smallest[bin] ?? Number.POSITIVE_INFINITY)) smallest[bin] = shingle
  }
  const bands: number[] = []
  for (let first = 0; first < BINS; first += BAND_BINS) {
    const bins = smallest.slice(first, first + BAND_BINS)
    if (bins.some((bin) => bin !== null)) bands.push(hash(`${first} ${bins.join(' ')}`))
  }
  return bands
}

/** The share of shingles that two texts have in common, 0 to 1. */
export function similarity(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  let common = 0
  for (const shingle of one) if (other.has(shingle)) common++
  const all = one.size + other.size - common
  return all === 0 ? 0 : common / all
}

const OFFSET_BASIS = 0x811c9dc5
const PRIME = 0x01000193

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = OFFSET_BASIS
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), PRIME)
  }
  return value >>> 0
}

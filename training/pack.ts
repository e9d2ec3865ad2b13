import { hashOf } from '../src/extract/names/tagger/hash.ts'
import { LABELS } from '../src/extract/names/tagger/labels.ts'

/** A word with its coarse, middle and fine class, from 0. */
export type ClusteredWord = readonly [word: string, ...classes: readonly [number, number, number]]

/** Packs clusters as src/extract/names/tagger/clusters.ts reads them. */
export function packClusters(words: readonly ClusteredWord[]): Uint8Array {
  const byHash = new Map(words.map((entry) => [hashOf(entry[0]), entry]))
  const sorted = [...byHash].sort(([a], [b]) => a - b)
  const bytes = new Uint8Array(4 + sorted.length * 10)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, sorted.length, true)
  for (const [at, [hash, [, ...classes]]] of sorted.entries()) {
    view.setUint32(4 + at * 4, hash - (sorted[at - 1]?.[0] ?? -(2 ** 31)), true)
    for (const [grain, value] of classes.entries()) {
      view.setUint16(4 + sorted.length * (4 + 2 * grain) + at * 2, value, true)
    }
  }
  return bytes
}

/** A model as training leaves it: features' hashes in any order, `LABELS` weights each. */
export interface TrainedModel {
  readonly hashes: Int32Array
  readonly values: Float32Array
  readonly transitions: Float32Array
}

/** Weights beyond are cut off. */
const LARGEST = 4
const UNIT = LARGEST / 127

/**
 * Packs a model as src/extract/names/tagger/weights.ts reads it, weights as one byte. Rows without a weight of at least
 * `smallest` are left out, and so is each weight of less than half of it.
 */
export function packWeights({ hashes, values, transitions }: TrainedModel, smallest: number): Uint8Array {
  const rows = keptRows(hashes, values, smallest)
  const distances = rows.flatMap(([hash], at) => base128(hash - (rows[at - 1]?.[0] ?? 0)))
  const masks = rows.flatMap(([, row]) => maskOf(row))
  const weights = rows.flatMap(([, row]) => [...row].filter((weight) => weight !== 0).map((weight) => weight & 255))
  const header = new DataView(new ArrayBuffer(12 + 4 * transitions.length))
  header.setUint32(0, rows.length, true)
  header.setFloat32(4, UNIT, true)
  header.setUint32(8, distances.length, true)
  for (const [at, worth] of transitions.entries()) header.setFloat32(12 + 4 * at, worth, true)
  return Buffer.concat([
    new Uint8Array(header.buffer),
    ...[distances, masks, weights].map((part) => Uint8Array.from(part)),
  ])
}

/** By ascending hash, read as unsigned. */
function keptRows(hashes: Int32Array, values: Float32Array, smallest: number): [number, Int8Array][] {
  const rows: [number, Int8Array][] = []
  for (const [index, hash] of hashes.entries()) {
    const row = values.subarray(index * LABELS, (index + 1) * LABELS)
    if (!row.some((value) => Math.abs(value) >= smallest)) continue
    const bytes = Int8Array.from(row, (value) => (Math.abs(value) < smallest / 2 ? 0 : byteOf(value)))
    if (bytes.some((weight) => weight !== 0)) rows.push([hash >>> 0, bytes])
  }
  return rows.sort(([a], [b]) => a - b)
}

function byteOf(value: number): number {
  return Math.max(-127, Math.min(127, Math.round(value / UNIT)))
}

/** Seven bits a byte, the lowest first; the highest bit says that more follow. */
function base128(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128)
  return [...bytes, rest]
}

function maskOf(row: Int8Array): number[] {
  const mask = row.reduce((bits, weight, label) => (weight === 0 ? bits : bits | (1 << label)), 0)
  return [mask & 255, (mask >> 8) & 255, (mask >> 16) & 255]
}

import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'

/**
 * A linear model over hashed features (Weinberger et al. 2009): a feature's hash says where in the table its weight
 * stands; two features that meet there share it.
 */
export interface Linear {
  /** What one unit of `weights` is worth. */
  readonly unit: number
  /** As many as some power of two. */
  readonly weights: Int8Array
}

const MODELS = new URL('../models/', import.meta.url)

/** Reads the model `models/<name>.bin.br`, made by training/logistic.ts. */
export function loadLinear(name: string): Linear {
  return readLinear(brotliDecompressSync(readFileSync(new URL(`${name}.bin.br`, MODELS))))
}

/** Reads the bytes of a model: its unit in 32 bits, then one byte a weight. */
export function readLinear(bytes: Uint8Array): Linear {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { unit: view.getFloat32(0, true), weights: new Int8Array(bytes.subarray(4)) }
}

/** What a model says of a row: log odds, or a score to hold against those of other rows; by its features' hashes. */
export function worthOf({ unit, weights }: Linear, hashes: ArrayLike<number>, first: number, last: number): number {
  const mask = weights.length - 1
  let sum = 0
  for (let at = first; at < last; at++) sum += weights[(hashes[at] ?? 0) & mask] ?? 0
  return sum * unit
}

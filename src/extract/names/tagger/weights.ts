import { type HashTable, newHashTable, numberOf, putNumber } from './hash-table.ts'
import { LABELS } from './labels.ts'

/** A trained model: what each feature says for and against each label. */
export interface Weights {
  /** Worth of a label after another: `LABELS` numbers for each label before, then as many for a sentence's start. */
  readonly transitions: Float32Array
  /** What one unit of `rows` is worth. */
  readonly unit: number
  /** `LABELS` numbers a row. */
  readonly rows: Int8Array
  /** Where a feature's row begins in `rows`; -1 for a feature that the model does not know. */
  readonly rowOf: (hash: number) => number
}

/**
 * Reads the bytes that training/pack.ts writes: the number of rows, the unit of weights and the number of bytes of
 * hashes; transitions; the rows' hashes in ascending order as distances in base 128; a mask of labels for each row, in
 * three bytes; one byte for each weight that its mask says.
 */
export function readWeights(bytes: Uint8Array): Weights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = view.getUint32(0, true)
  const transitions = new Float32Array((LABELS + 1) * LABELS)
  for (let at = 0; at < transitions.length; at++) transitions[at] = view.getFloat32(12 + 4 * at, true)
  const hashesAt = 12 + 4 * transitions.length
  const masksAt = hashesAt + view.getUint32(8, true)
  const rows = readRows(bytes, count, masksAt)
  const table = readHashes(bytes.subarray(hashesAt, masksAt), count)
  return { transitions, unit: view.getFloat32(4, true), rows, rowOf: (hash) => numberOf(table, hash) }
}

function readRows(bytes: Uint8Array, count: number, masksAt: number): Int8Array {
  const rows = new Int8Array(count * LABELS)
  let next = masksAt + 3 * count
  for (let row = 0; row < count; row++) {
    const at = masksAt + 3 * row
    const mask = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16)
    for (let label = 0; label < LABELS; label++) {
      if ((mask >> label) & 1) rows[row * LABELS + label] = bytes[next++] ?? 0
    }
  }
  return rows
}

/** Where each hash's row begins. */
function readHashes(bytes: Uint8Array, count: number): HashTable {
  const table = newHashTable(count)
  let hash = 0
  let at = 0
  for (let row = 0; row < count; row++) {
    let factor = 1
    let distance = 0
    for (let byte = 128; byte >= 128; factor *= 128) {
      byte = bytes[at++] ?? 0
      distance += (byte & 127) * factor
    }
    hash += distance
    putNumber(table, hash | 0, row * LABELS)
  }
  return table
}

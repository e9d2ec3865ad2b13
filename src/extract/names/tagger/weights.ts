import { LABELS } from './labels.ts'
import { newRows, type Rows, rowOf, takeRow } from './rows.ts'

/** A trained model: what each feature says for and against each label. */
export interface Weights {
  /** Worth of a label after another: `LABELS` numbers for each label before, then as many for a sentence's start. */
  readonly transitions: Float32Array
  /** What one unit of the rows is worth. */
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
  const rows = newRows(count)
  let next = masksAt + 3 * count
  readHashes(bytes.subarray(hashesAt, masksAt), count, (hash, row) => {
    next = readRow(rows, takeRow(rows, hash), bytes, masksAt + 3 * row, next)
  })
  return { transitions, unit: view.getFloat32(4, true), rows: rows.weights, rowOf: (hash) => rowOf(rows, hash) }
}

/** Reads the weights of one row, from `next` on, by its mask; gives where those of the next begin. */
function readRow({ weights }: Rows, row: number, bytes: Uint8Array, maskAt: number, next: number): number {
  const mask = (bytes[maskAt] ?? 0) | ((bytes[maskAt + 1] ?? 0) << 8) | ((bytes[maskAt + 2] ?? 0) << 16)
  let at = next
  for (let label = 0; label < LABELS; label++) if ((mask >> label) & 1) weights[row + label] = bytes[at++] ?? 0
  return at
}

function readHashes(bytes: Uint8Array, count: number, take: (hash: number, row: number) => void): void {
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
    take(hash | 0, row)
  }
}

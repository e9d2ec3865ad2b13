import type { Tree } from '../src/extract/learned/trees.ts'
import { BINS, type Bins } from './bins.ts'

export interface GrowingSettings {
  readonly leaves: number
  readonly learningRate: number
  /** Least weight (sum of second derivatives) of a leaf. */
  readonly leastWeight: number
  /** Pull of a leaf towards zero. */
  readonly decay: number
}

/** Slope and curve of the loss at each row's score. */
export interface Derivatives {
  readonly slopes: Float64Array
  readonly curves: Float64Array
}

/** A tree, and the worth of the leaf that each row falls into. */
interface Grown {
  readonly tree: Tree
  readonly worths: Float64Array
}

/** A leaf that may be split: its rows, their sums, and the best split found. */
interface Leaf {
  readonly node: number
  readonly rows: Int32Array
  readonly sums: Sums
  readonly split: Split | null
}

interface Sums {
  readonly slope: number
  readonly curve: number
}

/** Rows whose bin of the feature is at most `bin` go low; `gain` is how far the loss falls. */
interface Split {
  readonly feature: number
  readonly bin: number
  readonly gain: number
}

/** Grows one tree, splitting the leaf that gains most until there are as many as asked for or none gains. */
export function growTree(bins: Bins, derivatives: Derivatives, settings: GrowingSettings): Grown {
  const tree = { feature: [-1], limit: [0], low: [0] }
  const all = Int32Array.from({ length: bins.rowCount }, (_, row) => row)
  const leaves: Leaf[] = [leafOf(0, all, bins, derivatives, settings)]
  while (leaves.length < settings.leaves) {
    const best = leaves.reduce((most, leaf) => ((leaf.split?.gain ?? 0) > (most.split?.gain ?? 0) ? leaf : most))
    if (best.split === null) break
    const low = tree.feature.length
    tree.feature[best.node] = best.split.feature
    tree.limit[best.node] = bins.limits[best.split.feature]?.[best.split.bin] ?? 0
    tree.low[best.node] = low
    const parts = partRows(best.rows, bins.columns[best.split.feature] ?? new Uint8Array(0), best.split.bin)
    for (const [side, rows] of parts.entries()) {
      leaves.push(leafOf(low + side, rows, bins, derivatives, settings))
      for (const list of [tree.limit, tree.low]) list.push(0)
      tree.feature.push(-1)
    }
    leaves.splice(leaves.indexOf(best), 1)
  }
  return { tree, worths: setWorths(tree, leaves, bins.rowCount, settings) }
}

/** Writes the leaves' worths into the tree, to four digits so that the file is small, and gives each row its own. */
function setWorths(tree: { limit: number[] }, leaves: readonly Leaf[], rowCount: number, settings: GrowingSettings) {
  const worths = new Float64Array(rowCount)
  for (const { node, rows, sums } of leaves) {
    const worth = Number(((-settings.learningRate * sums.slope) / (sums.curve + settings.decay)).toPrecision(4))
    tree.limit[node] = worth
    for (const row of rows) worths[row] = worth
  }
  return worths
}

function partRows(rows: Int32Array, column: Uint8Array, bin: number): readonly [low: Int32Array, high: Int32Array] {
  return [rows.filter((row) => (column[row] ?? 0) <= bin), rows.filter((row) => (column[row] ?? 0) > bin)]
}

function leafOf(node: number, rows: Int32Array, bins: Bins, derivatives: Derivatives, settings: GrowingSettings): Leaf {
  let [slope, curve] = [0, 0]
  for (const row of rows) {
    slope += derivatives.slopes[row] ?? 0
    curve += derivatives.curves[row] ?? 0
  }
  const sums = { slope, curve }
  return { node, rows, sums, split: bestSplit(rows, sums, bins, derivatives, settings) }
}

function bestSplit(
  rows: Int32Array,
  sums: Sums,
  { columns }: Bins,
  derivatives: Derivatives,
  settings: GrowingSettings,
): Split | null {
  let best: Split | null = null
  for (const [feature, column] of columns.entries()) {
    const split = splitOf(feature, histogram(rows, column, derivatives), sums, settings)
    if (split !== null && split.gain > (best?.gain ?? 0)) best = split
  }
  return best
}

/** Slope and curve of each bin, one after the other. */
function histogram(rows: Int32Array, column: Uint8Array, { slopes, curves }: Derivatives): Float64Array {
  const sums = new Float64Array(2 * BINS)
  for (const row of rows) {
    const at = 2 * (column[row] ?? 0)
    sums[at] = (sums[at] ?? 0) + (slopes[row] ?? 0)
    sums[at + 1] = (sums[at + 1] ?? 0) + (curves[row] ?? 0)
  }
  return sums
}

function splitOf(feature: number, sums: Float64Array, all: Sums, settings: GrowingSettings): Split | null {
  const { decay, leastWeight } = settings
  const worth = (slope: number, curve: number) => (slope * slope) / (curve + decay)
  let best: Split | null = null
  let [slope, curve] = [0, 0]
  for (let bin = 0; bin < BINS - 1; bin++) {
    slope += sums[2 * bin] ?? 0
    curve += sums[2 * bin + 1] ?? 0
    if (curve < leastWeight || all.curve - curve < leastWeight) continue
    const gain = worth(slope, curve) + worth(all.slope - slope, all.curve - curve) - worth(all.slope, all.curve)
    if (gain > (best?.gain ?? LEAST_GAIN)) best = { feature, bin, gain }
  }
  return best
}

/** A split that gains less is noise of the sums. */
const LEAST_GAIN = 1e-9

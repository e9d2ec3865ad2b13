/** Rows of numbers with each number as the bin that it falls into. */
export interface Bins {
  readonly rowCount: number
  /** A column a feature: the bin of each row. */
  readonly columns: readonly Uint8Array[]
  /** A list a feature: a number at most `limits[bin]`, and above the one before, is in that bin. */
  readonly limits: readonly (readonly number[])[]
}

/** Most bins of a feature. */
export const BINS = 64

/** Puts numbers into bins of about as many rows each; a feature of few different numbers has a bin for each. */
export function binRows(rows: readonly ArrayLike<number>[], features: number): Bins {
  const limits = Array.from({ length: features }, (_, feature) => limitsOf(rows.map((row) => row[feature] ?? 0)))
  const columns = limits.map((own, feature) => Uint8Array.from(rows, (row) => binOf(own, row[feature] ?? 0)))
  return { rowCount: rows.length, columns, limits }
}

function limitsOf(numbers: readonly number[]): number[] {
  const sorted = Float64Array.from(numbers).sort()
  const different = [...new Set(sorted)]
  if (different.length <= BINS) return different
  const quantiles = Array.from(
    { length: BINS },
    (_, bin) => sorted[Math.ceil(((bin + 1) * sorted.length) / BINS) - 1] ?? 0,
  )
  return [...new Set(quantiles)]
}

function binOf(limits: readonly number[], number: number): number {
  let low = 0
  let high = limits.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (number <= (limits[middle] ?? 0)) high = middle
    else low = middle + 1
  }
  return low
}

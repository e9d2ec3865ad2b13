/** A list of 32-bit integers that grows: where an array of numbers would take eight bytes each. */
export interface Numbers {
  readonly push: (value: number) => void
  readonly size: () => number
  /** The numbers pushed so far. */
  readonly toArray: () => Int32Array
}

/** An empty list, with room for a million before it grows. */
export function newNumbers(): Numbers {
  let values = new Int32Array(1 << 20)
  let size = 0
  return {
    push: (value) => {
      if (size === values.length) {
        const larger = new Int32Array(size * 2)
        larger.set(values)
        values = larger
      }
      values[size++] = value
    },
    size: () => size,
    toArray: () => values.subarray(0, size),
  }
}

/** A number from 0 up to 1, another at each call. */
export type Random = () => number

/** Random numbers that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A seed for the record of some number in the corpus of some seed: any record can be made without those before it. */
export function seedOf(seed: number, number: number): number {
  return Math.imul(Math.imul(seed + 1, 0x9e3779b1) ^ (number + 1), 0x85ebca6b) >>> 0
}

/** A whole number from `least` to `most`, both included. */
export function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1))
}

/** One of some values, each as likely. */
export function oneOf<Value>(random: Random, values: readonly Value[]): Value {
  return at(values, Math.floor(random() * values.length))
}

/** Draws one of some values, the n-th with a weight of 1/n: Zipf's law. */
export function zipfDraw<Value>(values: readonly Value[]): (random: Random) => Value {
  let sum = 0
  const upTo = Float64Array.from(values, (_value, index) => {
    sum += 1 / (index + 1)
    return sum
  })
  return (random) => at(values, firstAbove(upTo, random() * sum))
}

/** The value at an index that is known to have one. */
function at<Value>(values: readonly Value[], index: number): Value {
  const value = values[index]
  if (value === undefined) throw new Error(`expected an index below ${values.length}, got ${index}`)
  return value
}

/** Index of the first number above another, by halving; the last where none is. */
function firstAbove(numbers: Float64Array, bound: number): number {
  let low = 0
  let high = numbers.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) > bound) high = middle
    else low = middle + 1
  }
  return low
}

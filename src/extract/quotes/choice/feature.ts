/** A number that is read off something, and its name in the model. */
export type Feature<Of> = readonly [name: string, number: (of: Of) => number]

/** Gives what writes the numbers of some features, in their order, into a row from a place on. */
export function writerOf<Of>(features: readonly Feature<Of>[]): (row: Float64Array, from: number, of: Of) => void {
  const numbers = features.map(([, number]) => number)
  return (row, from, of) => {
    for (let at = 0; at < numbers.length; at++) row[from + at] = numbers[at]?.(of) ?? 0
  }
}

/** Whether something is so, as a number. */
export function flag(isSo: boolean): number {
  return isSo ? 1 : 0
}

/** A number that is read off something, and its name in the model. */
export type Feature<Of> = readonly [name: string, number: (of: Of) => number]

/** The numbers of some features, in their order. */
export function numbersOf<Of>(features: readonly Feature<Of>[], of: Of): number[] {
  return features.map(([, number]) => number(of))
}

/** Whether something is so, as a number. */
export function flag(isSo: boolean): number {
  return isSo ? 1 : 0
}

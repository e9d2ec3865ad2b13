import { hashOf, mix } from './hash.ts'

/** Takes a feature that is there: its template, and what fills it. */
export type Emit = (template: number, value: number, other: number) => void

/** The hash by which a model knows a feature. */
export function featureHash(template: number, value: number, other: number): number {
  return mix(mix(template, value), other)
}

/** Tells a feature for each list of a set. */
export function emitBits(template: number, lists: number, other: number, emit: Emit): void {
  for (let rest = lists; rest !== 0; rest &= rest - 1) emit(template, rest & -rest, other)
}

/** Templates, each known by the hash of its group and name, so that adding one changes no other. */
export function templates<Names extends string>(
  group: string,
  ...names: readonly Names[]
): Readonly<Record<Names, number>> {
  const hashes = names.map((name) => [name, hashOf(`${group}.${name}`)])
  return Object.fromEntries(hashes) as Record<Names, number> // the names given are the keys
}

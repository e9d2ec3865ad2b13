import type { Entity } from '../extraction.ts'

/** The entities of an article and, for each of its names, the index of its entity. */
export interface Cast {
  readonly entities: readonly Entity[]
  readonly entityOf: readonly number[]
  readonly offices: Offices
  /** Last token of a title or noun that stands for somebody ("the foreign minister", "the court") -> whom it means. */
  readonly titled: ReadonlyMap<number, number>
  /** Token of a pronoun -> whom it means. */
  readonly pronouns: ReadonlyMap<number, number>
}

/** Office in small letters ("spokesman") -> those who hold it. */
export type Offices = ReadonlyMap<string, readonly Holder[]>

/** Somebody who holds an office, by one of the places that say so. */
export interface Holder {
  readonly entity: number
  /** Words of the title, in small letters. */
  readonly title: readonly string[]
  /** Index of the body, place or people beside the title ("NATO spokesman"), -1 for none. */
  readonly house: number
}

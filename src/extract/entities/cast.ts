import type { Entity } from '../extraction.ts'
import type { Gender } from '../people/gender.ts'

/** The entities of an article and, for each of its names, the index of its entity. */
export interface Cast {
  readonly entities: readonly Entity[]
  readonly entityOf: readonly number[]
  readonly offices: Offices
  /** Last token of a title that stands for somebody ("the foreign minister") -> whom it means. */
  readonly titled: ReadonlyMap<number, number>
  /** Sentence -> those whom a pronoun after it may mean. */
  readonly landmarks: readonly (readonly Landmark[])[]
  /** The pronoun that speaks of each entity; null where nothing tells. */
  readonly genders: readonly (Gender | null)[]
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

/** A place outside quotes that speaks of one person. */
export interface Landmark {
  readonly token: number
  /** Index of the person, -1 for one without a name: "a driver". */
  readonly entity: number
}

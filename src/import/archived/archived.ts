import type { DocumentFormat, FuzzyDate } from '../../documents/document.ts'

/** What an export tells of an article beside what was read and found: an import makes the same rows of it. */
export interface Archived {
  readonly slug: string
  /** An instant, ISO 8601 in UTC. */
  readonly importedAt: string
  /** Hashes of the texts of the articles that it superseded. */
  readonly supersedes: readonly string[]
  /** Where its text came from again. */
  readonly origins: readonly ArchivedOrigin[]
  /** Of the extraction's entities, in their order. */
  readonly entities: readonly ArchivedEntity[]
  /** When each of the extraction's quotes was said, in their order. */
  readonly said: readonly (FuzzyDate | null)[]
}

/** A further origin of an article. */
export interface ArchivedOrigin {
  readonly name: string
  readonly url: string | null
  readonly format: DocumentFormat
  readonly importedAt: string
}

/** What tells an entity apart from all others that were exported with it. */
export interface ArchivedEntity {
  readonly slug: string
  readonly version: number
  readonly description: string | null
  /** Names that no article prints. */
  readonly names: readonly string[]
  /** Slugs of those that are known by one of its sure keys, and are not it. */
  readonly apart: readonly string[]
}

/** Somebody whom markup names as a writer; `isOrganisation` where it says so. */
export interface WriterClaim {
  readonly name: string
  readonly isOrganisation: boolean
}

/** What one kind of markup says of an article: values as they stand there, surest first, entities decoded. */
export interface Claims {
  readonly titles: readonly string[]
  readonly writers: readonly WriterClaim[]
  readonly publishers: readonly string[]
  readonly published: readonly string[]
  readonly updated: readonly string[]
  readonly addresses: readonly string[]
  readonly languages: readonly string[]
}

/** The claims of markup that says nothing. */
export const NO_CLAIMS: Claims = {
  titles: [],
  writers: [],
  publishers: [],
  published: [],
  updated: [],
  addresses: [],
  languages: [],
}

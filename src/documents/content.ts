/** A record of another program: the fields of a JSON object, or of a row under a header line. */
export type RecordFields = Readonly<Record<string, unknown>>

/** What a record can tell of an article; `name` is where it came from. */
export const RECORD_FIELDS = ['title', 'text', 'byline', 'publisher', 'url', 'published', 'language', 'name'] as const
export type RecordField = (typeof RECORD_FIELDS)[number]

/** Where a record has a field, where its name does not tell: keys, and indexes of lists, with dots between. */
export type FieldMap = Readonly<Partial<Record<RecordField, string>>>

/** A record before it is read as an article. */
export interface RecordContent {
  readonly format: 'JSON' | 'CSV'
  readonly fields: RecordFields
  readonly map: FieldMap
  /** How many characters it was written in. */
  readonly size: number
}

/** What one document is read from: the bytes of a file, or of a member of an archive, or a record. */
export type Content = Uint8Array | RecordContent

/**
 * One document before it is read, or why there is none. `place` is what is added to a file's name to say where in it:
 * ':3' for what begins on its third line, '#/articles/0' for an item of a list (RFC 6901), '/page.html' for a member of
 * an archive; they add up. '' is all of it.
 */
export type Part =
  | { readonly place: string; readonly name: string; readonly content: Content }
  | { readonly place: string; readonly problem: string }

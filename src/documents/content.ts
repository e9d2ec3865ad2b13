/** A record of another program: the fields of a JSON object, or of a row under a header line. */
export type RecordFields = Readonly<Record<string, unknown>>

/** What one document is read from: the bytes of a file, or of a member of an archive, or a record. */
export type Content = Uint8Array | RecordFields

/**
 * One document before it is read, or why there is none. `place` is what is added to a file's name to say where in it:
 * ':3' for its third line, '' for all of it.
 */
export type Part =
  | { readonly place: string; readonly name: string; readonly content: Content }
  | { readonly place: string; readonly problem: string }

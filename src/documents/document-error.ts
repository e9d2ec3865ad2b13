/** Why bytes are no document: says what was expected and what came, never the file's name (the caller knows it). */
export class DocumentError extends Error {
  override readonly name = 'DocumentError'
}

import { DocumentError } from '../document-error.ts'

/** A larger file is no article, and its text would not fit into one string of JavaScript many times over. */
const MEGABYTES_AT_MOST = 100

/** All bytes of a stream. Rejects with a DocumentError for more than 100 MB, `what` naming what came. */
export async function readWhole(bytes: AsyncIterable<Uint8Array>, what = 'a file'): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of bytes) {
    size += part.length
    if (size > MEGABYTES_AT_MOST * 2 ** 20) {
      throw new DocumentError(`expected ${what} of at most ${MEGABYTES_AT_MOST} MB, got more`)
    }
    parts.push(part)
  }
  return Buffer.concat(parts)
}

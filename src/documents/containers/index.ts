import type { Part } from '../content.ts'

/** A file larger than this is no article, and its text would not fit into one string of JavaScript many times over. */
const MEGABYTES_AT_MOST = 100

/** The documents that a file holds, in their order, read no further than they are asked for. */
export async function* openFile(name: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Part> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of bytes) {
    size += part.length
    if (size > MEGABYTES_AT_MOST * 2 ** 20) {
      yield { place: '', problem: `expected at most ${MEGABYTES_AT_MOST} MB, got more` }
      return
    }
    parts.push(part)
  }
  yield { place: '', name, content: Buffer.concat(parts) }
}

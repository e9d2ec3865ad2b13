import { DocumentError } from '../document-error.ts'

/** Text is packed to a tenth, logs and tables to a fiftieth; what inflates to more, and to more than 100 MB, is a bomb. */
const TIMES_AT_MOST = 200
const MEGABYTES_BELIEVED = 100

/** Inflated bytes as long as they are not far too many for what they were packed in. */
export async function* limited(
  inflated: AsyncIterable<Uint8Array>,
  packedSize: () => number,
): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of inflated) {
    size += chunk.length
    if (size > MEGABYTES_BELIEVED * 2 ** 20 && size > packedSize() * TIMES_AT_MOST) {
      throw new DocumentError(`expected text, packed to no less than 1/${TIMES_AT_MOST}, but this inflates to more`)
    }
    yield chunk
  }
}

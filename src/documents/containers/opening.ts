/** A stream of bytes whose beginning is known. */
export interface OpenedBytes {
  /** Its first bytes, 64 KB or all that there are. */
  readonly opening: Uint8Array
  /** All of its bytes, the opening again among them; to be read once. */
  readonly bytes: AsyncIterable<Uint8Array>
  /** Lets go of what it is read from. */
  readonly close: () => Promise<void>
}

const OPENING = 2 ** 16

/** Reads the beginning of a stream of bytes. */
export async function openBytes(bytes: AsyncIterable<Uint8Array>): Promise<OpenedBytes> {
  const source = bytes[Symbol.asyncIterator]()
  const parts: Uint8Array[] = []
  for (let size = 0; size < OPENING; ) {
    const { done, value } = await source.next()
    if (done === true) break
    parts.push(value)
    size += value.length
  }
  const rest = { [Symbol.asyncIterator]: () => source }
  return {
    opening: Buffer.concat(parts).subarray(0, OPENING),
    bytes: joined(parts, rest),
    close: async () => {
      await source.return?.()
    },
  }
}

async function* joined(parts: readonly Uint8Array[], rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* parts
  yield* rest
}

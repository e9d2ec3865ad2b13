import { createGunzip } from 'node:zlib'
import { DocumentError } from '../document-error.ts'
import { limited } from './inflation.ts'
import { pump } from './pump.ts'

/** So few that what they inflate to, a thousand times as much, can be held. */
const BYTES_AT_ONCE = 2 ** 14

/**
 * The bytes that a gzip file holds, of all its members. Rejects with a DocumentError where it is cut or damaged, when
 * what is whole before has been given, or inflates to what no text does.
 */
export async function* gunzip(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let read = 0
  const pieces = async function* () {
    for await (const piece of cutUp(bytes)) {
      read += piece.length
      yield piece
    }
  }
  try {
    yield* limited(pump<Uint8Array>(pieces(), createGunzip()), () => read)
  } catch (error) {
    throw error instanceof Error && 'errno' in error && 'code' in error && String(error.code).startsWith('Z_')
      ? new DocumentError(`expected a whole gzip file, but it is ${reasonOf(error)}`)
      : error
  }
}

function reasonOf({ message }: Error): string {
  return message === 'unexpected end of file' ? 'cut off' : `damaged: ${message}`
}

async function* cutUp(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    for (let at = 0; at < chunk.length; at += BYTES_AT_ONCE) yield chunk.subarray(at, at + BYTES_AT_ONCE)
  }
}

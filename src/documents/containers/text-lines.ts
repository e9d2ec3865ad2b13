import { guessText } from '../characters/guess.ts'
import { decodeMostlyUtf8, decodeUtf8 } from '../characters/utf8.ts'
import { wideEncoding } from '../characters/utf16.ts'
import { type Line, readLines } from './lines.ts'
import type { OpenedBytes } from './opening.ts'

/** The lines of a text of any size, in whatever it is written, by their numbers; byte order marks are left out. */
export async function* linesOf(opened: OpenedBytes, firstNumber = 1): AsyncGenerator<Line> {
  for await (const line of readLines(await asUtf8(opened), decodeLine, firstNumber)) {
    yield 'text' in line && line.text.includes('\ufeff') ? { ...line, text: line.text.replaceAll('\ufeff', '') } : line
  }
}

/** How a file begins, as text; what its last sign was cut to may be wrong. */
export async function openingText({ opening }: OpenedBytes): Promise<string> {
  const wide = wideEncoding(opening)
  if (wide === null) return (decodeLine(opening) ?? Buffer.from(opening).toString('utf8')).replace(/^\ufeff/, '')
  const { default: iconv } = await import('iconv-lite')
  return iconv.decode(Buffer.from(opening), wide)
}

/** Bytes in which a line ends with a byte 0x0A: UTF-16 and UTF-32 become UTF-8, all else stays. */
async function asUtf8({ opening, bytes }: OpenedBytes): Promise<AsyncIterable<Uint8Array>> {
  const wide = wideEncoding(opening)
  if (wide === null) return bytes
  const { default: iconv } = await import('iconv-lite')
  return recoded(bytes, iconv.getDecoder(wide))
}

async function* recoded(
  bytes: AsyncIterable<Uint8Array>,
  decoder: { write: (bytes: Buffer) => string; end: () => string | undefined },
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    yield Buffer.from(decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)))
  }
  yield Buffer.from(decoder.end() ?? '')
}

function decodeLine(bytes: Uint8Array): string | null {
  return decodeUtf8(bytes) ?? decodeMostlyUtf8(bytes) ?? guessText(bytes)
}

import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { type Line, readLines as readAnyLines } from '../../documents/containers/lines.ts'
import { STANDARD_INPUT } from '../files.ts'

export type { Line } from '../../documents/containers/lines.ts'

/**
 * The bytes of a file, or of standard input for "-", read as they are asked for. Throws where there is no such file.
 */
export async function openFile(file: string): Promise<AsyncIterable<Buffer>> {
  if (file === STANDARD_INPUT) return process.stdin
  await stat(file)
  return createReadStream(file, { highWaterMark: 2 ** 20 })
}

/** The lines of a file in UTF-8 that hold something. Carriage returns stay, as JSON takes them for white space. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  for await (const line of readAnyLines(chunks, decode)) {
    if ('problem' in line || line.text.trim() !== '') yield line
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function decode(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes)
  } catch {
    return null
  }
}

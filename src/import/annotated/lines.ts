import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { STANDARD_INPUT } from '../files.ts'

/**
 * The bytes of a file, or of standard input for "-", read as they are asked for. Throws where there is no such file.
 */
export async function openFile(file: string): Promise<AsyncIterable<Buffer>> {
  if (file === STANDARD_INPUT) return process.stdin
  await stat(file)
  return createReadStream(file, { highWaterMark: 2 ** 20 })
}

/** A line of a file, its number from 1: its words, or why it cannot be read. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly problem: string }

/** A longer line is no record, and would not fit into memory several times over. */
const MEGABYTES_AT_MOST = 100
const FEED = 0x0a

/**
 * The lines of a file in UTF-8, empty ones left out. A line that is too long is read to its end without being kept; the
 * last line needs no line feed. Carriage returns stay, as JSON takes them for white space; byte order marks do not.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let number = 1
  let held = emptyLine()
  for await (const chunk of chunks) {
    let start = 0
    for (let feed = chunk.indexOf(FEED); feed >= 0; feed = chunk.indexOf(FEED, start)) {
      const line = lineOf(number++, hold(held, chunk.subarray(start, feed)))
      if (line !== null) yield line
      held = emptyLine()
      start = feed + 1
    }
    held = hold(held, chunk.subarray(start))
  }
  const last = lineOf(number, held)
  if (last !== null) yield last
}

/** What has been read of a line: its bytes, until they are too many. */
interface HeldLine {
  readonly parts: readonly Uint8Array[]
  readonly bytes: number
}

function emptyLine(): HeldLine {
  return { parts: [], bytes: 0 }
}

function hold({ parts, bytes }: HeldLine, part: Uint8Array): HeldLine {
  const sum = bytes + part.length
  return { parts: isTooLong(sum) ? [] : [...parts, part], bytes: sum }
}

function isTooLong(bytes: number): boolean {
  return bytes > MEGABYTES_AT_MOST * 2 ** 20
}

function lineOf(number: number, { parts, bytes }: HeldLine): Line | null {
  if (isTooLong(bytes)) {
    const megabytes = Math.ceil(bytes / 2 ** 20)
    return { number, problem: `expected a line of at most ${MEGABYTES_AT_MOST} MB, got ${megabytes} MB` }
  }
  const text = decode(parts.length === 1 ? parts[0] : Buffer.concat(parts))
  if (text === null) return { number, problem: 'expected UTF-8, got other bytes' }
  return text.trim() === '' ? null : { number, text }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function decode(bytes: Uint8Array | undefined): string | null {
  try {
    return utf8.decode(bytes)
  } catch {
    return null
  }
}

/** A line of a file and its number: its words, or why it cannot be read. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly problem: string }

/** A longer line is no record, and would not fit into memory several times over. */
const MEGABYTES_AT_MOST = 100
const FEED = 0x0a
const NOT_UTF8 = 'expected UTF-8, got other bytes: save it as UTF-8, in Excel as "CSV UTF-8"'

/**
 * The lines of a file, each decoded on its own, without its line feed; `decode` gives null for bytes that it cannot read.
 * A line that is too long is read to its end without being kept; the last line needs no line feed. Carriage returns stay.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  decode: (bytes: Uint8Array) => string | null,
  firstNumber = 1,
): AsyncGenerator<Line> {
  let number = firstNumber
  let held = emptyLine()
  for await (const chunk of chunks) {
    let start = 0
    for (let feed = chunk.indexOf(FEED); feed >= 0; feed = chunk.indexOf(FEED, start)) {
      hold(held, chunk.subarray(start, feed))
      yield lineOf(number++, held, decode)
      held = emptyLine()
      start = feed + 1
    }
    if (start < chunk.length) hold(held, chunk.subarray(start))
  }
  if (held.bytes > 0) yield lineOf(number, held, decode)
}

/** What has been read of a line: its bytes, until they are too many. */
interface HeldLine {
  parts: Uint8Array[]
  bytes: number
}

function emptyLine(): HeldLine {
  return { parts: [], bytes: 0 }
}

function hold(held: HeldLine, part: Uint8Array): void {
  held.bytes += part.length
  if (isTooLong(held.bytes)) held.parts = []
  else held.parts.push(part)
}

function isTooLong(bytes: number): boolean {
  return bytes > MEGABYTES_AT_MOST * 2 ** 20
}

function lineOf(number: number, { parts, bytes }: HeldLine, decode: (bytes: Uint8Array) => string | null): Line {
  if (isTooLong(bytes)) {
    const megabytes = Math.ceil(bytes / 2 ** 20)
    return { number, problem: `expected a line of at most ${MEGABYTES_AT_MOST} MB, got ${megabytes} MB` }
  }
  const [first, ...others] = parts
  const text = decode(first === undefined || others.length > 0 ? Buffer.concat(parts) : first)
  return text === null ? { number, problem: NOT_UTF8 } : { number, text }
}

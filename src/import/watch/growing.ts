import { type FileHandle, open } from 'node:fs/promises'
import type { Slice } from '../files.ts'

/** Whether a file is one that lines are added to, each an article. */
export function isGrowing(file: string): boolean {
  return /\.(?:jsonl|ndjson|jsonlines)$/i.test(file)
}

/** How far a file of lines was read: which file, to a byte, in which line, and the last bytes before. */
export interface ReadSoFar {
  readonly inode: number
  readonly end: number
  readonly line: number
  readonly tail: Buffer
}

/** A file that nothing was read of. */
export const UNREAD: ReadSoFar = { inode: 0, end: 0, line: 1, tail: Buffer.alloc(0) }

const TAIL = 1_024
const FEED = 0x0a
const BYTES_AT_ONCE = 2 ** 20
const LINE_AT_MOST = 100 * 2 ** 20

/**
 * The lines that were added to a file since it was read last, whole ones only; one without an end is whole when it is
 * JSON, or when nobody goes on writing it, `isLeft`. Null when there are none. A file that was written anew is read anew.
 */
export async function addedLines(
  file: string,
  before: ReadSoFar,
  isLeft: boolean,
): Promise<{ readonly slice: Slice; readonly after: ReadSoFar } | null> {
  const handle = await open(file)
  try {
    const { size, ino: inode } = await handle.stat()
    const from = inode === before.inode && (await isSame(handle, before, size)) ? before : UNREAD
    const feeds = await feedsIn(handle, from.end, size)
    const end = (await isLastLineWhole(handle, feeds.end, size, isLeft)) ? size : feeds.end
    if (end === from.end) return null
    const tail = await bytesOf(handle, Math.max(0, end - TAIL), end)
    const slice = { start: from.end, end, firstLine: from.line }
    return { slice, after: { inode, end, line: from.line + feeds.count, tail } }
  } finally {
    await handle.close()
  }
}

/** Whether what was read still stands there. */
async function isSame(handle: FileHandle, { end, tail }: ReadSoFar, size: number): Promise<boolean> {
  return size >= end && tail.equals(await bytesOf(handle, end - tail.length, end))
}

/** How many line feeds there are from a byte on, and where the last of them ends. */
async function feedsIn(handle: FileHandle, start: number, size: number): Promise<{ count: number; end: number }> {
  let [count, end] = [0, start]
  for (let at = start; at < size; at += BYTES_AT_ONCE) {
    const bytes = await bytesOf(handle, at, Math.min(at + BYTES_AT_ONCE, size))
    for (let feed = bytes.indexOf(FEED); feed >= 0; feed = bytes.indexOf(FEED, feed + 1)) {
      count++
      end = at + feed + 1
    }
  }
  return { count, end }
}

async function isLastLineWhole(handle: FileHandle, start: number, size: number, isLeft: boolean): Promise<boolean> {
  if (isLeft || start === size || size - start > LINE_AT_MOST) return isLeft
  try {
    JSON.parse((await bytesOf(handle, start, size)).toString())
    return true
  } catch {
    return false
  }
}

async function bytesOf(handle: FileHandle, start: number, end: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(end - start), 0, end - start, start)
  return buffer.subarray(0, bytesRead)
}

import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Document } from '../documents/document.ts'
import { type Content, DocumentError, type FieldMap, openFile, type Part, readDocument } from '../documents/index.ts'
import { calledPath, isSystemError, problemOf, type Slice, STANDARD_INPUT } from './files.ts'

/** How a file is opened. */
export interface OpenOptions {
  /** Ends standard input once it is aborted: nobody knows whether anything more would come. */
  readonly signal?: AbortSignal | undefined
  /** Is told how many bytes were read, each time that some were. */
  readonly onBytes?: (count: number) => void
  /** Where its records have what the names of their fields do not tell. */
  readonly map?: FieldMap | undefined
  /** All of it, where nothing is said. */
  readonly slice?: Slice | undefined
}

/** The parts of a file, "-" for standard input, that are documents; or why they are none. */
export async function* openPath(file: string, options: OpenOptions = {}): AsyncGenerator<Part> {
  const { signal, onBytes = () => {}, map = {}, slice } = options
  const firstLine = slice?.firstLine ?? 1
  try {
    const bytes = counted(await bytesOf(file, slice, signal), onBytes)
    yield* openFile(path.basename(calledPath(file)), bytes, {
      map,
      firstLine,
      ...(file !== STANDARD_INPUT && { path: file }),
    })
  } catch (error) {
    if (signal?.aborted && file === STANDARD_INPUT) return
    if (!isSystemError(error)) throw error
    yield { place: '', problem: problemOf(error) }
  }
}

async function bytesOf(
  file: string,
  slice: Slice | undefined,
  signal: AbortSignal | undefined,
): Promise<AsyncIterable<Uint8Array>> {
  if (file === STANDARD_INPUT) {
    signal?.addEventListener('abort', () => process.stdin.destroy(), { once: true })
    return process.stdin
  }
  await stat(file)
  const range = slice && { start: slice.start, end: slice.end - 1 } // of a stream, the end is its last byte
  return createReadStream(file, { highWaterMark: 2 ** 20, ...range })
}

async function* counted(
  bytes: AsyncIterable<Uint8Array>,
  onBytes: (count: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    onBytes(chunk.length)
    yield chunk
  }
}

/** The document that some content is, or why it is none. */
export async function readContent(name: string, content: Content): Promise<Document | string> {
  try {
    return await readDocument(name, content)
  } catch (error) {
    if (error instanceof DocumentError) return error.message
    throw error
  }
}

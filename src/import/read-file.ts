import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Document } from '../documents/document.ts'
import { type Content, DocumentError, type FieldMap, openFile, type Part, readDocument } from '../documents/index.ts'
import { isSystemError, problemOf, STANDARD_INPUT } from './files.ts'

/** How a file is opened. */
export interface OpenOptions {
  /** Ends standard input once it is aborted: nobody knows whether anything more would come. */
  readonly signal?: AbortSignal | undefined
  /** Is told how many bytes were read, each time that some were. */
  readonly onBytes?: (count: number) => void
  /** Where its records have what the names of their fields do not tell. */
  readonly map?: FieldMap | undefined
}

/** The parts of a file, "-" for standard input, that are documents; or why they are none. */
export async function* openPath(file: string, options: OpenOptions = {}): AsyncGenerator<Part> {
  const { signal, onBytes = () => {}, map = {} } = options
  try {
    const bytes = counted(await bytesOf(file, signal), onBytes)
    yield* openFile(path.basename(file), bytes, file === STANDARD_INPUT ? { map } : { map, path: file })
  } catch (error) {
    if (signal?.aborted && file === STANDARD_INPUT) return
    if (!isSystemError(error)) throw error
    yield { place: '', problem: problemOf(error) }
  }
}

async function bytesOf(file: string, signal: AbortSignal | undefined): Promise<AsyncIterable<Uint8Array>> {
  if (file === STANDARD_INPUT) {
    signal?.addEventListener('abort', () => process.stdin.destroy(), { once: true })
    return process.stdin
  }
  await stat(file)
  return createReadStream(file, { highWaterMark: 2 ** 20 })
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

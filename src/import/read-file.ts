import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Document } from '../documents/document.ts'
import { type Content, DocumentError, openFile, type Part, readDocument } from '../documents/index.ts'
import { isSystemError, problemOf, STANDARD_INPUT } from './files.ts'

/** The parts of a file, "-" for standard input, that are documents; or why they are none. */
export async function* openPath(file: string): AsyncGenerator<Part> {
  try {
    if (file !== STANDARD_INPUT) await stat(file)
    const bytes = file === STANDARD_INPUT ? process.stdin : createReadStream(file, { highWaterMark: 2 ** 20 })
    yield* openFile(path.basename(file), bytes)
  } catch (error) {
    if (!isSystemError(error)) throw error
    yield { place: '', problem: problemOf(error) }
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

import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Document } from '../documents/document.ts'
import { DocumentError, readDocument } from '../documents/index.ts'
import { isSystemError, problemOf } from './files.ts'

/** A file larger than this is no article, and its text would not fit into one string of JavaScript many times over. */
const MEGABYTES_AT_MOST = 100

/** Whether a file is named as one of records, a line each, and so holds no article. */
export function isLinesOfJson(file: string): boolean {
  return /\.(jsonl|ndjson)$/i.test(file)
}

/** The document in a file, or why there is none. */
export async function readFileAsDocument(file: string): Promise<Document | string> {
  try {
    const { size } = await stat(file)
    return sizeProblem(size) ?? readDocument(path.basename(file), await readFile(file))
  } catch (error) {
    return reasonOf(error)
  }
}

/** The document that some bytes under a name are, read to their end; or why they are none. */
export async function readBytesAsDocument(name: string, bytes: AsyncIterable<Buffer>): Promise<Document | string> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of bytes) {
    size += part.length
    const problem = sizeProblem(size)
    if (problem !== null) return problem
    parts.push(part)
  }
  try {
    return readDocument(name, Buffer.concat(parts))
  } catch (error) {
    return reasonOf(error)
  }
}

function sizeProblem(size: number): string | null {
  const megabytes = Math.ceil(size / 2 ** 20)
  return megabytes > MEGABYTES_AT_MOST ? `expected at most ${MEGABYTES_AT_MOST} MB, got ${megabytes} MB` : null
}

/** Why a document cannot be read, in words; throws again what is no reason of the file's. */
function reasonOf(error: unknown): string {
  if (error instanceof DocumentError) return error.message
  if (isSystemError(error)) return problemOf(error)
  throw error
}

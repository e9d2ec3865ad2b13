import type { FieldMap } from '../../src/documents/content.ts'
import { type Document, DocumentError, openFile, type Part, readDocument } from '../../src/documents/index.ts'

/** The parts of a file that comes in chunks of some size. */
export async function partsOf(
  name: string,
  content: string | Uint8Array,
  { map = {}, chunk = 2 ** 16 }: { readonly map?: FieldMap; readonly chunk?: number } = {},
): Promise<Part[]> {
  const parts: Part[] = []
  for await (const part of openFile(name, chunksOf(Buffer.from(content), chunk), { map })) parts.push(part)
  return parts
}

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** What became of a part: its place, and its document or why it is none. */
export interface ReadPart {
  readonly place: string
  readonly document?: Document
  readonly problem?: string
}

/** The documents of a file, each read. */
export async function documentsOf(...given: Parameters<typeof partsOf>): Promise<ReadPart[]> {
  return Promise.all((await partsOf(...given)).map(readPart))
}

async function readPart(part: Part): Promise<ReadPart> {
  if ('problem' in part) return part
  try {
    return { place: part.place, document: await readDocument(part.name, part.content) }
  } catch (error) {
    if (error instanceof DocumentError) return { place: part.place, problem: error.message }
    throw error
  }
}

/** Each part in a line: its place and the title that was read, or the problem. */
export async function linesOf(...given: Parameters<typeof partsOf>): Promise<string[]> {
  const read = await documentsOf(...given)
  return read.map(({ place, document, problem }) => `${place} ${document?.title ?? `! ${problem}`}`)
}

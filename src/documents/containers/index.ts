import type { FieldMap, Part } from '../content.ts'
import { DocumentError } from '../document-error.ts'
import { archiveKind, fileKind } from '../signatures.ts'
import { gunzip } from './gzip.ts'
import { isJson, readAddedLines, readJson } from './json.ts'
import { type OpenedBytes, openBytes } from './opening.ts'
import { readTable } from './table.ts'
import { tableHeader } from './table-header.ts'
import { linesOf, openingText } from './text-lines.ts'
import { isWebArchive, pageInWebArchive } from './web-archive.ts'
import { readWhole } from './whole.ts'
import { type Member, zipMembers } from './zip.ts'

/** What is known of a file beside its bytes. */
export interface OpenOptions {
  /** Where its records have what their names do not tell. */
  readonly map?: FieldMap
  /** Its path: a ZIP archive of any size is read from there, one without from at most 100 MB in memory. */
  readonly path?: string
  /** The number of its first line, of a file of JSON lines that is read from the middle on. */
  readonly firstLine?: number
}

/** How deep archives may stand in archives. */
const ARCHIVES_DEEP = 3

/**
 * The documents that a file holds, in their order, read no further than they are asked for: itself, the records of JSON
 * or of a table with a header line, what is in a gzip file or the members of a ZIP archive. What a file is, its bytes
 * tell. What cannot be read is a problem at its place, and what stands beside it is read all the same.
 */
export function openFile(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  { map = {}, path, firstLine = 1 }: OpenOptions = {},
): AsyncGenerator<Part> {
  return partsAt('', openAny({ name, map, path: path ?? null, firstLine, depth: 0 }, bytes))
}

interface OpenedFile {
  readonly name: string
  readonly map: FieldMap
  readonly path: string | null
  readonly firstLine: number
  readonly depth: number
}

async function* openAny(file: OpenedFile, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Part> {
  const opened = await openBytes(bytes)
  try {
    const archive = archiveKind(opened.opening)
    if (archive === null) yield* openDocument(file, opened)
    else if (file.depth >= ARCHIVES_DEEP) {
      throw new DocumentError(`expected archives in archives at most ${ARCHIVES_DEEP} deep, got more`)
    } else if (archive === 'GZIP') yield* openGzip(file, opened)
    else yield* openZip(file, opened)
  } finally {
    await opened.close()
  }
}

function openGzip(file: OpenedFile, { bytes }: OpenedBytes): AsyncGenerator<Part> {
  const name = file.name.replace(/\.(?:gz|gzip)$/i, '').replace(/\.tgz$/i, '.tar')
  return openAny({ ...file, name, path: null, depth: file.depth + 1 }, gunzip(bytes))
}

async function* openZip(file: OpenedFile, { bytes }: OpenedBytes): AsyncGenerator<Part> {
  let count = 0
  for await (const member of zipMembers(bytes, file.path)) {
    count++
    yield* partsAt(`/${member.path}`, openMember(file, member))
  }
  if (count === 0) throw new DocumentError('expected files in the ZIP archive, got none')
}

async function* openMember(file: OpenedFile, member: Member): AsyncGenerator<Part> {
  if ('problem' in member) yield { place: '', problem: member.problem }
  else yield* openAny({ ...file, name: member.path, path: null, depth: file.depth + 1 }, member.bytes)
}

async function* openDocument({ name, map, firstLine }: OpenedFile, opened: OpenedBytes): AsyncGenerator<Part> {
  if (firstLine > 1) return yield* readAddedLines(name, linesOf(opened, firstLine), map)
  const kind = fileKind(opened.opening)
  if (kind !== null) throw new DocumentError(`expected an article, but this is ${kind}`)
  // Markdown may open with a record of what it is, or with a table.
  const opening = /\.(?:md|markdown|mdx)$/i.test(name) ? '' : await openingText(opened)
  if (isWebArchive(opening)) yield { place: '', name, content: pageInWebArchive(await readWhole(opened.bytes)) }
  else if (isJson(name, opening)) yield* readJson(name, opening, linesOf(opened), map)
  else {
    const header = tableHeader(name, opening, map)
    if (typeof header === 'string') throw new DocumentError(header)
    if (header === null) yield { place: '', name, content: await readWhole(opened.bytes) }
    else yield* readTable(name, header, linesOf(opened), map)
  }
}

/** Parts of something that stands at a place; that it cannot be read to its end is one of them. */
async function* partsAt(place: string, parts: AsyncGenerator<Part>): AsyncGenerator<Part> {
  try {
    for await (const part of parts) yield { ...part, place: place + part.place }
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error
    yield { place, problem: error.message }
  }
}

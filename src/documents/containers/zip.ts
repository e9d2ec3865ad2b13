import { crc32 } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'
import { DocumentError } from '../document-error.ts'
import { isSavedBesidePage, reasonByName } from '../kept-beside.ts'
import { limited } from './inflation.ts'
import { readWhole } from './whole.ts'

/** A file in an archive, by its path there with "/" between folders: its bytes, or why they cannot be read. */
export type Member =
  | { readonly path: string; readonly bytes: AsyncIterable<Uint8Array> }
  | { readonly path: string; readonly problem: string }

const STORED = 0
const DEFLATED = 8

/**
 * The files in a ZIP archive, in its order; folders and what systems hide there are left out. The archive is read from
 * its file, where it has one of its own, else whole into memory.
 *
 * Rejects with a DocumentError for what is no whole archive, and for more than 100 MB without a file.
 */
export async function* zipMembers(bytes: AsyncIterable<Uint8Array>, file: string | null): AsyncGenerator<Member> {
  const yauzl = await import('yauzl')
  const options = { decodeStrings: false, autoClose: false }
  const whole = file === null ? await readWhole(bytes, 'a ZIP archive in another or in a pipe') : null
  const open = () => (whole === null ? yauzl.openPromise(file ?? '', options) : yauzl.fromBufferPromise(whole, options))
  const archive = await open().catch(asDamage)
  try {
    const nameOf = ({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry) =>
      utf8(fileNameRaw) ?? yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false)
    const paths = await savedPages(await open(), nameOf)
    yield* membersOf(archive, nameOf, paths)
  } catch (error) {
    throw error instanceof DocumentError ? error : asDamage(error)
  } finally {
    archive.close()
  }
}

/** The paths of the pages in an archive, beside which a browser may have saved a folder. */
async function savedPages(archive: ZipFile, nameOf: (entry: Entry) => string): Promise<ReadonlySet<string>> {
  const pages = new Set<string>()
  try {
    for await (const entry of archive.eachEntry()) {
      const path = pathOf(entry, nameOf)
      if (/html?$/.test(path)) pages.add(path)
    }
  } finally {
    archive.close()
  }
  return pages
}

function pathOf(entry: Entry, nameOf: (entry: Entry) => string): string {
  return nameOf(entry).replaceAll('\\', '/')
}

async function* membersOf(
  archive: ZipFile,
  nameOf: (entry: Entry) => string,
  pages: ReadonlySet<string>,
): AsyncGenerator<Member> {
  for await (const entry of archive.eachEntry()) {
    const path = pathOf(entry, nameOf)
    if (path.endsWith('/') || isHidden(path) || isInSavedFolder(path, pages)) continue
    const problem = problemOf(entry, path)
    yield problem === null ? { path, bytes: bytesOf(archive, entry) } : { path, problem }
  }
}

async function* bytesOf(archive: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  try {
    let sum = 0
    for await (const chunk of limited(await archive.openReadStreamPromise(entry), () => entry.compressedSize)) {
      sum = crc32(chunk, sum)
      yield chunk
    }
    if (sum !== entry.crc32) throw new DocumentError('expected a whole file, but it is damaged: its checksum is wrong')
  } catch (error) {
    throw error instanceof DocumentError ? error : asDamage(error)
  }
}

function problemOf(entry: Entry, path: string): string | null {
  if (path.startsWith('/') || /^[a-z]:/i.test(path) || path.split('/').includes('..')) {
    return 'expected a path inside the archive, got one that leads out of it'
  }
  if (entry.isEncrypted()) return 'expected a file that anybody can read, but it is encrypted'
  const method = entry.compressionMethod
  if (method === STORED || method === DEFLATED) return null
  return `expected a file that is stored or deflated, got compression method ${method}`
}

/** What folders leave out by its name, and what macOS adds. */
function isHidden(path: string): boolean {
  return path.split('/').some((name) => name === '__MACOSX' || (!/^\.\.?$/.test(name) && reasonByName(name) !== null))
}

/** Whether a folder on a path is one that a browser saved beside a page. */
function isInSavedFolder(path: string, pages: ReadonlySet<string>): boolean {
  const folders = path.split('/').slice(0, -1)
  return folders.some((name, at) => {
    const above = folders.slice(0, at).map((folder) => `${folder}/`)
    return isSavedBesidePage(name, (other) => pages.has(above.join('') + other))
  })
}

/** Many programs write UTF-8 without saying so; what is none is in the code page of DOS. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function asDamage(error: unknown): never {
  if (!(error instanceof Error) || 'syscall' in error || error instanceof DocumentError) throw error
  throw new DocumentError(`expected a whole ZIP archive, but it is cut off or damaged: ${error.message}`)
}

import { createHash } from 'node:crypto'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { STANDARD_INPUT } from '../../import/files.ts'

/** The name of something by its words, the same for the same words: a UUID of version 8 (RFC 9562) of their SHA-256. */
export function urnOf(words: string): string {
  const hash = createHash('sha256').update(words).digest()
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x80, 6)
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8)
  return `urn:uuid:${hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`
}

/** The names of the parts of an article, the same for the same text. */
export function articleUrn(text: string): (part: string) => string {
  const article = urnOf(text)
  return (part) => urnOf(`${article} ${part}`)
}

/** Where a text stands: the address of its file; a name where it came through standard input. */
export function sourceOf(file: string, urn: (part: string) => string): string {
  return file === STANDARD_INPUT ? urn('text') : pathToFileURL(path.resolve(file)).href
}

/** First bytes of files that are not text, as Latin-1 (https://en.wikipedia.org/wiki/List_of_file_signatures). */
const SIGNATURES: readonly (readonly [prefix: string, kind: string])[] = [
  ['%PDF-', 'a PDF file'],
  ['\x89PNG', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['RIFF', 'a RIFF file (sound, video or a WebP image)'],
  ['II*\0', 'a TIFF image'],
  ['MM\0*', 'a TIFF image'],
  ['PK\x03\x04', 'a ZIP archive (or an office document, which is one)'],
  ['PK\x05\x06', 'a ZIP archive'],
  ['\x1f\x8b', 'a gzip archive'],
  ['BZh', 'a bzip2 archive'],
  ['7z\xbc\xaf', 'a 7-Zip archive'],
  ['\xd0\xcf\x11\xe0', 'an old Microsoft Office file'],
  ['{\\rtf', 'an RTF file'],
  ['SQLite format 3', 'an SQLite database'],
  ['\x7fELF', 'a program'],
]

/** Openings of markup, after white space. */
const MARKUP: readonly (readonly [opening: RegExp, kind: string])[] = [
  [/^<\?xml\b(?!.*<(?:!doctype )?html)/is, 'XML, which is not read yet'],
]

/** What kind of file the bytes are by how they begin ("a PDF file"), or null for what may be text. */
export function fileKind(bytes: Uint8Array): string | null {
  const opening = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 16)).toString('latin1')
  return SIGNATURES.find(([prefix]) => opening.startsWith(prefix))?.[1] ?? null
}

/** What kind of markup a text is by how it begins, or null for plain text. */
export function markupKind(text: string): string | null {
  const opening = text.slice(0, 512).trimStart()
  return MARKUP.find(([pattern]) => pattern.test(opening))?.[1] ?? null
}

const AS_TEXT = 'save it as plain text or HTML'
const AS_CSV = 'save it as CSV'

/** First bytes of files that are not text, as Latin-1 (https://en.wikipedia.org/wiki/List_of_file_signatures). */
const SIGNATURES: readonly (readonly [opening: RegExp, kind: string])[] = [
  [/^%PDF-/, `a PDF file: ${AS_TEXT}`],
  [/^\x89PNG/, 'a PNG image'],
  [/^\xff\xd8\xff/, 'a JPEG image'],
  [/^GIF8[79]a/, 'a GIF image'],
  [/^RIFF[^]{4}(?:WAVE|AVI |WEBP)/, 'a RIFF file (sound, video or a WebP image)'],
  [/^(?:II\*\0|MM\0\*)/, 'a TIFF image'],
  [/^(?:ID3[\x02-\x04]|OggS|fLaC)/, 'a sound file'],
  [/^[^]{4}ftyp/, 'a video, sound or HEIF image'],
  [/^\x1a\x45\xdf\xa3/, 'a Matroska or WebM video'],
  [/^BZh[1-9]1AY/, 'a bzip2 archive: unpack it'],
  [/^7z\xbc\xaf\x27\x1c/, 'a 7-Zip archive: unpack it'],
  [/^Rar!\x1a\x07/, 'a RAR archive: unpack it'],
  [/^\xfd7zXZ\0/, 'an xz archive: unpack it'],
  [/^\x28\xb5\x2f\xfd/, 'a Zstandard archive: unpack it'],
  [/^[^]{257}ustar/, 'a tar archive: unpack it'],
  [/^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/, `an old Microsoft Office file: ${AS_TEXT}, or a workbook as CSV`],
  [/^\{\\rtf/, `an RTF file: ${AS_TEXT}`],
  [/^bplist00/, 'a binary property list, as a Safari web archive is: save the page as its source'],
  [/^PAR1/, 'a Parquet file: export it as JSON lines or CSV'],
  [/^ARROW1/, 'an Arrow file: export it as JSON lines or CSV'],
  [/^SQLite format 3\0/, 'an SQLite database'],
  [/^(?:\x7fELF|MZ[^]{62}|\xcf\xfa\xed\xfe)/, 'a program'],
  [/^PK\x03\x04[^]{26}mimetypeapplication\/epub\+zip/, `an EPUB book: ${AS_TEXT}`],
  [
    /^PK\x03\x04[^]{26}mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/,
    `an OpenDocument spreadsheet: ${AS_CSV}`,
  ],
  [/^PK\x03\x04[^]{26}mimetypeapplication\/vnd\.oasis\.opendocument\./, `an OpenDocument text: ${AS_TEXT}`],
]

/** What only an Office document has beside one of its own folders, and what those say that it is. */
const OFFICE_PART = /PK\x03\x04[^]{26}(?:\[Content_Types\]\.xml|_rels\/|docProps\/)/
const OFFICE_FOLDERS: readonly (readonly [folder: RegExp, kind: string])[] = [
  [/PK\x03\x04[^]{26}word\//, `a Word document: ${AS_TEXT}`],
  [/PK\x03\x04[^]{26}xl\//, `an Excel workbook: ${AS_CSV}`],
  [/PK\x03\x04[^]{26}ppt\//, `a PowerPoint presentation: ${AS_TEXT}`],
]

const ARCHIVES: readonly (readonly [opening: RegExp, archive: 'ZIP' | 'GZIP', kind: string])[] = [
  [/^PK(?:\x03\x04|\x05\x06)/, 'ZIP', 'a ZIP archive'],
  [/^\x1f\x8b\x08/, 'GZIP', 'a gzip archive'],
]

/** Openings of markup, after white space. */
const MARKUP: readonly (readonly [opening: RegExp, kind: string])[] = [
  [/^<\?xml\b(?!.*<(?:!doctype )?html)/is, 'XML, which is not read yet'],
]

/** What an archive of other files is by how it begins, or null for what is none; an office document is none. */
export function archiveKind(bytes: Uint8Array): 'ZIP' | 'GZIP' | null {
  const opening = openingOf(bytes)
  return documentKind(opening) === null ? (archiveOf(opening)?.[1] ?? null) : null
}

/** What kind of file the bytes are by how they begin ("a PDF file"), or null for what may be text. */
export function fileKind(bytes: Uint8Array): string | null {
  const opening = openingOf(bytes)
  return documentKind(opening) ?? archiveOf(opening)?.[2] ?? null
}

function archiveOf(opening: string): (typeof ARCHIVES)[number] | undefined {
  return ARCHIVES.find(([pattern]) => pattern.test(opening))
}

function documentKind(opening: string): string | null {
  const signature = SIGNATURES.find(([pattern]) => pattern.test(opening))
  if (signature !== undefined) return signature[1]
  if (!opening.startsWith('PK') || !OFFICE_PART.test(opening)) return null
  return OFFICE_FOLDERS.find(([folder]) => folder.test(opening))?.[1] ?? null
}

/** Only an archive needs to be looked into further than its first bytes. */
function openingOf(bytes: Uint8Array): string {
  const length = Math.min(bytes.byteLength, bytes[0] === 0x50 && bytes[1] === 0x4b ? 2 ** 16 : 512)
  return Buffer.from(bytes.buffer, bytes.byteOffset, length).toString('latin1')
}

/** What kind of markup a text is by how it begins, or null for plain text. */
export function markupKind(text: string): string | null {
  const opening = text.slice(0, 512).trimStart()
  return MARKUP.find(([pattern]) => pattern.test(opening))?.[1] ?? null
}

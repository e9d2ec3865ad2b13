const AS_TEXT = 'save it as plain text or HTML'
const AS_CSV = 'save it as CSV'
const AS_RECORDS = 'export it as JSON lines or CSV'
const UNPACK = 'unpack it'

/** What stands at an offset of files that are not text, as Latin-1 (https://en.wikipedia.org/wiki/List_of_file_signatures). */
const SIGNATURES: readonly (readonly [offset: number, characters: string, kind: string])[] = [
  [0, '%PDF-', `a PDF file: ${AS_TEXT}`],
  [0, '\x89PNG', 'a PNG image'],
  [0, '\xff\xd8\xff', 'a JPEG image'],
  [0, 'GIF8', 'a GIF image'],
  [0, 'RIFF', 'a RIFF file (sound, video or a WebP image)'],
  [0, 'II*\0', 'a TIFF image'],
  [0, 'MM\0*', 'a TIFF image'],
  [0, 'ID3\x03', 'a sound file'],
  [0, 'ID3\x04', 'a sound file'],
  [0, 'OggS\0', 'a sound or video file'],
  [4, 'ftyp', 'a video, a sound file or a HEIF image'],
  [0, '\x1a\x45\xdf\xa3', 'a Matroska or WebM video'],
  [0, 'BZh91AY', `a bzip2 archive: ${UNPACK}`],
  [0, '7z\xbc\xaf', `a 7-Zip archive: ${UNPACK}`],
  [0, 'Rar!\x1a\x07', `a RAR archive: ${UNPACK}`],
  [0, '\xfd7zXZ\0', `an xz archive: ${UNPACK}`],
  [0, '\x28\xb5\x2f\xfd', `a Zstandard archive: ${UNPACK}`],
  [257, 'ustar', `a tar archive: ${UNPACK}`],
  [0, '\xd0\xcf\x11\xe0', `an old Microsoft Office file: ${AS_TEXT}, or a workbook as CSV`],
  [0, '{\\rtf', `an RTF file: ${AS_TEXT}`],
  [0, 'bplist00', 'a binary property list, as a Safari web archive is: save the page as its source'],
  [0, 'PAR1', `a Parquet file: ${AS_RECORDS}`],
  [0, 'ARROW1', `an Arrow file: ${AS_RECORDS}`],
  [0, 'SQLite format 3\0', 'an SQLite database'],
  [0, '\x7fELF', 'a program'],
  [30, 'mimetypeapplication/epub+zip', `an EPUB book: ${AS_TEXT}`],
  [30, 'mimetypeapplication/vnd.oasis.opendocument.spreadsheet', `an OpenDocument spreadsheet: ${AS_CSV}`],
  [30, 'mimetypeapplication/vnd.oasis.opendocument.', `an OpenDocument text: ${AS_TEXT}`],
]

/** What an Office document has beside one of its own folders, and what those say that it is. */
const OFFICE_PART = /^(?:\[Content_Types\]\.xml$|_rels\/|docProps\/)/
const OFFICE_FOLDERS: readonly (readonly [folder: string, kind: string])[] = [
  ['word/', `a Word document: ${AS_TEXT}`],
  ['xl/', `an Excel workbook: ${AS_CSV}`],
  ['ppt/', `a PowerPoint presentation: ${AS_TEXT}`],
]

const ARCHIVES: readonly (readonly [characters: string, archive: 'ZIP' | 'GZIP', kind: string])[] = [
  ['PK\x03\x04', 'ZIP', 'a ZIP archive'],
  ['PK\x05\x06', 'ZIP', 'a ZIP archive'],
  ['\x1f\x8b\x08', 'GZIP', 'a gzip archive'],
]

/** How XML opens that is no page: with a declaration, or as feeds, site maps, pictures and agencies' formats do without. */
const XML =
  /^(?:<\?xml\b(?!.*<(?:!doctype )?html)|<(?:rss|feed|rdf:rdf|urlset|sitemapindex|svg|nitf|newsml|newsitem|opml)[\s>])/is

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
  return ARCHIVES.find(([characters]) => opening.startsWith(characters))
}

function documentKind(opening: string): string | null {
  const signature = SIGNATURES.find(([offset, characters]) => opening.startsWith(characters, offset))
  if (signature !== undefined) return signature[2]
  const names = opening.startsWith('PK') ? namesIn(opening) : []
  if (!names.some((name) => OFFICE_PART.test(name))) return null
  return OFFICE_FOLDERS.find(([folder]) => names.some((name) => name.startsWith(folder)))?.[1] ?? null
}

/** The names of the files that begin in the opening of a ZIP archive (APPNOTE.TXT 4.3.7). */
function namesIn(opening: string): string[] {
  const headers = opening.split('PK\x03\x04').slice(1)
  return headers.map((header) => header.slice(26, 26 + header.charCodeAt(22) + header.charCodeAt(23) * 256))
}

/** Only an archive needs to be looked into further than its first bytes. */
function openingOf(bytes: Uint8Array): string {
  const length = Math.min(bytes.byteLength, bytes[0] === 0x50 && bytes[1] === 0x4b ? 2 ** 16 : 512)
  return Buffer.from(bytes.buffer, bytes.byteOffset, length).toString('latin1')
}

/** What kind of markup a text that is no HTML is by how it begins ("XML, …"), or null for plain text. */
export function markupKind(text: string): string | null {
  return XML.test(text.slice(0, 512).trimStart()) ? `XML, as of a feed: ${AS_TEXT}, or ${AS_RECORDS}` : null
}

import { fileKind, markupKind } from '../containers/signatures.ts'
import { DocumentError } from '../document-error.ts'

const EXPECTED = 'expected plain text'
/** Windows-1252 from 0x80 to 0x9F, five unassigned (https://encoding.spec.whatwg.org/index-windows-1252.txt). */
const WINDOWS_1252 = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ'

/**
 * The text of a plain text file: byte order mark left out, line feeds only, NFC.
 *
 * UTF-8; UTF-16 with its byte order mark; else Windows-1252, when the bytes are plausibly that. Throws a
 * DocumentError for files of another kind, for binary data and for a text without a word.
 */
export function decode(bytes: Uint8Array): string {
  const kind = fileKind(bytes)
  if (kind !== null) throw new DocumentError(`${EXPECTED}, but this is ${kind}`)
  const text = decodeCharacters(bytes).replace(/\r\n?/g, '\n').normalize('NFC')
  if (text.includes('\0')) throw new DocumentError(`${EXPECTED}, but this contains NUL bytes, so it is not text`)
  const markup = markupKind(text)
  if (markup !== null) throw new DocumentError(`${EXPECTED}, but this is ${markup}`)
  if (text.trim() === '') throw new DocumentError(`${EXPECTED}, but this is empty`)
  if (!/\p{L}/u.test(text)) throw new DocumentError(`${EXPECTED}, but this has no words`)
  return text
}

function decodeCharacters(bytes: Uint8Array): string {
  const utf16 = utf16Label(bytes)
  try {
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    if (utf16 !== null) throw new DocumentError(`${EXPECTED}, but its UTF-16 is broken`)
    if (!isPlausiblyWindows1252(bytes)) throw new DocumentError(`${EXPECTED}, but this is binary data`)
    return decodeWindows1252(bytes)
  }
}

/** By hand: Node 20 takes Windows-1252 for Latin-1, and curly quotation marks are lost there. */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin1.replace(/[\x80-\x9f]/g, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80))
}

function utf16Label(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** Text in Windows-1252 has none of its five unassigned bytes, no control characters, and is mostly ASCII. */
function isPlausiblyWindows1252(bytes: Uint8Array): boolean {
  let ascii = 0
  for (const byte of bytes) {
    if (byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte)) return false
    if ([0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte)) return false
    if (byte < 0x80) ascii++
  }
  return ascii * 10 >= bytes.length * 7
}

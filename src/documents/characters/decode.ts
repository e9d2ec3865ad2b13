import iconv from 'iconv-lite'
import { DocumentError } from '../document-error.ts'
import { fileKind } from '../signatures.ts'
import { clean } from './clean.ts'
import { declaredCharset } from './declared.ts'
import { guessText, textAsDeclared } from './guess.ts'
import { repairMojibake } from './mojibake.ts'
import { decodeMostlyUtf8, decodeUtf8 } from './utf8.ts'
import { wideEncoding } from './utf16.ts'

const EXPECTED = 'expected plain text'
const ENCODINGS = 'UTF-8, UTF-16, UTF-32, Windows-125x, ISO-8859, KOI8-R, Shift_JIS, EUC, GB18030 or Big5'

/**
 * The text that bytes are, as it is stored: see `clean`. The first of these that fits: a byte order mark; UTF-16 or
 * UTF-32 without one; UTF-8; UTF-8 but for a few bytes; what is declared (by default, at the top of a page itself); what
 * chardet is sure of; Windows-1252. UTF-8 that was once read as Windows-1252 is repaired where that is certain.
 *
 * Throws a DocumentError for files of another kind, for binary data and for a text without a word.
 */
export function decode(bytes: Uint8Array, declared = declaredCharset(bytes) ?? undefined): string {
  const kind = fileKind(bytes)
  if (kind !== null) throw new DocumentError(`${EXPECTED}, but this is ${kind}`)
  const characters = decodeCharacters(bytes, declared)
  if (characters === null)
    throw new DocumentError(`${EXPECTED} in ${ENCODINGS}, but this is binary data or none of them`)
  if (isBinary(characters)) throw new DocumentError(`${EXPECTED}, but this is binary data`)
  const text = clean(repairMojibake(characters))
  if (text.trim() === '') throw new DocumentError('expected an article, but this file is empty')
  if (!/\p{L}/u.test(text)) throw new DocumentError(`${EXPECTED}, but this has no words`)
  return text
}

function decodeCharacters(bytes: Uint8Array, declared: string | undefined): string | null {
  const wide = wideEncoding(bytes)
  if (wide !== null) return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), wide)
  return (
    decodeUtf8(bytes) ??
    decodeMostlyUtf8(bytes) ??
    (declared === undefined ? null : textAsDeclared(bytes, declared)) ??
    guessText(bytes)
  )
}

/** Of what is looked at, more than a quarter no text: control characters, code points that mean nothing. */
function isBinary(characters: string): boolean {
  const sample = characters
    .replace(/^\0+/, '')
    .slice(0, 2 ** 16)
    .replace(/\0+$/, '')
  const strange = sample.match(/[^\P{Cc}\t\n\v\f\r\x80-\x9f]|[\ufffd\p{Cn}\p{Co}\p{Cs}]/gu)?.length ?? 0
  return strange * 4 > sample.length
}

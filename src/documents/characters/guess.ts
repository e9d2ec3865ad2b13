import { analyse } from 'chardet'
import iconv from 'iconv-lite'
import { hasLettersOf, shareOfOdd } from './plausible.ts'
import { decodeWindows1252 } from './windows-1252.ts'

/** Bytes from which an encoding is guessed. */
const SAMPLE = 2 ** 16
/** Of a hundred: below, chardet knows nothing; and how much surer than of Windows-1252 it must be of its kin. */
const LEAST_CONFIDENCE = 20
const LEAD = 15
/** Encodings of Latin letters, all but Windows-1252 and Latin-1, its part. */
const KIN_OF_WINDOWS_1252 = /^(?:windows-125[0478]|iso-8859-(?:[2349]|1[03-6]))$/i
const LATIN_1 = /^(?:(?:us-?)?ascii|iso-?8859-?1|latin-?1|(?:windows|cp)-?1252)$/i
const WESTERN = /^(?:windows-1252|iso-8859-1)$/i

/**
 * The text of bytes that are not UTF-8, in the encoding that chardet is sure of and in which they make plausible text;
 * else in Windows-1252, where that is plausible; else null.
 */
export function guessText(bytes: Uint8Array): string | null {
  const sample = sampleOf(bytes)
  const encoding = guessEncoding(sample)
  if (encoding !== null) return decodeAs(bytes, encoding)
  return isWindows1252(sample) ? decodeWindows1252(bytes) : null
}

/** The text of bytes in a declared encoding, or null where that is unknown or they are not in it. */
export function textAsDeclared(bytes: Uint8Array, encoding: string): string | null {
  // Without byte order mark and zeros it is neither; who declares UTF-8 is wrong already.
  if (/^(?:utf|ucs|unicode)/i.test(encoding) || !iconv.encodingExists(encoding)) return null
  const text = decodeAs(bytes, encoding)
  const broken = text.split('\ufffd').length - 1
  return broken * 100 <= text.length ? text : null
}

/** ASCII and Latin-1 are read as Windows-1252 (https://encoding.spec.whatwg.org/#names-and-labels), KOI8-R as KOI8-U. */
function decodeAs(bytes: Uint8Array, encoding: string): string {
  if (LATIN_1.test(encoding)) return decodeWindows1252(bytes)
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return iconv.decode(buffer, encoding.replace(/^koi8-?r$/i, 'koi8-u'))
}

/** From a little before the first byte beyond ASCII. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80)
  const start = bytes.lastIndexOf(0x0a, first) + 1
  return bytes.subarray(Math.max(start, first - 1024), first + SAMPLE)
}

function guessEncoding(sample: Uint8Array): string | null {
  const guesses = analyse(sample).filter(({ name }) => iconv.encodingExists(name) && !/^utf/i.test(name))
  const western = isWindows1252(sample) ? confidenceIn(guesses, WESTERN) : 0
  const guess = guesses.find(({ name, confidence }) => {
    const least = KIN_OF_WINDOWS_1252.test(name) ? western + LEAD : LEAST_CONFIDENCE
    return confidence >= Math.max(LEAST_CONFIDENCE, least) && isIn(sample, name)
  })
  return guess?.name ?? null
}

function confidenceIn(guesses: readonly { name: string; confidence: number }[], names: RegExp): number {
  return Math.max(0, ...guesses.filter(({ name }) => names.test(name)).map(({ confidence }) => confidence))
}

function isIn(sample: Uint8Array, encoding: string): boolean {
  if (WESTERN.test(encoding)) return isWindows1252(sample)
  // The sample may end within a sign.
  const text = decodeAs(sample, encoding).slice(0, -1)
  return hasLettersOf(encoding, text) && shareOfOdd(text) <= 0.1
}

/** Text in Windows-1252 has none of its five unassigned bytes, no control characters, and is mostly ASCII. */
function isWindows1252(sample: Uint8Array): boolean {
  let ascii = 0
  for (const byte of sample) if (byte < 0x80) ascii++
  return ascii * 10 >= sample.length * 7 && shareOfOdd(decodeWindows1252(sample)) <= 0.5
}

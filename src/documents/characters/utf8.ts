import { windows1252Character } from './windows-1252.ts'

/** The text of bytes in UTF-8, byte order mark included, or null when one of them is wrong. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** What bytes are that are not all UTF-8: how many signs of more than one byte they hold, and how many broken bytes. */
interface Brokenness {
  readonly ascii: number
  readonly signs: number
  readonly broken: number
}

/**
 * The text of bytes that are UTF-8 but for a few, or null when they are not. A broken byte that can only be one of
 * Windows-1252 ("caf\xe9 " among plain letters) is read as that; any other run of them is U+FFFD.
 */
export function decodeMostlyUtf8(bytes: Uint8Array): string | null {
  if (!isMostlyUtf8(weigh(bytes))) return null
  const parts: string[] = []
  let start = 0
  for (let at = 0; at < bytes.length; ) {
    const length = signLength(bytes, at)
    if (length > 0) {
      at += length
      continue
    }
    const end = endOfBroken(bytes, at)
    parts.push(utf8(bytes, start, at), end - at === 1 ? readBroken(bytes, at) : '\uFFFD')
    start = at = end
  }
  return parts.join('') + utf8(bytes, start, bytes.length)
}

/** By chance, a sign of two bytes stands in plain Windows-1252 hardly ever, in text of Asia now and then. */
function isMostlyUtf8({ ascii, signs, broken }: Brokenness): boolean {
  return ascii * 10 >= (ascii + signs + broken) * 7 ? signs >= broken : signs >= broken * 10
}

function weigh(bytes: Uint8Array): Brokenness {
  const weight = { ascii: 0, signs: 0, broken: 0 }
  for (let at = 0; at < bytes.length; ) {
    const length = signLength(bytes, at)
    if (length === 0) weight.broken++
    else if (length === 1) weight.ascii++
    else weight.signs++
    at += length === 0 ? 1 : length
  }
  return weight
}

/**
 * How many bytes the sign at a place has, 0 where none is whole (https://www.rfc-editor.org/rfc/rfc3629, section 4).
 */
function signLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0
  const second = bytes[at + 1] ?? 0
  if (second < (LOWEST_SECOND.get(first) ?? 0x80) || second > (HIGHEST_SECOND.get(first) ?? 0xbf)) return 0
  for (let next = at + 2; next < at + length; next++) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0
  return length
}

const LOWEST_SECOND: ReadonlyMap<number, number> = new Map([
  [0xe0, 0xa0],
  [0xf0, 0x90],
])
const HIGHEST_SECOND: ReadonlyMap<number, number> = new Map([
  [0xed, 0x9f],
  [0xf4, 0x8f],
])

function endOfBroken(bytes: Uint8Array, start: number): number {
  let end = start
  while (end < bytes.length && signLength(bytes, end) === 0) end++
  return end
}

/** A lone byte: an accented letter within a word, a quotation mark or dash at its edge; else U+FFFD. */
function readBroken(bytes: Uint8Array, at: number): string {
  const byte = bytes[at] ?? 0
  const character = windows1252Character(byte)
  const before = String.fromCharCode(bytes[at - 1] ?? 0x20)
  const after = String.fromCharCode(bytes[at + 1] ?? 0x20)
  const isLetterInWord = /[à-öø-þ]/.test(character) && /[a-z]/.test(before)
  const isLetterFirst = /[À-ÖØ-Þ]/.test(character) && /[^A-Za-z]/.test(before) && /[a-z]/.test(after)
  const isMark = /[‘“”–—…]/.test(character) && !/[a-z][a-z]/i.test(`${before}${after}`)
  const isApostrophe = character === '’' && /[a-z]/i.test(before)
  return isLetterInWord || isLetterFirst || isMark || isApostrophe ? character : '\uFFFD'
}

function utf8(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('utf8')
}

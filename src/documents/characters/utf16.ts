/** Ways to write in units of two and four bytes, as iconv-lite calls them, by byte order mark, longest first. */
const MARKS: readonly (readonly [mark: readonly number[], encoding: WideEncoding])[] = [
  [[0xff, 0xfe, 0, 0], 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

export type WideEncoding = 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be'

/** The encoding in units of two or four bytes that bytes are in, by their byte order mark or their zeros, or null. */
export function wideEncoding(bytes: Uint8Array): WideEncoding | null {
  const marked = MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))
  if (marked !== undefined) return marked[1]
  const isMarkedUtf8 = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return isMarkedUtf8 || !bytes.includes(0) ? null : unmarkedEncoding(bytes.subarray(0, SAMPLE))
}

/** Bytes looked at, a multiple of four. */
const SAMPLE = 2 ** 16

function unmarkedEncoding(bytes: Uint8Array): WideEncoding | null {
  if (bytes.length % 4 === 0 && areCodePoints(bytes, 3, 2)) return 'utf-32le'
  if (bytes.length % 4 === 0 && areCodePoints(bytes, 0, 1)) return 'utf-32be'
  if (bytes.length % 2 !== 0) return null
  const zeros = [0, 0]
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  // Text without a mark is believed only where every fourth byte is a zero, as in what is mostly Latin letters.
  if (odd * 4 >= bytes.length && even * 20 <= odd) return 'utf-16le'
  return even * 4 >= bytes.length && odd * 20 <= even ? 'utf-16be' : null
}

/** Whether all units of four bytes are code points, most significant bytes at these two places. */
function areCodePoints(bytes: Uint8Array, highest: number, next: number): boolean {
  for (let at = 0; at < bytes.length; at += 4) {
    if (bytes[at + highest] !== 0 || (bytes[at + next] ?? 0) > 0x10) return false
  }
  return true
}

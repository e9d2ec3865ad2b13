import { decodeUtf8 } from './utf8.ts'
import { windows1252Byte } from './windows-1252.ts'

/** How UTF-8 for the signs of Western text looks once it was read as Windows-1252 or Latin-1: "Ã©", "Â«", "â€œ", "â\x80\x9c". */
const TELLTALE = /[ÂÃ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â[\x80€][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/
/** Other scripts have no such signs, but long runs: "Ð¿Ñ€Ð¸Ð²ÐµÑ‚". */
const RUN = /(?:[\xc3-\xf4][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,3}){4}/

/**
 * A text that was UTF-8, read as Windows-1252 or Latin-1 and saved again, as it was before. Only when that is certain,
 * else as it is: it has telltales, and the whole of it, written in Windows-1252, is UTF-8 without a fault.
 */
export function repairMojibake(text: string): string {
  if (!TELLTALE.test(text) && !RUN.test(text)) return text
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const byte = windows1252Byte(text.charAt(at))
    if (byte === null) return text
    bytes[at] = byte
  }
  return decodeUtf8(bytes) ?? text
}

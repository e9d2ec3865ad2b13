/** Windows-1252 from 0x80 to 0x9F (https://encoding.spec.whatwg.org/index-windows-1252.txt); five are unassigned. */
const FROM_0X80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const BYTES: ReadonlyMap<string, number> = new Map([...FROM_0X80].map((character, at) => [character, 0x80 + at]))

/** The character of a byte; an unassigned byte is the control character of its number. */
export function windows1252Character(byte: number): string {
  return byte >= 0x80 && byte < 0xa0 ? FROM_0X80.charAt(byte - 0x80) : String.fromCharCode(byte)
}

/** The byte of a character, control characters of Latin-1 among them, or null where it has none. */
export function windows1252Byte(character: string): number | null {
  const unit = character.charCodeAt(0)
  return unit < 0x100 ? unit : (BYTES.get(character) ?? null)
}

/** Text in Windows-1252, by hand: Node 20 takes it for Latin-1, and curly quotation marks are lost there. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return controlsAsWindows1252(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'))
}

/** Control characters from U+0080 to U+009F, which no text has, as the characters that Windows-1252 has there. */
export function controlsAsWindows1252(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (control) => windows1252Character(control.charCodeAt(0)))
}

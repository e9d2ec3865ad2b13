/** How far into a page its charset may be declared (https://html.spec.whatwg.org/#charset: 1024; many pages are late). */
const OPENING = 4096

const DECLARATIONS: readonly RegExp[] = [
  /^<\?xml\s[^>]{0,200}?\bencoding\s*=\s*["']([\w:.-]{2,40})["']/i,
  /<meta\s[^>]{0,400}?\bcharset\s*=\s*["']?\s*([\w:.-]{2,40})/i,
]

/** The charset that an XML declaration or a meta element at the top of bytes declares, in small letters, or null. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const opening = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, OPENING)).toString('latin1')
  const markup = opening.replace(/^[\xef\xbb\xbf\s]+/, '')
  if (!markup.startsWith('<')) return null
  for (const declaration of DECLARATIONS) {
    const charset = declaration.exec(markup)?.[1]
    if (charset !== undefined) return charset.toLowerCase()
  }
  return null
}

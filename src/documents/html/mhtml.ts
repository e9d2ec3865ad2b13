import { DocumentError } from '../document-error.ts'

/** How much of a file is looked at to know it. */
const HEAD = 4096

/** Whether bytes are a page as Chrome and Edge save it in one file: MHTML (RFC 2557), mail that holds a page. */
export function isMhtml(bytes: Uint8Array): boolean {
  const head = latin1(bytes.subarray(0, HEAD))
  return (
    /^(?:from|subject|date|mime-version|snapshot-content-location|content-type):/i.test(head) &&
    boundaryOf(head) !== null
  )
}

/**
 * The bytes of the page that MHTML holds, the address it was saved from in a comment above it, as browsers write it into
 * other saved pages. Throws a DocumentError where none of its parts is HTML.
 */
export function pageInMhtml(bytes: Uint8Array): Uint8Array {
  const mail = latin1(bytes)
  const boundary = boundaryOf(mail.slice(0, HEAD)) ?? ''
  const page = mail
    .split(`--${boundary}`)
    .map((part) => partOf(part))
    .find(({ headers }) => /^content-type:\s*text\/html/im.test(headers))
  if (page === undefined) throw new DocumentError('expected a saved page, but none of the parts of this MHTML is HTML')
  const address = /^snapshot-content-location:\s*(\S+)/im.exec(mail.slice(0, HEAD))?.[1] ?? ''
  const comment = /^https?:[^<>]+$/.test(address) ? `<!-- saved from url=(0000)${address} -->\n` : ''
  return Buffer.from(comment + decoded(page.headers, page.body), 'latin1')
}

function boundaryOf(head: string): string | null {
  return /content-type:\s*multipart\/related;(?:[^\n]*\n?\s+)*?[^\n]*boundary="?([^"\s;]+)"?/i.exec(head)?.[1] ?? null
}

function partOf(part: string): { headers: string; body: string } {
  const blank = /\r?\n\r?\n/.exec(part.slice(0, HEAD))
  if (blank === null) return { headers: '', body: '' }
  return { headers: part.slice(0, blank.index), body: part.slice(blank.index + blank[0].length) }
}

/** The bytes of a part, one a character (RFC 2045, section 6). */
function decoded(headers: string, body: string): string {
  const encoding = /^content-transfer-encoding:\s*(\S+)/im.exec(headers)?.[1]?.toLowerCase()
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('latin1')
  if (encoding !== 'quoted-printable') return body
  return body
    .replace(/=[\t ]*\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

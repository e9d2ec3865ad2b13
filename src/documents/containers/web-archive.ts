import { DocumentError } from '../document-error.ts'

/** Headers, "Subject: …" and the lines that go on with them, among them what a page saved with all its files has. */
const HEADERS = /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)+/
const WEB_ARCHIVE = /^content-type:\s*multipart\/related\b/im
const BOUNDARY = /\bboundary="?([^"\s;]+)"?/i

/** Whether a file is a page that a browser saved as one file with all that belongs to it (MHTML, RFC 2557). */
export function isWebArchive(opening: string): boolean {
  const [headers = ''] = HEADERS.exec(opening) ?? []
  return /^mime-version:/im.test(headers) && WEB_ARCHIVE.test(headers)
}

/**
 * The HTML of the page in a web archive, the address that it was saved from in a comment above it, as browsers write it
 * into other saved pages. Throws a DocumentError where it has none.
 */
export function pageInWebArchive(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1')
  const [archive = ''] = HEADERS.exec(text) ?? []
  const boundary = BOUNDARY.exec(archive)?.[1] ?? ''
  for (const part of text.split(`--${boundary}`)) {
    const start = /\r?\n\r?\n/.exec(part)
    const headers = start === null ? '' : part.slice(0, start.index)
    if (start !== null && /^content-type:\s*(?:text\/html|application\/xhtml\+xml)/im.test(headers)) {
      return Buffer.concat([savedFrom(archive), decodeTransfer(part.slice(start.index + start[0].length), headers)])
    }
  }
  throw new DocumentError('expected a page of HTML in the web archive, got none')
}

function savedFrom(headers: string): Buffer {
  const address = /^snapshot-content-location:\s*(https?:[^\s<>]+)/im.exec(headers)?.[1]
  return Buffer.from(
    address === undefined ? '' : `<!-- saved from url=(${`${address.length}`.padStart(4, '0')})${address} -->\n`,
  )
}

/** Bytes as they were before they were written to be sent (RFC 2045, section 6). */
function decodeTransfer(text: string, headers: string): Buffer {
  const [, encoding = ''] = /^content-transfer-encoding:\s*([\w-]+)/im.exec(headers) ?? []
  if (/^base64$/i.test(encoding)) return Buffer.from(text, 'base64')
  if (!/^quoted-printable$/i.test(encoding)) return Buffer.from(text, 'latin1')
  const joined = text.replace(/=[ \t]*\r?\n/g, '')
  const decoded = joined.replace(/=([\da-f]{2})/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  )
  return Buffer.from(decoded, 'latin1')
}

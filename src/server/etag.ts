import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { DataVersion } from './data-version.ts'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
} // npm refuses a package without one

/**
 * The entity tag of the answer to a request, by what was asked: this version of the service, the state of the data,
 * and the question, so that one answer's tag never stands for another's.
 */
export function etagOf(data: DataVersion, asked: string): string {
  return `"${version}.${data.tag()}.${hash('sha256', asked, 'base64url').slice(0, 22)}"`
}

/** Whether If-None-Match names a tag, in a list or as `*`. Compared weakly, as RFC 9110 demands of it. */
export function isMatch(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  const known = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return known.includes(etag) || ifNoneMatch.trim() === '*'
}

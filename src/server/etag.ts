import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { DataVersion } from './data-version.ts'
import type { TrustedDocuments } from './trusted-documents.ts'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
} // npm refuses a package without one

/** Gives the entity tag of the answer to a request, by the state of the data and by what was asked. */
export type TagOf = (data: DataVersion, asked: string) => string

/**
 * Tags that hold this version of the service, what its trusted documents stand for, the state of the data, and the
 * question, so that one answer's tag never stands for another's.
 */
export function createTags(trusted: TrustedDocuments): TagOf {
  const edition = shortHash(JSON.stringify([...trusted]))
  return (data, asked) => `"${version}.${data.tag()}.${shortHash(edition + asked)}"`
}

function shortHash(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 22)
}

/** Whether If-None-Match names a tag, in a list or as `*`. Compared weakly, as RFC 9110 demands of it. */
export function isMatch(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  const known = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return known.includes(etag) || ifNoneMatch.trim() === '*'
}

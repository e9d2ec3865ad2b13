import { badInput } from './errors.ts'

/** Families of records. An id names a family and not a GraphQL type, so that it survives a change of type. */
export const FAMILIES = ['article', 'entity', 'mention', 'publisher', 'quote'] as const
/** A family of records. */
export type Family = (typeof FAMILIES)[number]

/** Most ids that one list may hold. */
export const IDS_AT_MOST = 100

/** The global id of a row. */
export function encodeId(family: Family, key: number): string {
  return Buffer.from(`${family}:${key}`).toString('base64url')
}

/** The family and key in a global id; null for a text that is none. */
export function decodeId(id: string): { family: Family; key: number } | null {
  const [name, digits] = Buffer.from(id, 'base64url').toString().split(':')
  const family = FAMILIES.find((known) => known === name)
  const key = Number(digits)
  if (family === undefined || !Number.isSafeInteger(key) || encodeId(family, key) !== id) return null
  return { family, key }
}

/** The key of the row that an id names; null when it names none of this family. */
export function keyOf(family: Family, id: string): number | null {
  const decoded = decodeId(id)
  return decoded?.family === family ? decoded.key : null
}

/** The keys of a list of ids. Throws BAD_USER_INPUT for too many, and for one that names none of this family. */
export function keysOf(family: Family, ids: readonly string[]): number[] {
  if (ids.length > IDS_AT_MOST) throw badInput(`at most ${IDS_AT_MOST} ids in a list`, ids.length)
  return ids.map((id) => {
    const key = keyOf(family, id)
    if (key === null)
      throw badInput(`the id of ${family === 'article' || family === 'entity' ? 'an' : 'a'} ${family}`, id)
    return key
  })
}

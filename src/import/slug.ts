import { createHash } from 'node:crypto'
import slugify from '@sindresorhus/slugify'

const LENGTH_AT_MOST = 80

/** A readable address for a name: "NATO Chief Calls" is nato-chief-calls. `fallback` stands for a name without letters. */
export function slugOf(name: string, fallback: string): string {
  const slug = slugify(name)
  if (slug === '') return fallback
  if (slug.length <= LENGTH_AT_MOST) return slug
  const cut = slug.slice(0, LENGTH_AT_MOST + 1)
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 0)) || slug.slice(0, LENGTH_AT_MOST)
}

/** The slug of a record whose readable one is taken: the same for the same record, whatever came before it. */
export function slugApart(slug: string, identity: string): string {
  return `${slug}-${createHash('sha256').update(identity).digest('hex').slice(0, 8)}`
}

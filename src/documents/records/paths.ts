import type { RecordFields } from '../content.ts'

/** A key as keys are compared: lower case, letters and figures alone ("publish_date" is "publishdate"). */
export function foldKey(key: string): string {
  return /^[a-z]+$/.test(key) ? key : key.toLowerCase().replace(/[^\p{L}\p{N}@$]+/gu, '')
}

/** Whether a value has fields: an object of JSON. */
export function isRecord(value: unknown): value is RecordFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What a record has at a path of the lexicon: into objects, and into each item of a list. */
export type Lookup = (path: string) => unknown

/** Looks into a record by folded keys; the keys of an object are folded once. */
export function lookUpIn(fields: RecordFields): Lookup {
  const folded = new Map<RecordFields, ReadonlyMap<string, unknown>>()
  const keysOf = (object: RecordFields) => {
    const keys = folded.get(object) ?? foldKeys(object)
    folded.set(object, keys)
    return keys
  }
  const follow = (value: unknown, path: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => follow(item, path)).filter((found) => found !== undefined)
    if (!isRecord(value)) return undefined
    const [first, rest] = stepsOf(path)
    const keys = keysOf(value)
    // "source.name" may be a key as well: "source_name" of a header line.
    return rest === '' ? keys.get(first) : (keys.get(foldKey(path)) ?? follow(keys.get(first), rest))
  }
  return (path) => follow(fields, path)
}

/** The first key of a path, folded, and what is left of it. */
function stepsOf(path: string): readonly [first: string, rest: string] {
  const dot = path.indexOf('.')
  return dot < 0 ? [foldKey(path), ''] : [foldKey(path.slice(0, dot)), path.slice(dot + 1)]
}

function foldKeys(object: RecordFields): ReadonlyMap<string, unknown> {
  const folded = new Map<string, unknown>()
  for (const [key, value] of Object.entries(object)) {
    const name = foldKey(key)
    if ((folded.get(name) ?? null) === null) folded.set(name, value)
  }
  return folded
}

/**
 * What a record has at a path as a user writes it, keys as they are spelt: "story.body", "authors.0.name",
 * "authors[0].name". Undefined where it has nothing there. A key may itself have dots in it.
 */
export function valueAt(fields: RecordFields, path: string): unknown {
  if (Object.hasOwn(fields, path)) return fields[path]
  let value: unknown = fields
  for (const step of path.replace(/\[(\d+)\]/g, '.$1').split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = Reflect.get(value, step)
  }
  return value
}

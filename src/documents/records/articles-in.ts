import type { FieldMap, RecordFields } from '../content.ts'
import { LISTS } from './lexicon/fields.ts'
import { foldKey, isRecord } from './paths.ts'
import { isArticle } from './text.ts'

/** A value of JSON that may be an article, and where it stands in the value that it came in (RFC 6901, '' for all). */
export interface FoundValue {
  readonly pointer: string
  readonly value: unknown
}

/** How deep objects and lists around articles are opened. */
const DEPTH = 8

/**
 * The articles in a value of JSON: itself, the items of a list, or of a list that an object wraps, as APIs answer
 * ({"articles": […]}, {"response": {"docs": […]}}, {"hits": {"hits": [{"_source": …}]}}), or has by their keys. A value
 * that holds none is given back whole, to be refused with what it has.
 */
export function articlesIn(value: unknown, map: FieldMap, pointer = '', depth = 0): FoundValue[] {
  const whole = [{ pointer, value }]
  if (depth > DEPTH) return whole
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => articlesIn(item, map, `${pointer}/${index}`, depth + 1))
  }
  if (!isRecord(value) || isArticle(value, map)) return whole
  const byKey = Object.entries(value).filter(([, inner]) => isRecord(inner) && isArticle(inner, map))
  if (byKey.length > 1) return byKey.map(([key, inner]) => ({ pointer: `${pointer}/${escaped(key)}`, value: inner }))
  for (const key of keysToOpen(value)) {
    const found = articlesIn(value[key], map, `${pointer}/${escaped(key)}`, depth + 1)
    if (found.some((inner) => isRecord(inner.value) && isArticle(inner.value, map))) return found
  }
  return whole
}

const LIST_KEYS = new Map(LISTS.map((name, at) => [foldKey(name), at]))

/** The fields that hold lists or objects: those that usually lead to articles first, then the others as they come. */
function keysToOpen(value: RecordFields): string[] {
  const rank = (key: string) => LIST_KEYS.get(foldKey(key)) ?? LISTS.length
  return Object.keys(value)
    .filter((key) => typeof value[key] === 'object' && value[key] !== null)
    .sort((one, other) => rank(one) - rank(other))
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}

import type { RecordFields } from '../content.ts'
import type { Metadata } from '../document.ts'
import { languageOf } from '../html/metadata/language.ts'
import { firstDate, isAddress, isName, withoutBy } from '../told.ts'
import { type Field, GROUPS, KEYS } from './lexicon/fields.ts'

/** Reads what the fields of front matter tell, under the keys that people write. */
export function metadataOf(fields: RecordFields): Metadata {
  const values = valuesIn(fields)
  const words = (field: Field) => values(field).map((value) => wordsOf(value).map(tidied).filter(isSaid))
  const language = languageOf(words('language').flat())
  return {
    title: words('title').flat()[0] ?? null,
    byline: joined(words('byline').find((names) => names.length > 0) ?? []),
    publisher: words('publisher').flat().find(isName) ?? null,
    url: words('url').flat().find(isAddress) ?? null,
    language,
    published: firstDate(values('published'), language),
    updatedStamp: firstDate(values('updated'), language),
  }
}

/** The values that some fields have under the keys of a field, in the order of the keys. */
function valuesIn(fields: RecordFields): (field: Field) => unknown[] {
  const folded = new Map<string, unknown>()
  const groups = Object.entries(fields).filter(([key]) => GROUPS.includes(foldKey(key)))
  for (const group of [fields, ...groups.map(([, group]) => group)]) {
    for (const [key, value] of Object.entries(group ?? {})) {
      if (!folded.has(foldKey(key))) folded.set(foldKey(key), value)
    }
  }
  return (field) => KEYS[field].map((key) => folded.get(key)).filter((value) => value !== undefined && value !== null)
}

function foldKey(key: string): string {
  return key.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/** The words of a value: of a list those of its items, of an object its name or, of objects by their id, their names. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)]
  if (Array.isArray(value)) return value.flatMap(wordsOf)
  if (typeof value !== 'object' || value === null) return []
  if ('name' in value) return wordsOf(value.name)
  return Object.values(value).flatMap((inner) => (typeof inner === 'object' ? wordsOf(inner) : []))
}

/** "[[Ana Lopez]]" and "[Ana Lopez](https://…)" are links, "Ana Lopez <ana@news.example>" has her mail behind her. */
function tidied(words: string): string {
  return words
    .replace(/^\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]$/, '$1')
    .replace(/^\[([^\]]*)\]\([^()]*\)$/, '$1')
    .replace(/\s*<[^<>\s]+@[^<>\s]+>$/, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function isSaid(words: string): boolean {
  return words !== '' && !/^(?:~|null|none|undefined|n\/a)$/i.test(words)
}

function joined(writers: readonly string[]): string | null {
  const names = [...new Set(writers.map(withoutBy))]
  const last = names.at(-1)
  if (last === undefined) return null
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

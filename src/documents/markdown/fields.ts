import type { RecordFields } from '../content.ts'
import type { FrontMatter } from './front-matter.ts'

/**
 * The fields of front matter, words as they are written ("1.0" stays "1.0"). Tags never run: a value with a tag of its
 * own is left out. What breaks the rules of its syntax is read line by line, "key: value" and lists alone.
 */
export async function fieldsOf({ syntax, source }: FrontMatter): Promise<RecordFields> {
  try {
    return (await READERS[syntax](source)) ?? linesOf(source)
  } catch {
    return linesOf(source) // broken syntax, too many aliases, nested too deep
  }
}

const READERS: Readonly<Record<FrontMatter['syntax'], (source: string) => Promise<RecordFields | null>>> = {
  YAML: readYaml,
  TOML: async (source) => (await import('smol-toml')).parse(source),
  JSON: async (source) => asFields(JSON.parse(source)),
}

/** Aliases that may be followed, so that few lines cannot stand for millions of words. */
const MOST_ALIASES = 100
const PLAIN_TAG = /^(?:!|tag:yaml\.org,2002:(?:str|int|float|bool|null|seq|map|timestamp))$/

async function readYaml(source: string): Promise<RecordFields | null> {
  const { parseDocument, visit } = await import('yaml')
  const document = parseDocument(source, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' })
  if (document.errors.length > 0) return null
  visit(document, {
    Value: (_key, { tag }) => (tag === undefined || PLAIN_TAG.test(tag) ? undefined : visit.REMOVE),
  })
  return asFields(document.toJS({ maxAliasCount: MOST_ALIASES }))
}

function asFields(value: unknown): RecordFields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
}

const LINE =
  /^(?<key>["']?[\p{L}_$][\p{L}\p{N} _.$-]*?["']?)[^\S\n]*[:=][^\S\n]*(?<value>[^\n]*)(?<below>(?:\n(?:[^\S\n]+|- )[^\n]*)*)/gmu

function linesOf(source: string): RecordFields {
  const fields = [...source.matchAll(LINE)].map(({ groups = {} }) => {
    const { key = '', value = '', below = '' } = groups
    return [unquoted(key), readValue(value.trim(), below)] as const
  })
  return Object.fromEntries(fields.filter(([, value]) => value !== ''))
}

function readValue(value: string, below: string): string | string[] {
  if (/^!|^[&*][\w-]+$/.test(value)) return '' // a tag or alias, which stands for something else
  if (/^\[.*\]$/.test(value)) return value.slice(1, -1).split(',').map(unquoted)
  if (value !== '' && !/^[|>][+-]?$/.test(value)) return unquoted(value)
  const lines = below.split('\n').filter((line) => line.trim() !== '')
  const items = lines.filter((line) => /^\s*- /.test(line)).map((line) => unquoted(line.replace(/^\s*- /, '')))
  return value === '' ? items : lines.map((line) => line.trim()).join(' ')
}

function unquoted(words: string): string {
  return words.trim().replace(/^(["'])(.*)\1$/, '$2')
}

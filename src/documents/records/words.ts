import { isRecord, lookUpIn } from './paths.ts'

/** What exports write for nothing. */
const NOTHING = /^(?:|null|none|nan|n\/a|nil|undefined|unknown|-|\[\]|\{\})$/i
/** Names of a person or a house in an object of their own, and of the value in XML made to JSON. */
const NAMES = ['name', 'full name', 'display name', 'title', 'value', '@value', '#text', '$t', '_', 'rendered']
const PARTS_OF_NAMES = ['first name', 'given name', 'middle name', 'last name', 'family name', 'surname']

/** The words that a value of JSON holds, in their order: of a list all items', of an object its name. */
export function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return NOTHING.test(value.trim()) ? [] : (listed(value) ?? [value.trim()])
  if (typeof value === 'number') return [String(value)]
  if (Array.isArray(value)) return value.flatMap(wordsOf)
  return isRecord(value) ? wordsOf(nameIn(value)) : []
}

function nameIn(value: Readonly<Record<string, unknown>>): unknown {
  const lookUp = lookUpIn(value)
  const name = NAMES.map(lookUp).find((found) => wordsOf(found).length > 0)
  return name ?? PARTS_OF_NAMES.flatMap((part) => wordsOf(lookUp(part))).join(' ')
}

/** "['Ana Lopez', \"Ian O'Hara\"]": a list as Python prints it into a table, or JSON; null for other words. */
function listed(words: string): string[] | null {
  if (!/^\[\s*(['"]).*\1\s*\]$/s.test(words.trim())) return null
  const items = [...words.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/gs)]
  return items.map(([, single, double]) => (single ?? double ?? '').replace(/\\(.)/gs, '$1').trim())
}

import { clean } from '../characters/clean.ts'
import type { FieldMap, RecordFields } from '../content.ts'
import { FIELDS } from './lexicon/fields.ts'
import { foldKey, isRecord, lookUpIn, valueAt } from './paths.ts'
import { type Values, valuesIn } from './values.ts'

/** "… [+1234 chars]": where NewsAPI cuts the text off. */
const CUT = /\s*\[\+\d+ chars\]\s*$/

/** The text that a record holds, line feeds only, NFC; a list's items are paragraphs. Null where it has none. */
export function textOf(values: Values): string | null {
  for (const value of [...values('text'), ...values('summary')]) {
    const text = paragraphsOf(value).join('\n\n').replace(CUT, '')
    if (text !== '') return text
  }
  return null
}

/** Whether a record is an article by its fields: one holds a text, or the paragraphs of one, and no mere summary. */
export function isArticle(fields: RecordFields, map: FieldMap): boolean {
  if (map.text !== undefined) return valueAt(fields, map.text) !== undefined
  return valuesIn(
    fields,
    {},
  )('text').some((value) => isText(value) || (Array.isArray(value) && value.some(isParagraph)))
}

/** One of the paragraphs of a text; not one of a list of articles. */
function isParagraph(value: unknown): boolean {
  return isText(value) || (isRecord(value) && isText(value.text) && !('title' in value || 'headline' in value))
}

/** Whether a column of a table holds the text of an article by its name. */
export function isTextColumn(name: string): boolean {
  return TEXT_KEYS.has(foldKey(name))
}

/** Whether a column of a table is one that articles have by its name. */
export function isArticleColumn(name: string): boolean {
  return ARTICLE_KEYS.has(foldKey(name))
}

const TEXT_KEYS = new Set(FIELDS.text.map(foldKey))
const ARTICLE_KEYS = new Set(Object.values(FIELDS).flat().map(foldKey))

/** The paragraphs that a value holds: a text, a list of texts, or of objects with a text. */
function paragraphsOf(value: unknown): string[] {
  if (typeof value === 'string') return filled(value)
  if (Array.isArray(value)) return value.flatMap(paragraphsOf)
  if (!isRecord(value)) return []
  const lookUp = lookUpIn(value)
  return filled(['text', 'value', 'content', 'rendered', '#text', '@value'].map(lookUp).find(isText) ?? '')
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

function filled(words: string): string[] {
  const text = clean(words)
  return text.trim() === '' ? [] : [text]
}

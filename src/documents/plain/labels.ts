import type { Span } from '../document.ts'
import { FIELD_OF_LABEL, LANGUAGES, type LabelField } from './lexicon/labels.ts'

/** A line such as "Author: Ana Lopez", or "HD  Mill to Close" in an archive's codes. */
export interface Label {
  readonly field: LabelField
  /** What stands behind the label; may be empty. */
  readonly value: Span
}

const LONGEST_LINE = 400
const LABELLED = /^[*_#>\s]{0,4}(?<label>\p{L}[\p{L} ()_-]{0,30}?)[*_]{0,2} ?[:：][*_]{0,2}\s*/u
const CODED = /^(?<label>[A-Z]{2,3})(?:\s{2,}|\t|$)/
const BODY_ALONE = /^(?:body|full text)$/i

/** The known label that a line begins with, or null. */
export function readLabel(text: string, line: Span): Label | null {
  const words = text.slice(line.start, Math.min(line.end, line.start + LONGEST_LINE))
  if (BODY_ALONE.test(words)) return { field: 'body', value: { start: line.end, end: line.end } }
  const found = LABELLED.exec(words) ?? CODED.exec(words)
  const field = FIELD_OF_LABEL.get(found?.groups?.label?.toLowerCase().replaceAll('_', ' ') ?? '')
  if (found === null || field === undefined) return null
  return { field, value: { start: line.start + found[0].length, end: line.end } }
}

const ADDRESS = /^<?(?:https?:\/\/|www\.)[^\s<>]+\.[^\s<>]+>?$/i

/** The address that some words are and nothing else, or null. */
export function readAddress(words: string): string | null {
  if (words.length > 2000 || !ADDRESS.test(words)) return null
  const address = words.replace(/^<|>$/g, '').replace(/^www\./i, 'https://www.')
  return URL.canParse(address) ? address : null
}

/** The code of a language, BCP 47, that is named by its code, its English name or its own: "en-GB", "German". */
export function readLanguage(words: string): string | null {
  const name = words.trim().toLowerCase()
  const known = LANGUAGES.get(name)
  if (known !== undefined) return known
  return /^[a-z]{2}(?:[-_][a-z]{2})?$/.test(name) ? words.trim().replace('_', '-') : null
}

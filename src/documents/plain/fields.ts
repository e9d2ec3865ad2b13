import type { Span } from '../document.ts'
import type { Label } from './labels.ts'
import { readAddress } from './labels.ts'
import type { LabelField } from './lexicon/labels.ts'

/** What labelled lines tell: the first words of each field that are not empty. */
export type Fields = ReadonlyMap<LabelField, string>

/** What is told where no line has a label. */
export const NO_FIELDS: Fields = new Map()

/** The fields that labels give; an address is one whatever its label: "Source: https://…". */
export function fieldsOf(text: string, labels: readonly Label[]): Fields {
  const fields = new Map<LabelField, string>()
  for (const { field, value } of labels) {
    const words = wordsIn(text, value)
    const told = fieldOfWords(field, words)
    if (words !== '' && told !== null && !fields.has(told)) fields.set(told, words)
  }
  return fields
}

function fieldOfWords(field: LabelField, words: string): LabelField | null {
  const isAddress = readAddress(words) !== null
  if (field === 'url') return isAddress ? 'url' : null
  return field === 'publisher' && isAddress ? 'url' : field
}

/** The words of a span on one line. */
export function wordsIn(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, ' ').trim()
}

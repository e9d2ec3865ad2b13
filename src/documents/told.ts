import { dayOrder, metadataDate } from './dates/index.ts'
import type { FuzzyDate } from './document.ts'

// What records and front matter are told in: fields that people and programs fill, each in its own way.

/** Whether words are an address of the web. */
export function isAddress(words: string): boolean {
  return /^https?:\/\/\S+$/i.test(words) && URL.canParse(words)
}

/** Whether words name somebody, as "Wikinews" does; not the address or the number of a house. */
export function isName(words: string): boolean {
  return /\p{L}/u.test(words) && !/^(?:https?:|www\.)/i.test(words)
}

/** "By Ana Lopez" without its first word. */
export function withoutBy(writer: string): string {
  return writer.replace(/^by:?\s+(?=\p{Lu})/iu, '')
}

/** The first of some values that is a date, as the language of the article writes it; null where none is. */
export function firstDate(values: readonly unknown[], language: string | null): FuzzyDate | null {
  for (const value of values) {
    const date = metadataDate(value, dayOrder(language))
    if (date !== null) return date
  }
  return null
}

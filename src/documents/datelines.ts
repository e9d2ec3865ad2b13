import { parseDate } from './dates.ts'
import type { FuzzyDate } from './document.ts'
import { AGENCIES } from './lexicon/agencies.ts'

/** What an opening such as "LONDON, March 3, 2016 (Reuters) - " states. */
export interface Dateline {
  readonly publisher: string | null
  readonly published: FuzzyDate | null
}

const INLINE =
  /^(?<place>\p{Lu}[\p{L}.'’ /-]{1,40}(?:, \p{Lu}[\p{L}. ]{1,20})??)(?:, (?<date>[^()]{4,40}?))? ?\((?<agency>[^()]{2,40})\) ?[-–—]{1,2} ?/u

/**
 * Reads the dateline that opens a paragraph of body text: place, date and agency in brackets, then a dash.
 *
 * Only agencies of the list are believed, so "PARIS (in the rain) - " gives nothing. Null where no dateline stands.
 */
export function readInlineDateline(paragraph: string): Dateline | null {
  const found = INLINE.exec(paragraph.slice(0, 160))?.groups
  if (found === undefined) return null
  const publisher = AGENCIES.get((found.agency ?? '').trim().toUpperCase()) ?? null
  if (publisher === null) return null
  return { publisher, published: found.date === undefined ? null : parseDate(found.date) }
}

/** The date of a paragraph that states when the article came out and nothing else, or null. */
export function readDateParagraph(paragraph: string): FuzzyDate | null {
  return parseDate(paragraph.slice(0, 120).replace(/^(?:(?:first )?(?:published|posted|date)(?: on)?:?\s+)/i, ''))
}

/** The date of "Last Updated: 07/27/2016", "Updated at …" and the like, or null for any other paragraph. */
export function readUpdateStamp(paragraph: string): FuzzyDate | null {
  const stamp = /^\W*(?:last )?(?:updated|modified|revised)(?: on| at)?\s*:?\s+/i.exec(paragraph.slice(0, 120))
  return stamp === null ? null : parseDate(paragraph.slice(stamp[0].length, stamp[0].length + 100))
}

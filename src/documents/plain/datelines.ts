import { parseDate } from '../dates/parse-date.ts'
import type { FuzzyDate } from '../document.ts'
import { AGENCIES } from './lexicon/agencies.ts'

/** What an opening such as "LONDON, March 3, 2016 (Reuters) - " states. */
export interface Dateline {
  readonly publisher: string | null
  readonly published: FuzzyDate | null
}

/** "LONDON, March 3, 2016 (Reuters) - ", "Northam, Vt. (AP) — ": an agency in brackets. */
const WITH_AGENCY = /^(?<opening>\p{Lu}[^()\n]{1,80}?) ?\((?<agency>[^()]{2,40})\) ?[-–—]{1,2} ?/u
/** "(AP) — ", "(CNN)": no place. */
const AGENCY_ALONE = /^\((?<agency>[^()]{2,40})\) ?[-–—]{0,2} ?(?=\p{Lu})/u
/** "Friday, March 29, 2019 The fair returned": a date in full, its weekday too, right above the text once. */
const DATE_ALONE = /^(?<date>\p{Lu}\p{L}{5,9}, [\p{L}\d., ]{9,24}?\d{4})(?: ?[-–—]{1,2})? (?=["“‘«]?\p{Lu})/u
/** "LONDON, March 3, 2016 — ": no agency; only a place in capitals is believed, as "On Monday, March 3, 2016 - " is none. */
const WITHOUT_AGENCY = /^(?<opening>\p{Lu}[\p{Lu}.'’ /-]{1,40}, [^()\n]{4,60}?)(?: ?[–—]| --?(?= ))/u

/**
 * Reads the dateline that opens a paragraph of body text: place, date and agency in brackets, then a dash.
 *
 * Only agencies of the list are believed, so "PARIS (in the rain) - " gives nothing, and without one only a date in
 * full. Null where no dateline stands.
 */
export function readInlineDateline(paragraph: string): Dateline | null {
  const words = paragraph.slice(0, 160)
  const found = WITH_AGENCY.exec(words) ?? AGENCY_ALONE.exec(words) ?? WITHOUT_AGENCY.exec(words)
  if (found === null) return readDateAlone(words)
  const { opening, agency } = found.groups ?? {}
  const publisher = AGENCIES.get((agency ?? '').trim().toUpperCase()) ?? null
  const published = dateAfterPlace(opening ?? '')
  const isStated = agency === undefined ? published !== null : publisher !== null
  return isStated ? { publisher, published } : null
}

function readDateAlone(words: string): Dateline | null {
  const published = parseDate(DATE_ALONE.exec(words)?.groups?.date ?? '')
  return published === null ? null : { publisher: null, published }
}

/** "NORTHAM, Vt., March 3, 2016": the date may begin after any comma. */
function dateAfterPlace(opening: string): FuzzyDate | null {
  const parts = opening.split(', ')
  for (let at = 1; at < parts.length; at++) {
    const date = parseDate(parts.slice(at).join(', '))
    if (date !== null) return date
  }
  return null
}

/** One word, unless it begins as places do: two are as often a name below a quote ("Sadiq Khan, 4 March 2019"). */
const PLACE = String.raw`(?:(?:New|San|Santa|São|St\.?|Saint|Los|Las|El|La|Le|Bad|Fort|Port|Cape|North|South|East|West) )?\p{Lu}[\p{L}.'’-]{1,30}`
const PLACE_AND_DATE = new RegExp(`^${PLACE}(?:, ${PLACE})?, (?=[^()\\n]{6,60}$)`, 'u')

/** The date of a line that is a place and a date and nothing else: "München, 4. März 2019", or null. */
export function readPlaceAndDate(line: string): FuzzyDate | null {
  const isPlaced = line.length <= 160 && PLACE_AND_DATE.test(line)
  return isPlaced ? dateAfterPlace(line) : null
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

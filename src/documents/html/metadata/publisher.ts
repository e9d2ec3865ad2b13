import { letters, likeness } from './likeness.ts'
import { fold } from './page.ts'

const DOMAIN = /^(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}\/?$/i
const PARTING = /\s*(?:\||::|»|«|•|·)\s*|\s+[–—/~-]\s+|\s*:\s+/u
/** "Headline - Site, 18.03.2021" */
const TRAILING_DATE = /,\s*\d{1,4}[\d./-]+$/
const MOST_WORDS = 6

/**
 * Who published a page: the first name that it claims for its site, one that is no mere domain before one that is; else
 * the part of its `<title>` behind or before the headline. Null where neither is there: the domain stands in the address.
 */
export function publisherOf(
  claimed: readonly string[],
  pageTitles: readonly string[],
  headlines: readonly string[],
): string | null {
  const names = claimed
    .map((name) => fold(name, 100))
    .filter((name) => name !== null)
    .filter((name) => !/[@{}]|:\/\//.test(name))
  return names.find((name) => !DOMAIN.test(name)) ?? titlePublisher(pageTitles, headlines) ?? names[0] ?? null
}

function titlePublisher(pageTitles: readonly string[], headlines: readonly string[]): string | null {
  for (const title of pageTitles.map((each) => each.replace(TRAILING_DATE, ''))) {
    const parts = title.split(PARTING)
    const [first = '', last = ''] = [parts[0], parts.at(-1)]
    const name = isOf(first, headlines) ? last : isOf(last, headlines) ? first : ''
    if (parts.length > 1 && name !== '' && !isOf(name, headlines) && name.split(' ').length <= MOST_WORDS) return name
  }
  return null
}

/** Whether a part of a title belongs to the headline, maybe in other words. */
function isOf(part: string, headlines: readonly string[]): boolean {
  const isIn = (headline: string) => letters(headline).includes(letters(part)) || likeness(part, headline) >= 0.5
  return headlines.some(isIn)
}

import { decodeHTMLStrict } from 'entities'

/** The entities that scraping leaves in plain text: marks, dashes, spaces, accented letters, and characters by number. */
const LEFT_OVER =
  /&(?:quot|apos|amp|nbsp|[lr][sd]quo|[bs]dquo|sbquo|[lr]aquo|[nm]dash|hellip|euro|[a-z](?:acute|grave|circ|tilde|uml|cedil)|#\d{2,7}|#x[\da-f]{2,6});/i

/**
 * Plain text with the HTML entities that were left in it decoded, once: "&quot;Yes&quot;" is "Yes" in marks, "&amp;amp;"
 * is "&amp;". A text without those that scraping leaves is given back as it is: "&lt;" alone may be what it is about.
 */
export function decodeLeftOverEntities(text: string): string {
  return LEFT_OVER.test(text) ? decodeHTMLStrict(text) : text
}

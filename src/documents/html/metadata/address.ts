import { attributeOf, headComments, type Page, type PageElement } from './page.ts'

/** What programs that save pages write above them: browsers and SingleFile, HTTrack without the scheme. */
const SAVED_FROM: readonly RegExp[] = [
  /saved from url=\(\d+\)\s*(?<address>https?:\S+)/i,
  /^\s*Page saved with SingleFile[\s\S]*?\burl:\s*(?<address>https?:\S+)/i,
  /^\s*Mirrored from (?<address>\S+) by HTTrack/i,
]

/**
 * Where a page stands on the web: its canonical address, else those that `claimed` gives, else where it was saved from.
 * Absolute, http or https, without a fragment; null for none. A site's front page is believed only when nothing else is
 * said: templates write it on every page.
 */
export function addressOf(page: Page, claimed: readonly string[]): string | null {
  const saved = savedFrom(page)
  const base = saved ?? claimed.find((address) => /^https?:/i.test(address))
  const inner = absolute(linksOf(page, 'base', () => true)[0] ?? '', base) ?? base
  const canonical = linksOf(page, 'link', (link) => /(?:^|\s)canonical(?:\s|$)/i.test(attributeOf(link, 'rel') ?? ''))
  const addresses = [...canonical, ...claimed, saved ?? ''].map((address) => absolute(address, inner))
  const known = addresses.filter((address) => address !== null)
  return known.find((address) => new URL(address).pathname.length > 1) ?? known[0] ?? null
}

function linksOf(page: Page, element: string, isWanted: (link: PageElement) => boolean): string[] {
  return [...page.querySelectorAll(element)].filter(isWanted).map((link) => attributeOf(link, 'href') ?? '')
}

function savedFrom(page: Page): string | null {
  for (const comment of headComments(page)) {
    const found = SAVED_FROM.map((pattern) => pattern.exec(comment)?.groups?.address).find((all) => all !== undefined)
    if (found !== undefined) return absolute(/^https?:/i.test(found) ? found : `https://${found}`, undefined)
  }
  return null
}

function absolute(address: string, base: string | undefined): string | null {
  const words = address.trim()
  if (words === '' || words.length > 2000 || !URL.canParse(words, base)) return null
  const url = new URL(words, base)
  url.hash = ''
  return /^https?:$/.test(url.protocol) && url.hostname.includes('.') ? url.href : null
}

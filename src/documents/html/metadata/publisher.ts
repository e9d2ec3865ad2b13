import { letters } from './likeness.ts'
import { fold } from './page.ts'

const DOMAIN = /^(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}\/?$/i

/**
 * Who published a page: the first name that it claims for its site, one that is no mere domain before one that is; else
 * the part of its `<title>` behind the headline. Null where neither is there: a domain is in the address already.
 */
export function publisherOf(
  claimed: readonly string[],
  pageTitles: readonly string[],
  headline: string | null,
): string | null {
  const names = claimed.map((name) => fold(name, 100)).filter((name) => name !== null && !name.includes('://'))
  return names.find((name) => !DOMAIN.test(name ?? '')) ?? names[0] ?? titlePublisher(pageTitles, headline)
}

function titlePublisher(pageTitles: readonly string[], headline: string | null): string | null {
  for (const title of pageTitles) {
    const [, first = '', last = ''] = /^(.+)\s+[|\-–—·»:]+\s+(.+?)$/u.exec(title) ?? []
    if (headline === null || first === '') continue
    if (letters(first) === letters(headline)) return last
    if (letters(last) === letters(headline)) return first
  }
  return null
}

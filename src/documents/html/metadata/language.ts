import { type DayOrder, dayOrder } from '../../dates/index.ts'

/**
 * The first of some names of languages that is one, as BCP 47 writes it ('en_US' -> 'en-US'), with the country that a
 * later one adds to it; null where none is. "English" and "x-default" are none.
 */
export function languageOf(names: readonly string[]): string | null {
  const tags = names.map(canonical).filter((tag) => tag !== null)
  const [first] = tags
  return tags.find((tag) => tag.startsWith(`${first}-`)) ?? first ?? null
}

function canonical(name: string): string | null {
  const tag =
    name
      .trim()
      .split(/[\s,;.@]/, 1)[0]
      ?.replaceAll('_', '-') ?? ''
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(tag) || /^(?:und|mul|zxx|mis)\b/i.test(tag)) return null
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null
  } catch {
    return null // well-formed to the eye only: 'en-a'
  }
}

/** Domains of countries that are used elsewhere for what they spell. */
const OTHER_DOMAINS = /\.(?:ai|cc|co|fm|gl|io|is|it|la|ly|me|to|tv|ws)$/

/** The order of day and month in dates of a page: by its language, English of no country by the country of its address. */
export function orderOf(language: string | null, url: string | null): DayOrder | null {
  const host = url === null ? '' : new URL(url).hostname
  const country = OTHER_DOMAINS.test(host) ? undefined : /\.([a-z]{2})$/.exec(host)?.[1]
  return dayOrder(language === 'en' && country !== undefined ? `en-${country}` : language)
}

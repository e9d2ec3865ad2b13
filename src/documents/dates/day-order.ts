import type { DayOrder } from './days.ts'

/** English alone does not say: of its countries only these put the month first, or, as Canada does, either. */
const MONTH_FIRST = new Set(['US', 'PH', 'PR', 'GU', 'AS', 'MP', 'VI', 'FM', 'MH', 'PW'])
const EITHER_FIRST = new Set(['CA', 'KE', 'GH', 'ZA'])

/**
 * The order of day and month where a text in a language (BCP 47: "en-US", "de") writes dates in numbers. Null where the
 * tag does not settle it: none, English of no country, a tag that is none.
 */
export function dayOrder(language: string | null): DayOrder | null {
  const [, tongue, region] = /^([a-z]{2,3})(?:[-_][a-z]{4})?(?:[-_]([a-z]{2}))?(?:[-_].*)?$/i.exec(language ?? '') ?? []
  if (tongue === undefined) return null
  const country = region?.toUpperCase()
  if (country !== undefined && EITHER_FIRST.has(country)) return null
  if (country !== undefined && MONTH_FIRST.has(country)) return 'MDY'
  return tongue.toLowerCase() === 'en' && country === undefined ? null : 'DMY'
}

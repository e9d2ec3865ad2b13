import type { ParsedComponents } from 'chrono-node'
import type { FuzzyDate } from '../document.ts'
import { daysOfDay } from './calendar.ts'
import type { DayOrder } from './days.ts'
import { parseDate } from './parse-date.ts'

const LONGEST = 300
const UPDATE =
  /(?<!\p{L})(?:last )?(?:updated?|modified|revised|edited|corrected|aktualisiert|mis(?:e)? à jour|modifié|actualizad[oa]|aggiornato|atualizado|bijgewerkt|uppdatera[dt]|opdateret|oppdatert|päivitetty|aktualizacja|zaktualizowano|aktualizováno|обновлено|оновлено|güncelle\p{L}*|diperbarui)(?!\p{L})/iu

/**
 * The one date, with its year, that is written among other words ("By Ana Lopez, March 4, 2019 · 5 min read"), where
 * `parseDate` gives nothing. Only what stands before a word such as "updated" is read. The basis is STATED: what is not
 * printed is not believed, be it a year, "yesterday" or any part that chrono-node would fill in from today.
 *
 * Resolves to null of no date, and of two.
 */
export async function guessDate(text: string, order: DayOrder | null = null): Promise<FuzzyDate | null> {
  const [words = ''] = text.slice(0, LONGEST).split(UPDATE)
  if (!/\d{4}/.test(words)) return null
  const { strict } = await import('chrono-node')
  // Parts that are not printed are told from this day, and then not believed.
  const found = strict.parse(words, new Date(0)).filter(({ start, end }) => isInFull(start) && !end)
  const dates = found.map((result) => parseDate(result.text, order) ?? namedDay(result.text, result.start))
  const [date = null] = dates
  return dates.every((other) => other?.earliest === date?.earliest && other?.latest === date?.latest) ? date : null
}

function isInFull(date: ParsedComponents): boolean {
  return date.isCertain('year') && date.isCertain('month') && date.isCertain('day')
}

/** A day whose month is a word, with a year of four figures; which number is the month is never guessed. */
function namedDay(words: string, date: ParsedComponents): FuzzyDate | null {
  const [year, month, day] = [date.get('year'), date.get('month'), date.get('day')]
  if (year === null || month === null || day === null) return null
  const days = /\p{L}{3}/u.test(words) && /\d{4}/.test(words) ? daysOfDay(year, month, day) : null
  return days && { earliest: days[0], latest: days[1], basis: 'STATED', text: words }
}

import { parseDate } from '../../documents/dates/parse-date.ts'
import type { FuzzyDate } from '../../documents/document.ts'

const ISO = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/

/** The date of a record, a day or an instant of ISO 8601; null for anything else. The day is the one that is written. */
export function readPublished(written: string): FuzzyDate | null {
  const day = ISO.test(written) ? parseDate(written.slice(0, 10)) : null
  if (day === null) return null
  const at = new Date(written)
  if (Number.isNaN(at.getTime())) return null
  const date = { ...day, basis: 'METADATA' as const, text: written }
  return written.includes('T') ? { ...date, at: at.toISOString() } : date
}
